/** Kinds of picture that the desk takes, by what is in them: a name says nothing. */
export type PictureFormat = 'JPEG' | 'PNG' | 'WebP' | 'AVIF' | 'GIF' | 'TIFF' | 'SVG';

/** Why something is not taken, in a sentence for the editor. */
interface NotTaken {
  readonly refused: string;
}

const signatures: readonly (readonly [begins: RegExp, format: PictureFormat])[] = [
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^\x89PNG\r\n/, 'PNG'],
  [/^RIFF[\s\S]{4}WEBP/, 'WebP'],
  [/^[\s\S]{4}ftyp[\s\S]{0,40}avi[fs]/, 'AVIF'],
  [/^GIF8[79]a/, 'GIF'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?:<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)\s*)*<svg[\s>]/,
    'SVG',
  ],
];

const refusals: readonly (readonly [begins: RegExp, refused: string])[] = [
  [
    /^[\s\S]{4}ftyp[\s\S]{0,40}(?:hei[cmsx]|hev[cmx]|mif1|msf1)/,
    'This is HEIC, as iPhones keep photographs, and no browser of our readers shows it. Save it as JPEG first: open it in Photos or Preview and export it; or set the phone to Settings › Camera › Formats › Most Compatible.',
  ],
  [/^%PDF/, 'This is a PDF. Save the page of it that is meant as PNG, and choose that.'],
  [/^BM/, 'This is a BMP, which is not read here. Save it as PNG, and choose that.'],
  [/^[\s\S]{4}ftyp/, 'This is a film. The site shows pictures: choose one of its frames, saved as JPEG or PNG.'],
];

const longestStart = 4096;

/** What a file holds, by its first bytes. */
export function recognise(bytes: Uint8Array): PictureFormat | NotTaken {
  const start = Buffer.from(bytes.subarray(0, longestStart)).toString('latin1');
  const format = signatures.find(([begins]) => begins.test(start))?.[1];
  if (format !== undefined) return format;
  const refused = refusals.find(([begins]) => begins.test(start))?.[1];
  return {
    refused:
      refused ??
      'What is in this file is no picture, whatever it is called. Choose a JPEG, PNG, WebP, AVIF, TIFF, GIF or SVG.',
  };
}

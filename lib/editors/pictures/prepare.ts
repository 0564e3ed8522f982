import type { Metadata, Sharp, SharpOptions, WebpOptions } from 'sharp';
import { pictureTooLarge } from '#lib/content/files/file-kinds.ts';
import { readPicture } from '#lib/content/reading/read-picture.ts';
import { strangeIn } from '#lib/editors/pictures/drawing-file.ts';
import { type PictureFormat, recognise } from '#lib/editors/pictures/recognise.ts';
import type { Refused } from '#lib/editors/writing/content-path.ts';

interface Measure {
  readonly format: PictureFormat;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A picture as the site would have it. Nothing has been written. */
export interface Prepared {
  readonly bytes: Uint8Array;
  /** Of its name, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  readonly from: Measure;
  readonly to: Measure;
  /** What was done to it, a sentence each. */
  readonly says: readonly string[];
}

/** A decoder is not begun for more: phones of today have up to 108 million. */
const mostPixels = 120_000_000;
/** Seconds that a picture may take. */
const mostSeconds = 30;
/** Pixels: what a wide screen shows, and a tall picture on a phone. */
const box = { width: 1600, height: 2400 };
const decoding: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error' };
const narrower = [1600, 1200, 900, 640];
const qualities = [80, 70, 60];
const leastQuality = 45;

/** The site shows these as they are, unless they are too large or say more than they show. */
const endings: Readonly<Partial<Record<PictureFormat, string>>> = {
  JPEG: 'jpg',
  PNG: 'png',
  WebP: 'webp',
  AVIF: 'avif',
  SVG: 'svg',
};

const unreadable = (format: PictureFormat): Refused => ({
  refused: `This begins as a ${format} does, but cannot be read to its end: it is damaged, or only half of it came. Save it again.`,
});

/** The pointer to a place that Exif holds (tag 0x8825, Exif 2.32, 4.6.3), in either order of bytes. */
const exifPlace = [Buffer.from('2588040001000000', 'hex'), Buffer.from('8825000400000001', 'hex')];

function hasPlace({ exif, xmp, iptc }: Metadata): boolean {
  const words = `${xmp?.toString('latin1') ?? ''}${iptc?.toString('latin1') ?? ''}`;
  return exifPlace.some((tag) => exif?.includes(tag)) || /GPSL|:City|:Country|:Location/i.test(words);
}

const saysMore = ({ exif, xmp, iptc, tifftagPhotoshop, comments = [] }: Metadata): boolean =>
  [exif, xmp, iptc, tifftagPhotoshop].some((part) => part !== undefined) || comments.length > 0;

const isTurned = ({ orientation = 1 }: Metadata): boolean => orientation > 1;

type Library = (input: Uint8Array, options: SharpOptions) => Sharp;

interface Fitted {
  readonly bytes: Buffer;
  /** Each of its pixels is what it was, or what scaling made of it. */
  readonly isExact: boolean;
}

/** Within the limit, as large and as good as it can be; undefined where nothing is. @param isDrawn it has lines and planes, and may be smaller without loss */
async function fitted(library: Library, bytes: Uint8Array, isDrawn: boolean): Promise<Fitted | undefined> {
  const better: readonly WebpOptions[] = [
    ...(isDrawn ? [{ lossless: true }] : []),
    ...qualities.map((quality) => ({ quality })),
  ];
  for (const width of narrower) {
    const scaled = await library(bytes, decoding)
      .autoOrient()
      .resize({ ...box, width, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: mostSeconds })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const encode = async (options: WebpOptions): Promise<Buffer | undefined> => {
      const made = await library(scaled, decoding).webp(options).timeout({ seconds: mostSeconds }).toBuffer();
      return pictureTooLarge(made.length) === undefined ? made : undefined;
    };
    const least = await encode({ quality: leastQuality });
    if (!least) continue;
    for (const one of better) {
      const made = await encode(one);
      if (made) return { bytes: made, isExact: one.lossless === true };
    }
    return { bytes: least, isExact: false };
  }
  return undefined;
}

/** What is done to it whatever its size, for who has to agree to it. */
function told(format: PictureFormat, metadata: Metadata): readonly string[] {
  const { pages = 1 } = metadata;
  const isShown = endings[format] !== undefined;
  return [
    ...(isShown ? [] : [`Readers’ browsers are not sent ${format}: it becomes a WebP.`]),
    ...(isTurned(metadata) ? ['It is turned upright, as the camera noted.'] : []),
    ...(pages > 1 ? [`Of its ${pages} pictures only the first is kept: nothing moves on the site.`] : []),
    ...(hasPlace(metadata)
      ? ['It says where it was taken: that is removed, with all else that the camera or a program wrote into it.']
      : saysMore(metadata)
        ? ['What the camera or a program wrote into it (device, time, names) is removed.']
        : []),
  ];
}

const atMost = 'a reader on a metered phone is sent at most 300 KB';

/** What was done to its size, in pixels or in bytes. */
function toldOfSize(from: Measure, to: Measure, isExact: boolean): readonly string[] {
  if (to.width < from.width)
    return [
      `It is scaled down from ${from.width} × ${from.height} to ${to.width} × ${to.height}: ${atMost}, and no more pixels than screens show.`,
    ];
  if (pictureTooLarge(from.bytes) === undefined) return [];
  return [`It is saved again ${isExact ? 'in fewer bytes, and is as it was' : 'with less detail'}: ${atMost}.`];
}

function drawing(bytes: Uint8Array): Prepared | Refused {
  const found = strangeIn(Buffer.from(bytes).toString('utf8'));
  if (found !== undefined)
    return { refused: `This SVG holds ${found}. A drawing may only draw: take it out, or save the drawing as PNG.` };
  const large = pictureTooLarge(bytes.byteLength);
  if (large !== undefined)
    return {
      refused: `This SVG has ${Math.ceil(bytes.byteLength / 1024)} KB, and readers are sent at most 300. Draw it with fewer points, or save it as PNG.`,
    };
  const read = readPicture('drawing.svg', bytes, '');
  if (!read.ok)
    return { refused: 'This SVG does not say how large it is: give it a width and a height, or a viewBox.' };
  const { width, height, mediaType } = read.picture;
  const measure = { format: 'SVG', width, height, bytes: bytes.byteLength } as const;
  return { bytes, ending: 'svg', mediaType, from: measure, to: measure, says: [] };
}

async function photograph(library: Library, bytes: Uint8Array, format: PictureFormat): Promise<Prepared | Refused> {
  const metadata = await library(bytes, decoding).metadata();
  const { width, height } = metadata.autoOrient;
  const from: Measure = { format, width, height, bytes: bytes.byteLength };
  const ending = endings[format];
  const isOver = pictureTooLarge(bytes.byteLength) !== undefined || width > box.width || height > box.height;
  const says = told(format, metadata);
  const read = ending === undefined ? undefined : readPicture(`picture.${ending}`, bytes, '');
  if (!isOver && says.length === 0 && ending !== undefined && read?.ok) {
    // To its end: half a picture begins as a whole one does.
    await library(bytes, decoding).timeout({ seconds: mostSeconds }).stats();
    return { bytes, ending, mediaType: read.picture.mediaType, from, to: from, says };
  }
  const made = await fitted(library, bytes, format === 'PNG' || format === 'GIF');
  const result = made && readPicture('picture.webp', made.bytes, '');
  if (!made || !result?.ok)
    return { refused: `Even at ${narrower.at(-1)} pixels it has more than 300 KB. Choose a picture with less in it.` };
  const { picture } = result;
  const to: Measure = { format: 'WebP', width: picture.width, height: picture.height, bytes: picture.bytes };
  return {
    bytes: made.bytes,
    ending: 'webp',
    mediaType: picture.mediaType,
    from,
    to,
    says: [...toldOfSize(from, to, made.isExact), ...says],
  };
}

/** Makes of a file what the site shows: within the sizes of the check, upright, and without what the camera wrote into it. */
export async function preparePicture(bytes: Uint8Array): Promise<Prepared | Refused> {
  const format = recognise(bytes);
  if (typeof format !== 'string') return format;
  if (format === 'SVG') return drawing(bytes);
  // Only the desk needs it, and only then.
  const library = await import('sharp').catch(() => undefined);
  if (!library) return { refused: 'Pictures cannot be read on this machine: the package sharp is not there for it.' };
  try {
    return await photograph(library.default, bytes, format);
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message))
      return {
        refused: `This has more than ${mostPixels / 1_000_000} million pixels. Make it smaller, and choose it then.`,
      };
    return unreadable(format);
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of a font: the code points that it serves, as in `@font-face` `unicode-range`. */
export interface FontFile {
  readonly family: string;
  /** From the root of the project. */
  readonly path: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

const own = 'app/fonts';
const packages = 'node_modules';
const latin = `${packages}/@fontsource-variable/source-serif-4`;
const nastaliq = `${packages}/@fontsource/noto-nastaliq-urdu`;
const chinese = `${packages}/@fontsource-variable/noto-serif-sc`;

/** Families in the order in which they are asked for a character. */
export const cardFamilies = {
  display: 'Orbit Display',
  text: 'Orbit Text',
  others: ['Source Serif', 'Noto Nastaliq Urdu', 'Noto Serif SC'],
} as const;

export async function readFont(path: string): Promise<Uint8Array> {
  return readFile(join(/* turbopackIgnore: true */ process.cwd(), path));
}

function rangesOf(css: string): readonly (readonly [number, number])[] {
  return css.split(',').map((range) => {
    const [first = '0', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

async function rangesIn(folder: string): Promise<readonly (readonly [name: string, ranges: string])[]> {
  const text = new TextDecoder().decode(await readFont(`${folder}/unicode.json`));
  const read: unknown = JSON.parse(text);
  return Object.entries(read ?? {}).map(([name, ranges]) => [name.replaceAll(/[[\]]/g, ''), String(ranges)]);
}

/** The site's own cuts, each in two files (scripts/make-fonts.ts). */
export async function ownFonts(): Promise<readonly FontFile[]> {
  return (await rangesIn(own)).map(([name, ranges]) => ({
    family: name.startsWith('display') ? cardFamilies.display : cardFamilies.text,
    path: `${own}/orbit-${name}.woff2`,
    ranges: rangesOf(ranges),
  }));
}

/** Fonts for what the site's own cuts lack: further Latin, Greek and Cyrillic letters, Urdu, Chinese. */
export async function otherFonts(): Promise<readonly FontFile[]> {
  const [serif, urdu, han] = await Promise.all([rangesIn(latin), rangesIn(nastaliq), rangesIn(chinese)]);
  return [
    ...serif.map(([name, ranges]) => ({
      family: cardFamilies.others[0],
      path: `${latin}/files/source-serif-4-${name}-opsz-normal.woff2`,
      ranges: rangesOf(ranges),
    })),
    ...urdu
      .filter(([name]) => name === 'arabic')
      .map(([name, ranges]) => ({
        family: cardFamilies.others[1],
        path: `${nastaliq}/files/noto-nastaliq-urdu-${name}-600-normal.woff2`,
        ranges: rangesOf(ranges),
      })),
    ...han
      .filter(([name]) => /^\d+$/.test(name))
      .map(([name, ranges]) => ({
        family: cardFamilies.others[2],
        path: `${chinese}/files/noto-serif-sc-${name}-wght-normal.woff2`,
        ranges: rangesOf(ranges),
      })),
  ];
}

export const serves = ({ ranges }: FontFile, character: number): boolean =>
  ranges.some(([first, last]) => character >= first && character <= last);

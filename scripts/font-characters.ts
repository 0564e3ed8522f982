import { glob, readFile } from 'node:fs/promises';
import { ownFonts, serves } from '#lib/publishing/cards/font-files.ts';
import { languages } from '#lib/terms/languages.ts';
import { marksOf } from '#lib/terms/typography.ts';

const span = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** What only code is written with: no page of ours shows it. */
const ofCode = new Set('*<=>@\\^_`{|}~');
/** What else is typed on a keyboard. */
const plain = span(0x20, 0x7e).filter((character) => !ofCode.has(character));
/** Signs that stand in texts, and hardly ever in headlines. */
const ofTexts = new Set('#%&+[]°×−');
/** What our own typesetting and `Intl` put between and around words, and the signs of figures, used today or not. */
const set = [
  ...languages.flatMap((language) => Object.values(marksOf[language]).flat()).join(''),
  ...'\u00a0\u2009\u202f–−×°·',
];
/** Every character of the site's own fonts. */
const all = new Set([...span(0x20, 0x7e), ...span(0xa0, 0xff), ...set, ...'′″←→↑↓ıŒœʼ']);

/**
 * What Urdu is written with: letters, the common vowel marks, punctuation, its own figures, signs that join, part and turn round.
 * Letters of Arabic alone (ي ك ة) and rare marks would take 8 KB more; quotation marks and Western figures stay with the Latin fonts.
 * The space makes it the font by which browsers place the lines; at the other one no line ends.
 */
export const urduCharacters: readonly string[] = [
  ' ',
  '\u00a0',
  ...'اآأبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہۂۃھءیئےۓ',
  ...'\u064b\u064e\u064f\u0650\u0651\u0652\u0654\u0670',
  ...'،؛؟۔٪٫٬',
  ...span(0x6f0, 0x6f9),
  ...span(0x200c, 0x200f),
];

/** Texts that readers get: content without its guides, our words, and what components write themselves. */
const shipped = ['content/**/*.{md,yml}', 'lib/i18n/**/*.ts', 'components/**/*.{tsx,css}'];

/** Characters that shipped content and chrome use, code of their own aside, each with a file that has it. */
async function usedCharacters(): Promise<ReadonlyMap<string, string>> {
  const used = new Map<string, string>();
  for await (const file of glob(shipped, { exclude: ['content/README*.md'] }))
    for (const character of await readFile(file, 'utf8')) if (!ofCode.has(character)) used.set(character, file);
  return used;
}

/** The fonts for headlines and for texts. */
type Cut = 'display' | 'text';

/** What the two files of a font hold: the first what is used and what ordinary editing may add, the second the rest. */
export async function characterParts(cut: Cut): Promise<Readonly<Record<'first' | 'rest', readonly string[]>>> {
  const isText = cut === 'text';
  const used = isText ? (await usedCharacters()).keys() : [];
  const first = new Set([...plain, ...set, ...used].filter((character) => isText || !ofTexts.has(character)));
  return {
    first: [...all].filter((character) => first.has(character)),
    rest: [...all].filter((character) => !first.has(character)),
  };
}

/** What shipped content and chrome use and the committed second file for texts serves, in words: "ñ (content/stories/x.md)". */
export async function outgrown(): Promise<readonly string[]> {
  const rest = (await ownFonts()).filter(({ path }) => path.endsWith('text-rest.woff2'));
  return [...(await usedCharacters())]
    .filter(([character]) => rest.some((font) => serves(font, character.codePointAt(0) ?? 0)))
    .map(([character, file]) => `${character} (${file})`);
}

/** What shipped content and words have of the Arabic script and the cut of Nastaliq has not, in the same words. */
export async function unwritten(): Promise<readonly string[]> {
  const isOfScript = /\p{Script_Extensions=Arabic}/u;
  return [...(await usedCharacters())]
    .filter(([character]) => isOfScript.test(character) && !urduCharacters.includes(character))
    .map(([character, file]) => `${character} (${file})`);
}

const written = (code: number) => code.toString(16).toUpperCase();

/** Characters as a `unicode-range`: "U+20-7E,U+A0". */
export function unicodeRange(characters: Iterable<string>): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((one, other) => one - other);
  const runs: [from: number, to: number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => `U+${written(from)}${from === to ? '' : `-${written(to)}`}`).join(',');
}

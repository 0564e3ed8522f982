import { labelLines } from '#lib/graphics/names-whole.ts';

/** Mean widths of characters of the system's sans, and of Nastaliq, against the size, by what they are; a face of another cut stays within them. */
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/\p{M}/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u, 1],
  // Nastaliq, measured over our own texts: nine of ten phrases are narrower.
  [/[اذغہڈئھلزپۂ؛،]/u, 0.34],
  [/[سشصضطظے۔؟ژ]/u, 0.78],
  [/\p{Script=Arabic}/u, 0.45],
  [/[iljtfrI.,:;'’‘|()[\]\s-]/u, 0.36],
  [/[mwMW—]/u, 0.93],
  [/[\p{Lu}]/u, 0.71],
];
const otherWidth = 0.61;

/** How much wider the letters of a bold cut are. */
export const bolder = 1.12;

/** About how wide a text is set, a little more rather than less, in the units of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widths.find(([found]) => found.test(character))?.[1] ?? otherWidth;
  return width * size;
}

/** Breaks text into lines no wider than `width`; a wider word keeps a line to itself. */
export const linesWithin = (text: string, size: number, width: number): readonly string[] =>
  labelLines((line) => textWidth(line, size) <= width, text);

/** A Chinese line that ends with its clause. */
const endsClause = /[，、；：]$/u;

/** The same, as few lines and then as even ones as can be: no word is left alone on the last, and no clause is broken whose mark ends a line. */
export function evenLinesWithin(text: string, size: number, width: number): readonly string[] {
  let lines = linesWithin(text, size, width);
  for (let room = width - size; room > width / 2; room -= size) {
    if (lines.length > 1 && lines.slice(0, -1).every((line) => endsClause.test(line))) break;
    const narrower = linesWithin(text, size, room);
    if (narrower.length > lines.length || narrower.some((line) => textWidth(line, size) > width)) break;
    lines = narrower;
  }
  return lines;
}

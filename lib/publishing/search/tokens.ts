import { fold } from '#lib/terms/fold.ts';

/** One word of a text as the index has it. A Han character is a word by itself: Chinese parts its words by nothing. */
export interface Token {
  /** Letters and figures alone, folded, an English plural as its singular. */
  readonly word: string;
  /** The same before its plural was taken off: what may be shown. */
  readonly surface: string;
  /** In the text as it was given. */
  readonly from: number;
  readonly to: number;
  readonly isHan: boolean;
}

const han = String.raw`\p{Script=Han}`;
const hanFigures: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** 二十三号 and 23号, one Han character, or a word of any other script with the marks that may stand in it. */
const token = new RegExp(
  `(?<flight>[〇零一二两三四五六七八九十]{1,3}|\\p{Nd}{1,3})号|${han}|(?:(?!${han})[\\p{L}\\p{N}\\p{M}'’‘ʼ\\u200b-\\u200f\\u2060\\u0640\\u00ad])+`,
  'gu',
);
const isHanText = new RegExp(`^${han}$`, 'u');

/** Of a number from 0 to 99 in Han characters, or in figures. */
function numberOf(text: string): string {
  if (!/[〇零一二两三四五六七八九十]/.test(text)) return text;
  const [tens = '', units = ''] = text.split('十');
  if (!text.includes('十')) return Array.from(text, (character) => hanFigures[character] ?? '').join('');
  return String((tens === '' ? 1 : (hanFigures[tens] ?? 1)) * 10 + (units === '' ? 0 : (hanFigures[units] ?? 0)));
}

/** English plurals, by the rules of D. Harman's S stemmer (1991); what is no English word stays. */
export function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Of one word as it is written. A ligature may be several words, which share its place. */
const formsOf = (raw: string): readonly Pick<Token, 'word' | 'surface'>[] =>
  fold(raw)
    .replace(/['’‘ʼ]s$/, '')
    .replace(/['’‘ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((surface) => surface !== '')
    .map((surface) => ({ word: singular(surface), surface }));

/** Most words of a text have stood in another one. */
const knownForms = new Map<string, ReturnType<typeof formsOf>>();
const mostKnown = 20_000;

function formsIn(raw: string): ReturnType<typeof formsOf> {
  const known = knownForms.get(raw);
  if (known) return known;
  const forms = formsOf(raw);
  if (knownForms.size >= mostKnown) knownForms.clear();
  knownForms.set(raw, forms);
  return forms;
}

/** The words of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index: from, groups } of text.matchAll(token)) {
    const to = from + raw.length;
    const flight = groups?.flight;
    if (flight === undefined && isHanText.test(raw)) {
      const word = raw.normalize('NFKC');
      // Of the radicals, which are Han too, some are no letters.
      if (/^[\p{L}\p{N}]+$/u.test(word)) tokens.push({ word, surface: word, from, to, isHan: true });
    } else {
      for (const { word, surface } of formsIn(flight === undefined ? raw : numberOf(flight)))
        tokens.push({ word, surface, from, to, isHan: false });
    }
  }
  return tokens;
}

/** Words as they are given to the index. */
export const indexed = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');

/** What may be meant by who mistypes: every word once, and of Chinese every two characters that stand side by side. */
export function wordsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  let before: Token | undefined;
  for (const token of tokens) {
    if (!token.isHan) words.add(token.surface);
    else if (before?.isHan && before.to === token.from) words.add(before.surface + token.surface);
    before = token;
  }
  return words;
}

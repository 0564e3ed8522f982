import type { Language } from '#lib/terms/languages.ts';

/** The marks that one language writes where an editor has typed plain ones. */
export interface Marks {
  /** Opening and closing; each is one character long. */
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
  readonly apostrophe: string;
  readonly dash: string;
  readonly ellipsis: string;
}

/** A row a language. They stand here and not with its words, since what reads content sets them and stands beneath `lib/i18n`. */
export const marksOf: Readonly<Record<Language, Marks>> = {
  en: { double: ['“', '”'], single: ['‘', '’'], apostrophe: '’', dash: '—', ellipsis: '…' },
  ur: { double: ['“', '”'], single: ['‘', '’'], apostrophe: '’', dash: '—', ellipsis: '…' },
  zh: { double: ['“', '”'], single: ['‘', '’'], apostrophe: '’', dash: '——', ellipsis: '……' },
};

/** Dashes that were typed as two or three hyphens, and three or more dots. They may make a text shorter. */
export function setDashes(text: string, { dash, ellipsis }: Marks): string {
  return text.replace(/(?<!-)-{2,3}(?!-)/g, dash).replace(/\.(?:\.{2,}|(?: \.){2,})/g, ellipsis);
}

/** Where a quotation may begin: behind these, and behind marks that stand there themselves. */
const beginning = '(?<=(?:^|[\\s([{–—/“‘])["\']{0,3})';
const decade = new RegExp(`${beginning}'(?=\\d\\ds?\\b)`, 'gu');
const opening = new RegExp(`${beginning}["'](?=\\S)`, 'gu');

/** Quotation marks and apostrophes, one character for one. */
export function setQuotes(text: string, { double, single, apostrophe }: Marks): string {
  return text
    .replace(decade, apostrophe)
    .replace(opening, (mark) => (mark === '"' ? double[0] : single[0]))
    .replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, apostrophe)
    .replaceAll('"', double[1])
    .replaceAll("'", single[1]);
}

/** A whole text as a typesetter would set it: titles and summaries; bodies get the same in `markdown/set-marks.ts`. */
export function typographic(text: string, marks: Marks): string {
  return setQuotes(setDashes(text, marks), marks);
}

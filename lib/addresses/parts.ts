import { foldedWords } from '#lib/terms/fold.ts';
import { translations } from '#lib/terms/languages.ts';
import { firstYear, lastYear } from '#lib/terms/partial-date.ts';
import { searchWords } from '#lib/terms/search-words.ts';

/**
 * What differs between the addresses of one kind: a piece of the path, or a parameter of the query. It stands there as `String(value)`.
 * An address is built from a `Written`, which may be narrower than what can be read: an id that only the content layer makes.
 */
export interface Part<Value extends string | number, Written extends string | number = Value> {
  /** Source of a regular expression (flag `u`) without groups that capture; '' where a parameter is judged by `read` alone. */
  readonly pattern: string;
  /** undefined for what is no value, and for the usual one, which no address says. */
  readonly read: (text: string) => Value | undefined;
  /** Visitors make up its values, so that it has more of them than the site has pages. */
  readonly isOpen?: true;
  /** For the compiler alone. */
  readonly written?: Written;
}

const asItIs = (text: string): string => text;

/** One of a few words. `Written` may have one more: the usual one. */
export const oneOf = <const Value extends string, Written extends string = Value>(
  values: readonly Value[],
): Part<Value, Written> => ({
  pattern: values.map((value) => value.replaceAll('.', '\\.')).join('|'),
  read: (text) => values.find((value) => value === text),
});

/** The name of a file of content without its ending. */
export const slug = <Written extends string = string>(): Part<string, Written> => ({
  pattern: '[a-z0-9-]{1,80}',
  read: asItIs,
});

/** A fragment is made from a heading or label in any script; nothing that a path could be taken apart by is left in it. */
export const fragment: Part<string> = { pattern: '[\\p{L}\\p{M}\\p{N}\\p{Pc}-]{1,200}', read: asItIs };

/** The name of a text's file without its ending; a translation's says its language. */
export const textName: Part<string> = { pattern: `[a-z0-9-]{1,80}(?:\\.(?:${translations.join('|')}))?`, read: asItIs };

export const pictureName: Part<string> = {
  pattern: '[A-Za-z0-9][A-Za-z0-9._-]{0,120}\\.(?:jpg|png|webp|avif|svg)',
  read: asItIs,
};

/** From 1. */
export const partNumber: Part<number> = { pattern: '[1-9]\\d{0,3}', read: Number };

/** A parameter as it was asked for. */
export const text: Part<string> = { pattern: '', read: asItIs };

/** What is looked for: however it was written, it has one address. */
export const words: Part<string> = { pattern: '', isOpen: true, read: searchWords };

/** Greater than any list will have: so many addresses exist, whatever number is asked for, and no more. */
const greatestPage = 9_999;

/** Page of a list. The first is the list itself, and whatever is no number counts as it; a huge one counts as the greatest there could be. */
export const pageNumber: Part<number> = {
  pattern: '',
  read(digits) {
    const number = /^0*([1-9]\d*)$/.exec(digits)?.[1];
    return number === undefined || number === '1' ? undefined : Math.min(Number(number), greatestPage);
  },
};

/** A year that the date of a milestone may have. */
export const year: Part<number> = {
  pattern: '',
  isOpen: true,
  read: (digits) =>
    /^\d{4}$/.test(digits) && Number(digits) >= firstYear && Number(digits) <= lastYear ? Number(digits) : undefined,
};

/** Characters; nobody types more to find something. */
const longestWord = 60;

/** What is looked for, as it was typed: with single spaces, cut off where it is too long, and nothing where it has no letter and no digit. */
export const word: Part<string> = {
  pattern: '',
  isOpen: true,
  read(typed) {
    const spaced = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    const cut = Array.from(spaced).slice(0, longestWord).join('').trim();
    return foldedWords(cut).length === 0 ? undefined : cut;
  },
};

/** A whole number from 1. */
export const upTo = (most: number): Part<number> => ({
  pattern: '',
  read: (digits) => (/^[1-9]\d{0,8}$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined),
});

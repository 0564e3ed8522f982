/**
 * Words as they are looked for, so that what somebody types finds what somebody else has written: without capitals, accents, harakat
 * and marks that nobody sees, and with one letter where Urdu and Arabic keyboards have two (Unicode UAX #15, compatibility forms).
 */

/** Letters of Arabic keyboards → the letter of the Urdu one; digits → Western ones. */
const sameLetter: ReadonlyMap<string, string> = new Map([
  ...[...'يىې'].map((letter) => [letter, 'ی'] as const),
  ['ك', 'ک'],
  ...[...'هةۃە'].map((letter) => [letter, 'ہ'] as const),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)] as const),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)] as const),
]);
const otherLetters = new RegExp(`[${[...sameLetter.keys()].join('')}]`, 'gu');

/** Tatweel, and what takes no room: joiners, marks of direction, soft hyphens. */
const unseen = /[\u0640\p{Cf}]/gu;

/** With the letters of the Urdu keyboard and Western digits. */
export const asTypedInUrdu = (text: string): string =>
  text.replace(otherLetters, (letter) => sameLetter.get(letter) ?? letter);

/** One text for all that differ in nothing but how they are typed. Folding it again changes nothing. */
export const fold = (text: string): string =>
  asTypedInUrdu(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(unseen, '')
      .toLowerCase()
      // Some capitals come apart when they are made small.
      .replace(/\p{M}/gu, ''),
  ).normalize('NFC');

/** The words of a text, folded, in its order; Han characters that stand together are one. */
export const foldedWords = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

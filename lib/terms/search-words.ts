import { asTypedInUrdu } from '#lib/terms/fold.ts';

/** What stands in a text without being seen; the stroke that lengthens an Arabic word; vowel signs. */
const unseen = /[\p{Cf}\p{Cc}\u0640]/gu;
const spaces = /[\t\n\v\f\r]/g;
const signs = /\p{M}/gu;

/** As it is spelled, letters with their accents and hamzas: it is shown again to who typed it. */
const spelled = (text: string): string =>
  asTypedInUrdu(
    text.replace(spaces, ' ').normalize('NFKC').toLowerCase().replace(unseen, '').normalize('NFKC'),
  ).replace(signs, '');

const longestWords = 80;
const mostWords = 10;
const apostrophes = /[’‘ʼ`´]/g;
const betweenWords = /[^\p{L}\p{N}'-]+/gu;
/** An apostrophe or hyphen that joins nothing. */
const loose = /(?<![\p{L}\p{N}])['-]+|['-]+(?![\p{L}\p{N}])/gu;

/**
 * What somebody looks for, in the one form in which it is answered: in one case and without signs, nothing but words between single
 * spaces, at most ten words of 80 characters together. undefined where no word is left.
 */
export function searchWords(text: string): string | undefined {
  const words = spelled(text.slice(0, 4 * longestWords))
    .replace(apostrophes, "'")
    .replace(betweenWords, ' ')
    .replace(loose, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .join(' ');
  const cut = Array.from(words).slice(0, longestWords).join('').replace(loose, ' ').trim();
  return cut === '' ? undefined : cut;
}

import { type Token, wordsIn } from '#lib/publishing/search/tokens.ts';

/** The words of the texts that can be found in one language, counted: a word is known as long as a text has it. */
export interface WordCounts {
  /** @param by 1 for a text that has come, −1 for one that is gone */
  count(text: CountedText, by: 1 | -1): void;
  has(word: string): boolean;
  wordsOf(length: number): Iterable<readonly [word: string, texts: number]>;
  besides(character: string): { readonly before: readonly string[]; readonly behind: readonly string[] };
  goesOn(beginning: string): boolean;
}

/** A text in its words, each once. */
export interface CountedText {
  /** As they are looked for. */
  readonly words: ReadonlySet<string>;
  /** As they are written. */
  readonly surfaces: ReadonlySet<string>;
}

export const countedText = (tokens: readonly Token[]): CountedText => ({
  words: new Set(tokens.map(({ word }) => word)),
  surfaces: wordsIn(tokens),
});

const isHanPair = (word: string): boolean => word.length === 2 && /^\p{Script=Han}{2}$/u.test(word);
/** Characters that are tried in the place of one. */
const mostBesides = 40;

function change(counts: Map<string, number>, word: string, by: 1 | -1): void {
  const now = (counts.get(word) ?? 0) + by;
  if (now > 0) counts.set(word, now);
  else counts.delete(word);
}

export function createWordCounts(): WordCounts {
  /** As they are written, by their length. */
  const surfaces = new Map<number, Map<string, number>>();
  /** As they are looked for. */
  const words = new Map<string, number>();

  return {
    count(text, by) {
      for (const word of text.surfaces) {
        const ofLength = surfaces.get(word.length) ?? new Map<string, number>();
        surfaces.set(word.length, ofLength);
        change(ofLength, word, by);
      }
      for (const word of text.words) change(words, word, by);
    },
    has: (word) => words.has(word),
    wordsOf: (length) => surfaces.get(length) ?? [],
    besides(character) {
      const pairs = [...(surfaces.get(2) ?? [])].filter(([pair]) => pair.includes(character) && isHanPair(pair));
      const likeliest = pairs.toSorted((a, b) => b[1] - a[1]).map(([pair]) => pair);
      return {
        behind: likeliest
          .filter((pair) => pair.startsWith(character))
          .map((pair) => pair.slice(1))
          .slice(0, mostBesides),
        before: likeliest
          .filter((pair) => pair.endsWith(character))
          .map((pair) => pair.slice(0, -1))
          .slice(0, mostBesides),
      };
    },
    goesOn(beginning) {
      for (const word of words.keys()) if (word.length > beginning.length && word.startsWith(beginning)) return true;
      return false;
    },
  };
}

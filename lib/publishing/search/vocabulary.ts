/** Words that stand side by side. */
export interface Phrase {
  readonly words: readonly string[];
  /** The last of them may be the beginning of a longer one. */
  readonly begins?: true;
}

/** Any of these will do. */
export type Clause = readonly Phrase[];

export const phrase = (words: readonly string[], begins = false): Phrase => (begins ? { words, begins } : { words });

/** What an index knows of its own words. */
export interface Vocabulary {
  /** @param word folded, in the singular */
  has(word: string): boolean;
  wordsOf(length: number): Iterable<readonly [word: string, texts: number]>;
  /** Every second character that stands behind one of Chinese, and before. */
  besides(character: string): { readonly before: readonly string[]; readonly behind: readonly string[] };
  /** Words of which this is the beginning. */
  goesOn(beginning: string): boolean;
  occurs(phrase: Phrase): boolean;
}

/** A term that readers may not know, and one plain sentence on it. */
export interface Term {
  /** Part of the explanation's id on a page: `a-z` and hyphens. */
  readonly id: string;
  /** Spellings as they stand in texts, capitals included. */
  readonly spellings: readonly string[];
  /** A number may follow the name and belongs to it: `Shenzhou-24`. */
  readonly numbered?: true;
  readonly note: string;
}

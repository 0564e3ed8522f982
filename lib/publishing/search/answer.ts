import type { SearchKind } from '#lib/addresses/table.ts';
import type { SearchEntry } from '#lib/publishing/search/entries.ts';
import type { Excerpt } from '#lib/publishing/search/excerpt.ts';
import type { Clause } from '#lib/publishing/search/vocabulary.ts';
import type { Language } from '#lib/terms/languages.ts';

/** What is asked of the index. */
export interface SearchQuestion {
  /** In their normal form (lib/terms/search-words.ts). */
  readonly words: string;
  readonly language: Language;
  /** One group alone, and more of it. */
  readonly only?: SearchKind | undefined;
}

/** What the index has found: names of things, which are looked up in the edition before anything is shown. */
export interface SearchHit extends Pick<SearchEntry, 'kind' | 'name' | 'place' | 'language' | 'title' | 'cited'> {
  /** Of the unit in which it stood: where the edition has another one, the excerpt is not to be shown. */
  readonly version: string;
  readonly excerpt: Excerpt | undefined;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly found: number;
  readonly hits: readonly SearchHit[];
}

export interface Found {
  readonly is: 'found';
  /** In the order of their best hit. */
  readonly groups: readonly SearchGroup[];
  readonly clauses: readonly Clause[];
  /** What was probably meant; this was looked for instead. */
  readonly corrected: string | undefined;
  /** Words that no page has. */
  readonly missing: readonly string[];
  /** Nothing has all of the words: these have some of them. */
  readonly isPartly: boolean;
  /** So much was found that only the newest of it was weighed. */
  readonly isMore: boolean;
  /** Whether everything that is live was in the index. */
  readonly isWhole: boolean;
}

/** Plain data: it is handed from the server's modules to those of the pages. */
export type SearchAnswer =
  | Found
  /** Nothing was asked yet. */
  | { readonly is: 'ready' }
  /** The index could not answer in time; it may in a moment. */
  | { readonly is: 'away' };

/** Of a group beside others. */
export const hitsInGroup = 3;
/** Of one that is shown alone. */
export const hitsAlone = 50;

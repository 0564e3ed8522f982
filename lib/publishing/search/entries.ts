import type { SearchKind } from '#lib/addresses/table.ts';
import type { Language } from '#lib/terms/languages.ts';

/** Where a source is cited. */
export interface Cited {
  readonly of: 'story' | 'update' | 'milestone';
  readonly name: string;
  /** From 1, in the list of the document. */
  readonly number: number;
}

/** One thing that can be found. All of it is plain data: it goes to a worker. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** Slug or id of the document; of a term its own; of a source what tells it from others. */
  readonly name: string;
  /** Fragment of the place in the document's page. */
  readonly place?: string;
  readonly language: Language;
  readonly title: string;
  readonly summary?: string;
  /** Plain text, in which sentences are looked for. */
  readonly text?: string;
  /** More of it, as sanitized HTML. */
  readonly html?: string;
  readonly cited?: readonly Cited[];
}

/** What comes and goes together: what one file says, or one source. */
export interface SearchUnit {
  /** Of a document the file of its words. */
  readonly key: string;
  /** Another one says something else. */
  readonly version: string;
  /** The languages in whose pages it stands. */
  readonly views: readonly Language[];
  readonly entries: readonly SearchEntry[];
}

/** A unit whose entries are made when they are needed: to know what has changed, nobody need read ten thousand texts. */
export interface KnownUnit extends Omit<SearchUnit, 'entries'> {
  readonly read: () => Promise<readonly SearchEntry[]>;
}

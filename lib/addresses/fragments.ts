import type { SearchKind } from '#lib/addresses/table.ts';

/** Parts that pages have around a text, under the ids by which links lead to them. No heading of the text may have one of these. */
const aroundText = [
  'text',
  'in-short',
  'sources',
  'updates',
  'corrections',
  'share',
  'embed',
  'report',
  'more',
  'contents',
  'story',
  'milestone',
] as const;

/** Parts of pages that hold no text of an editor's. */
const elsewhere = [
  'not-known',
  'how',
  'how-sure',
  'where-it-stands',
  'latest',
  'behind',
  'milestones',
  'as-data',
  'copies',
] as const;

/** No part is called so any more. Headings are kept from them all the same, since an id of theirs stands in links. */
const formerly = ['main', 'content', 'contents-folded', 'top', 'footnotes', 'timeline', 'programme', 'search'];

/** Id of a part that some page has, known to the compiler so that none is left out here. */
export type PageFragment =
  | (typeof aroundText)[number]
  | (typeof elsewhere)[number]
  | `source-${number}`
  | `day-${number}`
  | `found-${SearchKind}`
  | `era_${string}`;

const parts: ReadonlySet<string> = new Set([...aroundText, ...elsewhere]);
const numberedParts = /^(?:source-\d+|day-\d+|era_.*|.*-fn.*|.*-footnotes)$/;

/** Whether pages have parts of this id whatever stands in their texts. */
export const isPartOfPages = (id: string): boolean => parts.has(id) || numberedParts.test(id);

/** Ids that no heading gets. */
export const keptFromHeadings: readonly string[] = [...aroundText, ...formerly];

/** Beginnings of ids that pages number or name by themselves: sources, their citations, terms, seals, fact boxes. */
export const beginsLikePart = (id: string): boolean => /^(?:source-\d+$|cite-|term-|seal-|factbox-)/.test(id);

/** About 55 KB of HTML, 7 KB on the wire: no heavier than a story, and two hundred pages hold an archive of ten thousand. */
const entriesOnAPage = 50;

/** A stretch of a list that is shown on one page. */
export interface ListPage<Entry> {
  /** In the list's order; none only where the whole list is empty. */
  readonly entries: readonly Entry[];
  /** From 1. */
  readonly number: number;
  /** Pages of the whole list, at least 1. */
  readonly count: number;
  /** Numbers of pages to lead to from here, this one among them, ascending. */
  readonly reach: readonly number[];
}

/** @param entries how many the list has; an empty one still has a page, which says so */
export const pageCount = (entries: number): number => Math.max(1, Math.ceil(entries / entriesOnAPage));

/** This page and those beside it, the first, the last, and a leap of ten either way: then none is many steps away. */
function reachOf(number: number, count: number): readonly number[] {
  const near = [number - 10, number - 1, number, number + 1, number + 10].filter((page) => page > 1 && page < count);
  return [...new Set([1, ...near, count])];
}

/** @returns undefined beyond the last page */
export function listPage<Entry>(entries: readonly Entry[], number: number): ListPage<Entry> | undefined {
  const count = pageCount(entries.length);
  if (number > count) return undefined;
  const first = (number - 1) * entriesOnAPage;
  return { entries: entries.slice(first, first + entriesOnAPage), number, count, reach: reachOf(number, count) };
}

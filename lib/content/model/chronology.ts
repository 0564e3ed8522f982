import type { Source } from '#lib/content/matter/schema.ts';
import type { Milestone, Update } from '#lib/content/model/model.ts';
import { epoch } from '#lib/content/model/publication-state.ts';
import type { Instant } from '#lib/terms/ids.ts';
import { comparePartialDates, firstDay, type PartialDate } from '#lib/terms/partial-date.ts';

/** Newest first; of one moment, in order of their names, so that every replica agrees. */
export function newestFirst<Item extends { readonly published: Instant; readonly slug: string }>(
  items: readonly Item[],
): Item[] {
  return items
    .map((item) => ({ item, at: epoch(item.published) }))
    .sort((a, b) => b.at - a.at || (a.item.slug < b.item.slug ? -1 : 1))
    .map(({ item }) => item);
}

/** The newest event first; of events of one day, in the order in which they were told, newest first. */
export function newestEventFirst(updates: readonly Update[]): Update[] {
  return newestFirst(updates)
    .map((update) => ({ update, day: firstDay(update.happened.date) }))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .map(({ update }) => update);
}

/** Oldest first, and behind all that is told what is expected or may have happened; of one date, in order of their names. */
export function compareMilestones(a: Milestone, b: Milestone): number {
  const told = Number(a.tense !== 'past') - Number(b.tense !== 'past');
  return told || comparePartialDates(a.date, b.date) || (a.id < b.id ? -1 : 1);
}

/** The newest date that any of the sources carries. */
export const newestSourceDate = (sources: readonly Source[]): PartialDate | undefined =>
  sources
    .flatMap(({ date }) => date ?? [])
    .toSorted(comparePartialDates)
    .at(-1);

/** The latest of the moments that there are. */
export function newestInstant(instants: readonly (Instant | undefined)[]): Instant | null {
  let newest: Instant | null = null;
  for (const instant of instants) {
    if (instant !== undefined && (newest === null || epoch(instant) > epoch(newest))) newest = instant;
  }
  return newest;
}

/** The least of the moments that there are, in epoch milliseconds. */
export function earliest(moments: readonly (number | null)[]): number | null {
  return moments.reduce(
    (least, moment) => (moment === null || (least !== null && least <= moment) ? least : moment),
    null,
  );
}

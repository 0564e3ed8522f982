import { differenceInCalendarYears } from 'date-fns/differenceInCalendarYears';
import type { TimelineOrder } from '#lib/addresses/table.ts';
import type { Milestone } from '#lib/content/model/model.ts';
import type { EraId } from '#lib/i18n/words.ts';
import { firstDay, midnight } from '#lib/terms/partial-date.ts';

/** What stands in an era's list: a milestone, or the words for a long time without one. */
export type EraEntry =
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | { readonly kind: 'gap'; readonly years: number };

export interface Era {
  readonly id: EraId;
  /** First and last year of its milestones, the ends of windows that are ahead included: `1990–2008`, or `2025` when they are one. */
  readonly years: string;
  readonly entries: readonly EraEntry[];
}

/** First day of each era; the first era is open at its start, the last at its end. */
const starts: readonly (readonly [EraId, string])[] = [
  ['tiangong', '2025-01-01'],
  ['moon', '2023-01-01'],
  ['promise', '2018-10-01'],
  ['orders', '2009-01-01'],
];

/** First day of an era; undefined for the one that is open at its start and for what lies ahead. */
export function eraStart(id: EraId): string | undefined {
  return starts.find(([era]) => era === id)?.[1];
}

const eraOrder: readonly EraId[] = ['beginnings', 'orders', 'promise', 'moon', 'tiangong', 'ahead'];

/** Calendar years without a milestone from which the list says so. */
const longGap = 10;

/** Years between two milestones by the calendar: from 1992 to October 2005 they are 13. */
export function yearsBetween(earlier: Milestone, later: Milestone): number {
  return differenceInCalendarYears(midnight(firstDay(later.date)), midnight(firstDay(earlier.date)));
}

/** Whether it is certain that it came to be. */
export const hasHappened = ({ status, tense }: Milestone): boolean => status === 'done' && tense === 'past';

/** The newest day on which something happened. */
function lastDayHappened(milestones: readonly Milestone[]): string | undefined {
  return milestones
    .filter(hasHappened)
    .map(({ date }) => firstDay(date))
    .toSorted()
    .at(-1);
}

/**
 * What is expected, or was and may have happened, lies ahead whatever its date; so does a cancelled plan
 * that was for a day after all that happened.
 */
function eraOf(milestone: Milestone, lastHappened: string | undefined): EraId {
  const day = firstDay(milestone.date);
  if (milestone.tense !== 'past') return 'ahead';
  if (milestone.status === 'cancelled' && day > (lastHappened ?? '')) return 'ahead';
  return starts.find(([, start]) => day >= start)?.[0] ?? 'beginnings';
}

function withGaps(milestones: readonly Milestone[]): readonly EraEntry[] {
  return milestones.flatMap((milestone, index): EraEntry[] => {
    const previous = milestones[index - 1];
    const years = previous === undefined ? 0 : yearsBetween(previous, milestone);
    const entry: EraEntry = { kind: 'milestone', milestone };
    return years >= longGap ? [{ kind: 'gap', years }, entry] : [entry];
  });
}

function yearsOf(milestones: readonly Milestone[]): string {
  const years = milestones
    .flatMap(({ date, end, tense }) => (end === undefined || tense === 'past' ? [date] : [date, end]))
    .map(({ iso }) => iso.slice(0, 4))
    .toSorted();
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? `${first}` : `${first}–${last}`;
}

/**
 * Milestones grouped into the eras of the story; eras without one are left out.
 * @param milestones oldest first
 * @param order newest first turns round the eras and what is in them
 * @param all those that they were chosen from: an era does not depend on the choice
 */
export function erasOf(
  milestones: readonly Milestone[],
  order: TimelineOrder = 'oldest',
  all: readonly Milestone[] = milestones,
): readonly Era[] {
  const lastHappened = lastDayHappened(all);
  const byEra = Map.groupBy(milestones, (milestone) => eraOf(milestone, lastHappened));
  const eras = eraOrder.flatMap((id): Era[] => {
    const members = byEra.get(id);
    return members ? [{ id, years: yearsOf(members), entries: withGaps(members) }] : [];
  });
  if (order === 'oldest') return eras;
  return eras.toReversed().map((era) => ({ ...era, entries: era.entries.toReversed() }));
}

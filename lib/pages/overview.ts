import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import type { Milestone } from '#lib/content/model/model.ts';
import type { EraId } from '#lib/i18n/words.ts';
import { eraStart, erasOf, hasHappened } from '#lib/pages/eras.ts';
import type { MilestoneId } from '#lib/terms/ids.ts';
import { firstDay, lastDay, midnight } from '#lib/terms/partial-date.ts';
import type { Topic } from '#lib/terms/topics.ts';

/** The row that a tick stands in: who leads; where nobody is said to lead it stands in the middle. */
export type OverviewRow = 'pakistan' | 'together' | 'china';

/** Every place is in per cent of the strip's width, from its start. */
export interface OverviewTick {
  readonly id: MilestoneId;
  readonly row: OverviewRow;
  readonly at: number;
  /** Drawn whole; what is planned, slipped, cancelled or not confirmed is drawn broken. */
  readonly whole: boolean;
}

export interface OverviewBand {
  readonly id: EraId;
  readonly from: number;
  readonly to: number;
}

/** Years that stand so thick with milestones that they are drawn a second time, enlarged. */
export interface OverviewLens {
  readonly from: number;
  readonly to: number;
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Where each month but January begins. */
  readonly months: readonly number[];
  readonly ticks: readonly OverviewTick[];
  readonly today: number | undefined;
}

export interface Overview {
  /** First day of the strip, `yyyy-MM-dd`. */
  readonly start: string;
  /** The day after its last. */
  readonly end: string;
  /** Years of the first milestone and of the last day that one is planned for. */
  readonly covered: readonly [from: string, to: string];
  readonly ticks: readonly OverviewTick[];
  readonly bands: readonly OverviewBand[];
  /** Every fifth year; the full tens are named. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Between the last thing that happened and the first that may; undefined while nothing is expected. */
  readonly today: number | undefined;
  readonly lens: OverviewLens | undefined;
}

/** Milestones in two years from which they are enlarged. */
const thick = 8;

const newYear = (year: number): string => `${year}-01-01`;
const yearOf = (day: string): number => Number(day.slice(0, 4));
const daysFrom = (from: string, to: string): number => differenceInCalendarDays(midnight(to), midnight(from));

/** Hundredths of a per cent: a tenth of a pixel on a wide screen. */
const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The day at which a milestone is drawn: the middle of what its date may mean. A window that is still ahead counts whole;
 * what happened is drawn where it began.
 */
export function drawnDay({ date, end, tense }: Pick<Milestone, 'date' | 'end' | 'tense'>): string {
  const first = firstDay(date);
  const last = lastDay(tense === 'past' ? date : (end ?? date));
  return formatISO(addDays(midnight(first), Math.floor(daysFrom(first, last) / 2)), { representation: 'date' });
}

/** Place of a day between two others, in per cent. */
export function placeOf(day: string, start: string, end: string): number {
  return round((100 * daysFrom(start, day)) / daysFrom(start, end));
}

function tickAt(milestone: Milestone, start: string, end: string): OverviewTick {
  const { id, lead } = milestone;
  return {
    id,
    row: lead ?? 'together',
    at: placeOf(drawnDay(milestone), start, end),
    whole: hasHappened(milestone),
  };
}

/** Halfway from the last that happened to the first that has not: a page has no clock to say more. */
function todayAmong(milestones: readonly Milestone[]): string | undefined {
  const last = milestones.findLast(hasHappened);
  const next = milestones
    .filter(({ tense }) => tense !== 'past')
    .map(({ date }) => firstDay(date))
    .toSorted()[0];
  if (!last || next === undefined) return undefined;
  const from = firstDay(last.date);
  return formatISO(addDays(midnight(from), Math.max(1, Math.floor(daysFrom(from, next) / 2))), {
    representation: 'date',
  });
}

function bandsOf(all: readonly Milestone[], overview: Omit<Overview, 'bands' | 'lens'>) {
  const { start, end, today } = overview;
  const eras = erasOf(all);
  const begins = eras.map(({ id }, index) => {
    if (index === 0) return 0;
    if (id === 'ahead') return today ?? 100;
    return placeOf(eraStart(id) ?? start, start, end);
  });
  return eras.map(
    ({ id }, index): OverviewBand => ({
      id,
      from: begins[index] ?? 0,
      to: begins[index + 1] ?? 100,
    }),
  );
}

function lensOver(
  all: readonly Milestone[],
  shown: readonly Milestone[],
  { start, end }: { readonly start: string; readonly end: string },
): OverviewLens | undefined {
  const last = all.findLast(hasHappened);
  if (!last) return undefined;
  const lastYear = yearOf(firstDay(last.date));
  const [from, to] = [newYear(lastYear - 1), newYear(lastYear + 1)];
  const within = shown.filter((milestone) => drawnDay(milestone) >= from && drawnDay(milestone) < to);
  if (within.length < thick) return undefined;
  const today = todayAmong(all);
  const years = [lastYear - 1, lastYear];
  return {
    from: placeOf(from, start, end),
    to: placeOf(to, start, end),
    years: years.map((year) => ({ year, at: placeOf(newYear(year), from, to) })),
    months: years.flatMap((year) =>
      Array.from({ length: 11 }, (_, month) => placeOf(`${year}-${String(month + 2).padStart(2, '0')}-01`, from, to)),
    ),
    ticks: within.map((milestone) => tickAt(milestone, from, to)),
    today: today !== undefined && today < to ? placeOf(today, from, to) : undefined,
  };
}

/**
 * All milestones on one line at true scale, from a year before the first to the end of the last year that is planned for.
 * @param all of the edition, oldest first: they give the scale and the eras
 * @param shown of those, the ones that get a tick
 */
export function overviewOf(all: readonly Milestone[], shown: readonly Milestone[] = all): Overview | undefined {
  const days = all.map(drawnDay).toSorted();
  const [first, last] = [
    days[0],
    all
      .map(({ date, end }) => lastDay(end ?? date))
      .toSorted()
      .at(-1),
  ];
  if (first === undefined || last === undefined) return undefined;
  const [start, end] = [newYear(yearOf(first) - 1), newYear(yearOf(last) + 1)];
  const fives = Array.from({ length: yearOf(end) - yearOf(start) }, (_, index) => yearOf(start) + 1 + index);
  const todayDay = todayAmong(all);
  const overview: Omit<Overview, 'bands' | 'lens'> = {
    start,
    end,
    covered: [first.slice(0, 4), last.slice(0, 4)],
    ticks: shown.map((milestone) => tickAt(milestone, start, end)),
    years: fives
      .filter((year) => year % 5 === 0 && year < yearOf(end))
      .map((year) => ({ year, at: placeOf(newYear(year), start, end) })),
    today: todayDay === undefined ? undefined : placeOf(todayDay, start, end),
  };
  return { ...overview, bands: bandsOf(all, overview), lens: lensOver(all, shown, overview) };
}

const drawn = new WeakMap<readonly Milestone[], Map<Topic | undefined, Overview | undefined>>();

/**
 * {@link overviewOf} with the ticks of all milestones or of one topic, laid out once for a list: the timeline, its head, its card and the page
 * of every milestone show the same.
 * @param milestones of one edition, oldest first
 */
export function overviewWith(milestones: readonly Milestone[], topic?: Topic): Overview | undefined {
  const known = drawn.get(milestones) ?? new Map<Topic | undefined, Overview | undefined>();
  drawn.set(milestones, known);
  if (known.has(topic)) return known.get(topic);
  const shown = topic === undefined ? milestones : milestones.filter(({ topics }) => topics.includes(topic));
  const overview = shown.length === 0 ? undefined : overviewOf(milestones, shown);
  known.set(topic, overview);
  return overview;
}

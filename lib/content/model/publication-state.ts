import type { UpdateMatter } from '#lib/content/matter/schema.ts';
import type { Happened, Milestone, MilestoneFields, MilestoneTense } from '#lib/content/model/model.ts';
import type { Instant } from '#lib/terms/ids.ts';
import { comparePartialDates, firstDay, lastDay, type PartialDate } from '#lib/terms/partial-date.ts';

/** Pakistan keeps UTC+5 all year. */
const karachiOffset = 5 * 60 * 60 * 1000;

/** Calendar day in Asia/Karachi, `yyyy-MM-dd`. */
export function dayInKarachi(now: number): string {
  return new Date(now + karachiOffset).toISOString().slice(0, 10);
}

/** Epoch milliseconds of the midnight in Karachi that begins the first day of a date. */
function startOfFirstDay(date: PartialDate): number {
  return Date.parse(`${firstDay(date)}T00:00:00Z`) - karachiOffset;
}

/** Epoch milliseconds of the midnight in Karachi that ends the last day of a date. */
function endOfLastDay(date: PartialDate): number {
  return Date.parse(`${lastDay(date)}T24:00:00Z`) - karachiOffset;
}

/** As-of dates older than so many days want a look. */
export const agesAfter = 90;

/** Whole days from the end of a date to the day of `now` in Karachi. */
export function daysSince(date: PartialDate, now: number): number {
  return (Date.parse(dayInKarachi(now)) - Date.parse(lastDay(date))) / (24 * 60 * 60 * 1000);
}

const epochs = new Map<Instant, number>();
const mostEpochs = 100_000;

/** Epoch milliseconds. Kept, because each edition asks for those of every story several times. */
export function epoch(instant: Instant): number {
  const known = epochs.get(instant);
  if (known !== undefined) return known;
  if (epochs.size >= mostEpochs) epochs.clear();
  const at = Date.parse(instant);
  epochs.set(instant, at);
  return at;
}

export type PublicationState = 'draft' | 'embargoed' | 'live' | 'expired' | 'withdrawn';

interface Publishable {
  readonly published: Instant;
  readonly expires?: Instant | undefined;
  readonly status: 'draft' | 'ready' | 'withdrawn';
}

/** Whether a story or update may be shown at `now`; in a preview also what is not out yet, or not any more. */
export function publicationStateOf(matter: Publishable, now: number, preview: boolean): PublicationState {
  if (!preview && matter.status === 'draft') return 'draft';
  if (!preview && epoch(matter.published) > now) return 'embargoed';
  if (matter.status === 'withdrawn') return 'withdrawn';
  if (!preview && matter.expires !== undefined && epoch(matter.expires) <= now) return 'expired';
  return 'live';
}

/** The next moment at which the publication state changes by itself; null when it never does. */
export function nextPublicationChange(matter: Publishable, now: number): number | null {
  if (matter.status === 'draft') return null;
  const published = epoch(matter.published);
  const expires = matter.expires === undefined ? null : epoch(matter.expires);
  if (expires === null || expires <= now) return published > now ? published : null;
  return published > now ? Math.min(published, expires) : expires;
}

/** Milliseconds for which something published is news: news sitemaps hold two days. */
const newsLasts = 2 * 24 * 60 * 60 * 1000;

/** When something live stops being news. */
export const newsEnds = ({ published }: Pick<Publishable, 'published'>): number => epoch(published) + newsLasts;

/** Whether something live is news at `now`. In a preview, what is not out yet is news too. */
export const isNews = (item: Pick<Publishable, 'published'>, now: number): boolean => newsEnds(item) > now;

/** When an event is no longer of the last seven days: a midnight in Karachi. A month counts from its first day. */
export const latestEnds = ({ date }: Happened): number => startOfFirstDay(date) + 7 * 24 * 60 * 60 * 1000;

/** When what an update tells of happened. @param milestone that it is about */
export function happenedOf(
  { happened, published }: Pick<UpdateMatter, 'happened' | 'published'>,
  milestone: Milestone | undefined,
): Happened {
  if (happened) return { date: happened, qualifier: 'exact' };
  if (milestone?.tense === 'past' && milestone.status !== 'cancelled') return milestone;
  return { date: { iso: dayInKarachi(epoch(published)), precision: 'day' }, qualifier: 'exact' };
}

/** A promise that slipped is dated by the day on which it was made; the day that it was for comes later. That it was made is past. */
const isBrokenPromise = ({ status, date, previousDate }: MilestoneFields): boolean =>
  status === 'slipped' && previousDate !== undefined && comparePartialDates(previousDate, date) > 0;

/** The moments at which a window begins and has ended: midnights in Karachi. */
const windowOf = ({ date, end }: Pick<MilestoneFields, 'date' | 'end'>): readonly [begins: number, ends: number] => [
  startOfFirstDay(date),
  endOfLastDay(end ?? date),
];

/** Where a milestone lies against the day of `now` in Karachi. */
export function tenseOf(milestone: MilestoneFields, now: number): MilestoneTense {
  const { status, date } = milestone;
  if (status === 'done' || status === 'cancelled' || isBrokenPromise(milestone)) return 'past';
  if (status === 'unconfirmed') return firstDay(date) > dayInKarachi(now) ? 'expected' : 'past';
  const [begins, ends] = windowOf(milestone);
  return now < begins ? 'expected' : now < ends ? 'open' : 'overdue';
}

/** The moments at which `tenseOf` gives another answer, earliest first: none, the first day, or a window's beginning and end. */
export function tenseChanges(milestone: MilestoneFields): readonly number[] {
  const { status } = milestone;
  if (status === 'done' || status === 'cancelled' || isBrokenPromise(milestone)) return [];
  const [begins, ends] = windowOf(milestone);
  return status === 'unconfirmed' ? [begins] : [begins, ends];
}

/** When `tenseOf` gives another answer next; null when never. */
export const nextTenseChange = (milestone: MilestoneFields, now: number): number | null =>
  tenseChanges(milestone).find((moment) => moment > now) ?? null;

import type { Happened, Milestone } from '#lib/content/model/model.ts';
import type { DateParts } from '#lib/i18n/date-texts.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { comparePartialDates } from '#lib/terms/partial-date.ts';

type Dated = Pick<Milestone, 'date' | 'end' | 'qualifier' | 'status' | 'previousDate' | 'tense'>;

/**
 * A milestone's date in words, as parts: `expected October–November 2026`, `about August 2011`, `25 October 2018, for 2022`.
 * The join of the parts' texts is the whole phrase.
 */
export function milestoneDate(milestone: Dated, { dates }: Pick<Locale, 'dates'>): DateParts {
  const { date, end, qualifier, status, previousDate, tense } = milestone;
  const { hedges } = dates;
  const when: DateParts = end ? dates.range(date, end) : [{ text: dates.partial(date), datetime: date.iso }];
  const hedged = qualifier === 'exact' ? when : hedges[qualifier](when);
  const former = previousDate && { text: dates.partial(previousDate), datetime: previousDate.iso, struck: true };
  const moved = previousDate && comparePartialDates(previousDate, date) > 0 ? hedges.promisedFor : hedges.formerly;
  const dated = former ? moved(hedged, former) : hedged;
  if (status === 'cancelled') return hedges.cancelled(dated);
  if (tense === 'overdue') return hedges.wasExpected(dated);
  if (tense === 'open') return hedges.wasPlanned(dated);
  const hoped = tense === 'expected' ? hedges.expected(dated) : dated;
  return status === 'unconfirmed' ? hedges.notConfirmed(hoped) : hoped;
}

/** A phrase as plain text. */
export const textOf = (parts: DateParts): string => parts.map(({ text }) => text).join('');

/** What the day of a milestone is to the step that it marks: `under way on 5 October 2026`. */
export function stepDate(milestone: Dated & Pick<Milestone, 'stepAs'>, locale: Pick<Locale, 'dates'>): DateParts {
  const when = milestoneDate(milestone, locale);
  return milestone.stepAs === 'happened' ? when : locale.dates.hedges[milestone.stepAs](when);
}

/** The day of an event, with its hedges, as parts: `about 29 May 2026`. */
export const happenedDate = (happened: Happened, locale: Pick<Locale, 'dates'>): DateParts =>
  milestoneDate({ ...happened, status: 'done', previousDate: undefined, tense: 'past' }, locale);

/** The same as plain text. */
export const happenedText = (happened: Happened, locale: Pick<Locale, 'dates'>): string =>
  textOf(happenedDate(happened, locale));

/** The same phrase as plain text, for titles and descriptions. */
export function milestoneDateText(milestone: Dated, locale: Pick<Locale, 'dates'>): string {
  return textOf(milestoneDate(milestone, locale));
}

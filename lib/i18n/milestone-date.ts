import type { Happened, Milestone } from '#lib/content/model/model.ts';
import type { DatePart } from '#lib/i18n/dates.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { comparePartialDates } from '#lib/terms/partial-date.ts';

type Dated = Pick<Milestone, 'date' | 'end' | 'qualifier' | 'status' | 'previousDate' | 'tense'>;

/**
 * A milestone's date in words, as parts: `expected October–November 2026`, `about August 2011`, `25 October 2018, for 2022`.
 * The join of the parts' texts is the whole phrase.
 */
export function milestoneDate(
  milestone: Dated,
  { texts, dates }: Pick<Locale, 'texts' | 'dates'>,
): readonly DatePart[] {
  const { date, end, qualifier, status, previousDate, tense } = milestone;
  const when: readonly DatePart[] = end ? dates.range(date, end) : [{ text: dates.partial(date), datetime: date.iso }];
  const qualifiers = {
    exact: '',
    circa: `${texts.circa} `,
    before: `${texts.beforeDate} `,
    after: `${texts.afterDate} `,
    early: `${texts.earlyDate} `,
  };
  const qualified: readonly DatePart[] = qualifier === 'exact' ? when : [{ text: qualifiers[qualifier] }, ...when];

  const former: readonly DatePart[] = previousDate
    ? [
        { text: `, ${comparePartialDates(previousDate, date) > 0 ? texts.promisedFor : texts.formerly} ` },
        { text: dates.partial(previousDate), datetime: previousDate.iso, struck: true },
      ]
    : [];

  if (status === 'cancelled') return [{ text: `${texts.cancelledPlan} ` }, ...qualified, ...former];
  if (tense === 'overdue') {
    return [{ text: `${texts.wasExpected} ` }, ...qualified, ...former, { text: `; ${texts.outcomeUnknown}` }];
  }
  if (tense === 'open') return [{ text: `${texts.wasPlanned} ` }, ...qualified, ...former];
  const doubt: readonly DatePart[] = status === 'unconfirmed' ? [{ text: `, ${texts.notConfirmed}` }] : [];
  const hope: readonly DatePart[] = tense === 'expected' ? [{ text: `${texts.expected} ` }] : [];
  return [...hope, ...qualified, ...former, ...doubt];
}

/** The day of an event, with its hedges, as parts: `about 29 May 2026`. */
export const happenedDate = (happened: Happened, locale: Pick<Locale, 'texts' | 'dates'>): readonly DatePart[] =>
  milestoneDate({ ...happened, status: 'done', previousDate: undefined, tense: 'past' }, locale);

/** The same as plain text. */
export const happenedText = (happened: Happened, locale: Pick<Locale, 'texts' | 'dates'>): string =>
  happenedDate(happened, locale)
    .map((part) => part.text)
    .join('');

/** The same phrase as plain text, for titles and descriptions. */
export function milestoneDateText(milestone: Dated, locale: Pick<Locale, 'texts' | 'dates'>): string {
  return milestoneDate(milestone, locale)
    .map((part) => part.text)
    .join('');
}

import { epoch } from '#lib/content/model/publication-state.ts';
import type { DateParts, DateTexts } from '#lib/i18n/date-texts.ts';
import type { Instant } from '#lib/terms/ids.ts';
import type { PartialDate } from '#lib/terms/partial-date.ts';

/** The site's own clock: Pakistan Standard Time, UTC+5, no summer time. */
const siteTimeZone = 'Asia/Karachi';

export interface Dates {
  /** `2011`, `August 2011`, `12 August 2011`. */
  readonly partial: (date: PartialDate) => string;
  /** From one date to another as parts, without what the two have in common. */
  readonly range: (from: PartialDate, to: PartialDate) => DateParts;
  /** `22 April 2026, 09:00 PKT`; the time and its zone stay on one line. */
  readonly instant: (instant: Instant) => string;
  /** The same for epoch milliseconds. */
  readonly moment: (at: number) => string;
  /** The day of an instant on the site's clock: `22 April 2026`. */
  readonly day: (instant: Instant) => string;
  /** How a date is hedged in this language. */
  readonly hedges: DateTexts;
}

/** `2026-04-22T09:00` of the site's clock. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: siteTimeZone,
});

const numbersOf = (iso: string): readonly number[] => iso.split('-').map(Number);

/** Dates as one language writes them. */
export function datesIn(texts: DateTexts): Dates {
  function written(iso: string): string {
    const [year = 0, month, day] = numbersOf(iso);
    if (month === undefined) return texts.year(year);
    return day === undefined ? texts.month(year, month) : texts.day(year, month, day);
  }
  const start = (from: PartialDate, to: PartialDate): string => {
    const [year, month, day] = numbersOf(from.iso);
    const isShort = month !== undefined && year === numbersOf(to.iso)[0];
    return isShort ? texts.inSameYear(month, day) : written(from.iso);
  };
  const moment = (at: number) => {
    const [day = '', time = ''] = clock.format(at).split(' ');
    return texts.moment(written(day), time);
  };
  return {
    partial: ({ iso }) => written(iso),
    range: (from, to) =>
      texts.range(
        { text: start(from, to), datetime: from.iso },
        { text: written(to.iso), datetime: to.iso },
        from.precision !== 'day' && to.precision !== 'day',
      ),
    instant: (instant) => moment(epoch(instant)),
    moment,
    day: (instant) => written(clock.format(epoch(instant)).split(' ')[0] ?? ''),
    hedges: texts,
  };
}

import { epoch } from '#lib/content/model/publication-state.ts';
import type { Instant } from '#lib/terms/ids.ts';
import { firstDay, midnight, type PartialDate } from '#lib/terms/partial-date.ts';

/** The site's own clock: Pakistan Standard Time, UTC+5, no summer time. */
const siteTimeZone = 'Asia/Karachi';
const zoneName = 'PKT';

/** A stretch of text that may be a date: `datetime` then says which, no more precisely than known. */
export interface DatePart {
  readonly text: string;
  readonly datetime?: string;
  /** A former date, printed struck through. */
  readonly struck?: boolean;
}

export interface Dates {
  /** `2011`, `August 2011`, `12 August 2011`. */
  readonly partial: (date: PartialDate) => string;
  /** From one date to another as parts, without what the two have in common. */
  readonly range: (from: PartialDate, to: PartialDate) => readonly DatePart[];
  /** `22 April 2026, 09:00 PKT`; the time and its zone stay on one line. */
  readonly instant: (instant: Instant) => string;
  /** The same for epoch milliseconds. */
  readonly moment: (at: number) => string;
  /** The day of an instant on the site's clock: `22 April 2026`. */
  readonly day: (instant: Instant) => string;
}

const fields = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<PartialDate['precision'], Intl.DateTimeFormatOptions>;

/** @param dateLocale a BCP 47 tag for `Intl.DateTimeFormat` */
export function datesIn(dateLocale: string): Dates {
  const formats = {
    year: new Intl.DateTimeFormat(dateLocale, fields.year),
    month: new Intl.DateTimeFormat(dateLocale, fields.month),
    day: new Intl.DateTimeFormat(dateLocale, fields.day),
    monthOfYear: new Intl.DateTimeFormat(dateLocale, { month: 'long' }),
    dayOfYear: new Intl.DateTimeFormat(dateLocale, { month: 'long', day: 'numeric' }),
    zonedDay: new Intl.DateTimeFormat(dateLocale, { ...fields.day, timeZone: siteTimeZone }),
    zonedTime: new Intl.DateTimeFormat(dateLocale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: siteTimeZone,
    }),
  };
  const partial = (date: PartialDate) => formats[date.precision].format(midnight(firstDay(date)));

  const start = (from: PartialDate, to: PartialDate): string => {
    if (from.iso.slice(0, 4) !== to.iso.slice(0, 4) || from.precision === 'year') return partial(from);
    return formats[from.precision === 'month' ? 'monthOfYear' : 'dayOfYear'].format(midnight(firstDay(from)));
  };

  const day = (instant: Instant) => formats.zonedDay.format(epoch(instant));
  const moment = (at: number) => `${formats.zonedDay.format(at)}, ${formats.zonedTime.format(at)}\u00a0${zoneName}`;
  return {
    partial,
    range: (from, to) => [
      { text: start(from, to), datetime: from.iso },
      { text: from.precision === 'day' || to.precision === 'day' ? ' – ' : '–' },
      { text: partial(to), datetime: to.iso },
    ],
    instant: (instant) => moment(epoch(instant)),
    moment,
    day,
  };
}

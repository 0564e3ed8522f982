// One function a file: the package's index loads some hundreds of modules, over a second at every start.
import { endOfMonth } from 'date-fns/endOfMonth';
import { endOfYear } from 'date-fns/endOfYear';
import { formatISO } from 'date-fns/formatISO';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

type Precision = 'year' | 'month' | 'day';

/** A date never more precise than known. ISO 8601 calendar date, reduced: `2011`, `2011-08`, `2011-08-12`. */
export interface PartialDate {
  readonly iso: string;
  readonly precision: Precision;
}

const precisionOf: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' };

/** Years that a date may have; outside it is a slip of the pen. */
export const firstYear = 1900;
export const lastYear = 2199;

/** Reads `2011`, `2011-08` or `2011-08-12`; undefined for anything else, dates that no calendar has included. */
export function parsePartialDate(text: string): PartialDate | undefined {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  if (year < firstYear || year > lastYear) return undefined;
  const precision = precisionOf[text.length];
  if (precision === undefined || !isValid(parseISO(text))) return undefined;
  return { iso: text, precision };
}

/** First day that the date may mean, `yyyy-MM-dd`. */
export const firstDay = ({ iso }: PartialDate): string => `${iso}-01-01`.slice(0, 10);

/**
 * Midnight, on the clock of this machine, at the beginning of a `yyyy-MM-dd` that was checked before. The language's own parser: a timeline
 * asks for hundreds, and date-fns' takes many times as long.
 */
export const midnight = (day: string): Date => new Date(`${day}T00:00`);

/** Last day that the date may mean, `yyyy-MM-dd`. */
export function lastDay(date: PartialDate): string {
  if (date.precision === 'day') return date.iso;
  const start = midnight(firstDay(date));
  return formatISO(date.precision === 'year' ? endOfYear(start) : endOfMonth(start), { representation: 'date' });
}

/** Order by first day, then the less precise first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  const [left, right] = [firstDay(a), firstDay(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.iso.length - b.iso.length;
}

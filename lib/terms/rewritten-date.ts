import { lastDay, parsePartialDate } from '#lib/terms/partial-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNamed = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const name = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const ordinal = '(\\d{1,2})(?:st|nd|rd|th)?';

type Parts = readonly [year: string, month: string | number, day?: string | undefined];

/** How dates are written elsewhere; in Pakistan the day comes before the month. */
const forms: readonly (readonly [form: RegExp, read: (found: readonly string[]) => Parts])[] = [
  [/\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([, year = '', month = '', day]) => [year, month, day]],
  [
    /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/,
    ([, first = '', second = '', year = '']) => (Number(second) > 12 ? [year, first, second] : [year, second, first]),
  ],
  [
    new RegExp(`\\b${ordinal}\\s+${name},?\\s+(\\d{4})\\b`, 'i'),
    ([, day, month = '', year = '']) => [year, monthNamed(month), day],
  ],
  [
    new RegExp(`\\b${name}\\s+${ordinal},?\\s+(\\d{4})\\b`, 'i'),
    ([, month = '', day, year = '']) => [year, monthNamed(month), day],
  ],
  [new RegExp(`\\b${name},?\\s+(\\d{4})\\b`, 'i'), ([, month = '', year = '']) => [year, monthNamed(month)]],
  [/\b(\d{4})[-/.](\d{1,2})(?!\d)/, ([, year = '', month = '']) => [year, month]],
];

const two = (number: string | number): string => String(number).padStart(2, '0');

/** Longer than any date: nothing is looked for in it. */
const longest = 60;

/** A date that was written in another way, as content has it: `28 November 2026` → `2026-11-28`; undefined when none is found in it. */
export function rewrittenDate(written: string): string | undefined {
  if (written.length > longest) return undefined;
  for (const [form, read] of forms) {
    const found = form.exec(written);
    if (!found) continue;
    const [year, month, day] = read(found);
    const iso = [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
    return parsePartialDate(iso)?.iso;
  }
  return undefined;
}

/** What stands for the time of day where none was written. */
const morning = '09:00:00';
const pakistan = '+05:00';

function timeIn(written: string): string | undefined {
  const [, hours, minutes = '00', seconds = '00', half] =
    /(?:^|[^\d])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap]m)?/i.exec(written) ??
    /(?:^|[^\d])(\d{1,2})()()\s*([ap]m)\b/i.exec(written) ??
    [];
  if (hours === undefined) return morning;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const time = [two(hour), minutes || '00', seconds || '00'].join(':');
  return /^(?:[01]\d|2[0-3])(?::[0-5]\d){2}$/.test(time) ? time : undefined;
}

/** The same for a moment, on Pakistan's clock unless it names another: `28/11/2026 9:30` → `2026-11-28T09:30:00+05:00`. */
export function rewrittenMoment(written: string): string | undefined {
  const day = rewrittenDate(written);
  const time = timeIn(written);
  if (day === undefined || day.length < 'yyyy-mm-dd'.length || time === undefined) return undefined;
  const [, sign, hours, minutes] = /:\d{2}(?:\.\d+)?\s*([+-])(\d{2}):?(\d{2})$/.exec(written) ?? [];
  const offset = /\dZ$/.test(written) ? 'Z' : sign === undefined ? pakistan : `${sign}${hours}:${minutes}`;
  return `${day}T${time}${offset}`;
}

const monthName = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** Why a date of the right form is on no calendar, where its month is on one: `February 2026 has 28 days`. */
export function monthThatIsShorter(written: string): string | undefined {
  const month = parsePartialDate(written.slice(0, 7));
  if (month?.precision !== 'month') return undefined;
  const last = lastDay(month).slice(8);
  return written.slice(8, 10) > last ? `${monthName.format(new Date(`${month.iso}-01`))} has ${last} days` : undefined;
}

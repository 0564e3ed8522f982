import { afterEach, describe, expect, it, vi } from 'vitest';
import { datesIn } from '#lib/i18n/dates.ts';
import { english } from '#lib/i18n/en/words.ts';
import { aMilestone, aStory } from '#tests/component/fixtures.ts';

const dates = datesIn(english.dates);
const date = (iso: string) => aMilestone({ date: iso }).date;
const instant = (iso: string) => aStory({ published: iso }).published;
const range = (from: string, to: string) =>
  dates
    .range(date(from), date(to))
    .map(({ text }) => text)
    .join('');

afterEach(() => vi.unstubAllEnvs());

describe('a date that is known in part', () => {
  it.each([
    ['2011', '2011'],
    ['2011-08', 'August 2011'],
    ['2011-08-12', '12 August 2011'],
    ['2024-02-29', '29 February 2024'],
  ])('%s is said as far as it is known: %s', (iso, text) => {
    expect(dates.partial(date(iso))).toBe(text);
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('names the same day on a server in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const there = datesIn(english.dates);

    expect(there.partial(date('2011-01-01'))).toBe('1 January 2011');
    expect(there.partial(date('2011'))).toBe('2011');
  });
});

describe('from one date to another', () => {
  it.each([
    ['2026-10', '2026-11', 'October–November 2026'],
    ['2028', '2029', '2028–2029'],
    ['2026-04-22', '2026-04-25', '22 April – 25 April 2026'],
    ['2026-04-22', '2026-05-03', '22 April – 3 May 2026'],
    ['2026-12', '2027-01', 'December 2026–January 2027'],
    ['2026-12-30', '2027-01-02', '30 December 2026 – 2 January 2027'],
    ['2026-04-22', '2026-06', '22 April – June 2026'],
    ['2028-11', '2029', 'November 2028–2029'],
  ])('%s to %s is %s', (from, to, text) => {
    expect(range(from, to)).toBe(text);
  });

  it('gives machines each end as far as it is known, and nothing for the dash', () => {
    expect(dates.range(date('2026-10'), date('2026-11')).map(({ datetime }) => datetime)).toEqual([
      '2026-10',
      undefined,
      '2026-11',
    ]);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-04-22T09:00:00+05:00', '22 April 2026, 09:00\u00a0PKT'],
    ['2026-04-22T19:00:00Z', '23 April 2026, 00:00\u00a0PKT'],
    ['2026-04-22T18:59:59Z', '22 April 2026, 23:59\u00a0PKT'],
    ['2026-04-22T02:30:00+08:00', '21 April 2026, 23:30\u00a0PKT'],
    ['2026-12-31T14:00:00-08:00', '1 January 2027, 03:00\u00a0PKT'],
  ])('%s is %s on the site’s clock', (iso, text) => {
    expect(dates.instant(instant(iso))).toBe(text);
  });

  it('belongs to the day that it is in Pakistan', () => {
    expect(dates.day(instant('2026-04-22T19:00:00Z'))).toBe('23 April 2026');
  });
});

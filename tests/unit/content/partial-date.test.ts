import { describe, expect, it } from 'vitest';
import { comparePartialDates, firstDay, lastDay, type PartialDate, parsePartialDate } from '#lib/terms/partial-date.ts';

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (!parsed) throw new Error(`${text} is no date`);
  return parsed;
}

describe('a date', () => {
  it('is never more precise than it was written', () => {
    expect(['2011', '2011-08', '2011-08-12'].map((text) => date(text).precision)).toEqual(['year', 'month', 'day']);
  });

  it.each([
    '',
    '11',
    '2011-8',
    '2011-13',
    '2011-00',
    '2026-02-29',
    '2026-02-31',
    '1899',
    '2200',
    '2011-08-12T00:00',
    ' 2011',
    '12/08/2011',
    '-2011',
  ])('is not "%s"', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });

  it('spans the days that it may mean, leap days included', () => {
    expect(['2011', '2024-02', '2011-08-12'].map((text) => [firstDay(date(text)), lastDay(date(text))])).toEqual([
      ['2011-01-01', '2011-12-31'],
      ['2024-02-01', '2024-02-29'],
      ['2011-08-12', '2011-08-12'],
    ]);
  });

  it('comes before a more precise one that begins on the same day', () => {
    const sorted = ['2011-08-12', '2011-01-01', '2011-08', '2011-01', '2010-12-31', '2011']
      .map(date)
      .sort(comparePartialDates);
    expect(sorted.map(({ iso }) => iso)).toEqual([
      '2010-12-31',
      '2011',
      '2011-01',
      '2011-01-01',
      '2011-08',
      '2011-08-12',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { localeOf } from '#lib/i18n/locale.ts';
import { milestoneDate, milestoneDateText } from '#lib/i18n/milestone-date.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
type Sketch = Parameters<typeof aMilestone>[0];
const phrase = (sketch: Sketch) => milestoneDateText(aMilestone(sketch), locale);

describe('a milestone’s date in words', () => {
  it.each<[string, Sketch]>([
    ['12 August 2011', { date: '2011-08-12' }],
    ['August 2011', { date: '2011-08' }],
    ['October–November 2026', { date: '2026-10', end: '2026-11' }],
    ['about 2011', { date: '2011', qualifier: 'circa' }],
    ['before August 2011', { date: '2011-08', qualifier: 'before' }],
    ['after 12 August 2011', { date: '2011-08-12', qualifier: 'after' }],
    ['about 2008–2011', { date: '2008', end: '2011', qualifier: 'circa' }],
  ])('says when it happened: %s', (text, sketch) => {
    expect(phrase(sketch)).toBe(text);
  });

  it.each<[string, Sketch]>([
    ['expected October–November 2026', { date: '2026-10', end: '2026-11', status: 'planned' }],
    ['expected about 2028', { date: '2028', qualifier: 'circa', status: 'planned' }],
    ['expected before 2030', { date: '2030', qualifier: 'before', status: 'planned' }],
    ['expected 2027, formerly 2026', { date: '2027', previousDate: '2026', status: 'slipped', tense: 'expected' }],
    [
      'was expected October–November 2026; our sources do not say whether it happened',
      { date: '2026-10', end: '2026-11', status: 'planned', tense: 'overdue' },
    ],
    [
      'was expected 2025, formerly 2024; our sources do not say whether it happened',
      { date: '2025', previousDate: '2024', status: 'slipped', tense: 'overdue' },
    ],
  ])('never lets a plan pass for what happened: %s', (text, sketch) => {
    expect(phrase(sketch)).toBe(text);
  });

  it.each<[string, Sketch]>([
    ['25 October 2018, for 2022', { date: '2018-10-25', previousDate: '2022', status: 'slipped' }],
    ['cancelled; was planned for 2027', { date: '2027', status: 'cancelled' }],
    [
      'cancelled; was planned for about 2027, formerly 2025',
      { date: '2027', qualifier: 'circa', previousDate: '2025', status: 'cancelled' },
    ],
    ['April 2026, not confirmed', { date: '2026-04', status: 'unconfirmed' }],
    ['expected 2027, not confirmed', { date: '2027', status: 'unconfirmed', tense: 'expected' }],
  ])('says what came of it: %s', (text, sketch) => {
    expect(phrase(sketch)).toBe(text);
  });

  it('strikes through the former date and no other', () => {
    const struck = milestoneDate(
      aMilestone({ date: '2027', previousDate: '2026', status: 'slipped', tense: 'expected' }),
      locale,
    ).filter((part) => part.struck);

    expect(struck).toEqual([{ text: '2026', datetime: '2026', struck: true }]);
  });

  it('gives machines no more than the dates as the editor wrote them', () => {
    const parts = milestoneDate(
      aMilestone({ date: '2026-10', end: '2026-11-20', previousDate: '2025', status: 'planned' }),
      locale,
    );

    expect(parts.flatMap(({ datetime }) => datetime ?? [])).toEqual(['2026-10', '2026-11-20', '2025']);
  });
});

import { describe, expect, it } from 'vitest';
import { drawnDay, overviewOf, placeOf } from '#lib/pages/overview.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const badr = aMilestone({ id: 'badr', date: '1990-07-16', topics: ['satellite'] });
const pledge = aMilestone({
  id: 'pledge',
  date: '2018-10-25',
  status: 'slipped',
  lead: 'pakistan',
  topics: ['crewed'],
});
const names = aMilestone({ id: 'names', date: '2026-04-22', lead: 'china', topics: ['crewed'] });
const flight = aMilestone({ id: 'flight', date: '2026-10', end: '2026-11', status: 'planned', topics: ['crewed'] });
const rover = aMilestone({ id: 'rover', date: '2028', end: '2029', status: 'planned', topics: ['lunar'] });
const all = [badr, pledge, names, flight, rover];

function shown(milestones = all, some = milestones) {
  const overview = overviewOf(milestones, some);
  if (!overview) throw new Error('there is no overview');
  return overview;
}

describe('the day at which a milestone is drawn', () => {
  it.each([
    [{ date: '1990-07-16' }, '1990-07-16'],
    [{ date: '2005-10' }, '2005-10-16'],
    [{ date: '1992' }, '1992-07-01'],
    [{ date: '2022-06-05', end: '2022-12-04' }, '2022-06-05'],
    [{ date: '2026-10', end: '2026-11', status: 'planned' as const }, '2026-10-31'],
  ])('of %j is %s: the middle of what the date may mean, and of a window that is still ahead', (matter, day) => {
    expect(drawnDay(aMilestone(matter))).toBe(day);
  });
});

describe('the strip', () => {
  it('runs from a year before the first milestone to the end of the last year that is planned for', () => {
    expect(shown()).toMatchObject({ start: '1989-01-01', end: '2030-01-01', covered: ['1990', '2029'] });
  });

  it('is at true scale: a place is the share of the days that have passed', () => {
    // 1 January 1989 to 1 January 2030 are 41 years with 10 leap days: 14,975 days. 16 July 1990 is day 561.
    expect(shown().ticks[0]?.at).toBe(Math.round((100 * 561 * 100) / 14_975) / 100);
    expect(placeOf('2009-07-02', '1989-01-01', '2030-01-01')).toBeCloseTo(50, 1);
    const at = new Map(shown().ticks.map((tick) => [tick.id, tick.at]));
    expect([...at.values()]).toEqual([...at.values()].toSorted((a, b) => a - b));
  });

  it('has one tick a milestone, in the row of who leads, whole only when it is known to have happened', () => {
    expect(shown().ticks.map(({ id, row, whole }) => [id, row, whole])).toEqual([
      ['badr', 'together', true],
      ['pledge', 'pakistan', false],
      ['names', 'china', true],
      ['flight', 'together', false],
      ['rover', 'together', false],
    ]);
  });

  it('puts a milestone in the middle row when nobody is said to lead it', () => {
    expect(shown([aMilestone({ lead: undefined })]).ticks[0]?.row).toBe('together');
  });

  it('draws today between the last that happened and the first that may', () => {
    const { today } = shown();
    expect(today).toBe(placeOf('2026-07-12', '1989-01-01', '2030-01-01'));
    expect(shown([badr, names]).today).toBeUndefined();
  });

  it('is banded by the eras without a gap, the last from today on', () => {
    const { bands, today } = shown();
    expect(bands.map(({ id }) => id)).toEqual(['beginnings', 'promise', 'tiangong', 'ahead']);
    expect(bands[0]?.from).toBe(0);
    expect(bands.at(-1)).toMatchObject({ from: today, to: 100 });
    expect(bands.slice(1).map(({ from }) => from)).toEqual(bands.slice(0, -1).map(({ to }) => to));
  });

  it('keeps scale and bands for one topic', () => {
    const crewed = shown(all, [pledge, names, flight]);
    expect(crewed.ticks.map(({ id }) => id)).toEqual(['pledge', 'names', 'flight']);
    expect(crewed.start).toBe('1989-01-01');
    expect(crewed.bands).toEqual(shown().bands);
  });

  it('names the years that end in nought or five', () => {
    expect(shown().years.map(({ year }) => year)).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]);
  });

  it('is not there without milestones', () => {
    expect(overviewOf([])).toBeUndefined();
  });
});

describe('the enlargement', () => {
  const months = Array.from({ length: 8 }, (_, index) =>
    aMilestone({ id: `m${index}`, date: `2025-0${index + 1}-15` }),
  );

  it('shows the last two years again, month by month, when eight or more stand in them', () => {
    const { lens } = shown([badr, ...months, names, flight, rover]);
    expect(lens?.years.map(({ year, at }) => [year, at])).toEqual([
      [2025, 0],
      [2026, 50],
    ]);
    expect(lens?.months).toHaveLength(22);
    expect(lens?.ticks).toHaveLength(10);
    expect(lens?.ticks[0]?.at).toBe(placeOf('2025-01-15', '2025-01-01', '2027-01-01'));
  });

  it('is left out when they are not crowded', () => {
    expect(shown().lens).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { type Era, erasOf } from '#lib/pages/eras.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const written = (eras: readonly Era[]) =>
  eras.map(({ id, years, entries }) => [
    `${id} ${years}`,
    ...entries.map((entry) => (entry.kind === 'gap' ? `gap ${entry.years}` : entry.milestone.id)),
  ]);

const on = (id: string, date: string) => aMilestone({ id, date });

describe('eras of the timeline', () => {
  it('puts each milestone into the era that its date falls in', () => {
    const eras = erasOf([
      on('contract', '2008-12-31'),
      on('orbit', '2009'),
      on('deal', '2018-09-30'),
      on('pledge', '2018-10'),
      on('outline', '2022-12'),
      on('moon', '2023-01-01'),
      on('rover', '2024-12-31'),
      on('road', '2025'),
      on('names', '2026-04-22'),
    ]);

    expect(written(eras)).toEqual([
      ['beginnings 2008', 'contract'],
      ['orders 2009–2018', 'orbit', 'deal'],
      ['promise 2018–2022', 'pledge', 'outline'],
      ['moon 2023–2024', 'moon', 'rover'],
      ['tiangong 2025–2026', 'road', 'names'],
    ]);
  });

  it('keeps together what is expected and what was expected, whatever the date', () => {
    const eras = erasOf([
      aMilestone({ id: 'late', date: '2024', status: 'planned', tense: 'overdue' }),
      on('names', '2026-04-22'),
      aMilestone({ id: 'flight', date: '2026-10', end: '2026-11', status: 'planned' }),
      aMilestone({ id: 'moved', date: '2028', end: '2029', status: 'slipped', tense: 'expected' }),
    ]);

    expect(written(eras)).toEqual([
      ['tiangong 2026', 'names'],
      ['ahead 2024–2029', 'late', 'flight', 'moved'],
    ]);
  });

  it('keeps a slipped promise where it was made', () => {
    const pledge = aMilestone({ id: 'pledge', date: '2018-10-25', previousDate: '2022', status: 'slipped' });

    expect(written(erasOf([pledge]))).toEqual([['promise 2018', 'pledge']]);
  });

  it('puts a cancelled plan ahead when it was for a day after all that happened, and into its era otherwise', () => {
    const cancelled = (id: string, date: string) => aMilestone({ id, date, status: 'cancelled' });
    const eras = erasOf([cancelled('old-plan', '2012'), on('names', '2026-04-22'), cancelled('new-plan', '2028')]);

    expect(written(eras)).toEqual([
      ['orders 2012', 'old-plan'],
      ['tiangong 2026', 'names'],
      ['ahead 2028', 'new-plan'],
    ]);
  });

  it('says where ten years or more passed without an entry', () => {
    const eras = erasOf([on('a', '1992'), on('b', '2002-01'), on('c', '2008-12-31')]);

    expect(written(eras)).toEqual([['beginnings 1992–2008', 'a', 'gap 10', 'b', 'c']]);
  });

  it('turns round eras, entries and gaps for newest first', () => {
    const eras = erasOf([on('a', '1990'), on('b', '2005'), on('c', '2011')], 'newest');

    expect(written(eras)).toEqual([
      ['orders 2011', 'c'],
      ['beginnings 1990–2005', 'b', 'gap 15', 'a'],
    ]);
  });

  it('has no era when there is no milestone', () => {
    expect(erasOf([])).toEqual([]);
  });
});

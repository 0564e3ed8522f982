import { describe, expect, it } from 'vitest';
import { stepsOf } from '#lib/pages/programme-steps.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const states = (milestones: Parameters<typeof stepsOf>[0]) =>
  stepsOf(milestones).map((standing) =>
    standing.state === 'unknown' ? 'unknown' : `${standing.state} ${standing.milestone.id}`,
  );

describe('where the programme stands', () => {
  it('has no steps when no milestone marks one', () => {
    expect(stepsOf([aMilestone()])).toEqual([]);
  });

  it('tells apart what is done, expected, not confirmed, cancelled and not published', () => {
    expect(
      states([
        aMilestone({ id: 'signed', date: '2025-02-28', step: 'agreement' }),
        aMilestone({ id: 'training', date: '2026-04', step: 'training', status: 'unconfirmed' }),
        aMilestone({ id: 'flight', date: '2026-10', step: 'launch', status: 'planned' }),
        aMilestone({ id: 'return', date: '2026-11', step: 'return', status: 'cancelled' }),
      ]),
    ).toEqual([
      'done signed',
      ...Array(4).fill('unknown'),
      'unconfirmed training',
      'unknown',
      'expected flight',
      'cancelled return',
    ]);
  });

  it('does not count as done what was expected and of which no source says whether it happened', () => {
    const steps = states([aMilestone({ id: 'flight', step: 'launch', status: 'planned', tense: 'overdue' })]);

    expect(steps[7]).toBe('overdue flight');
  });

  it('takes what was under way as done only when a later step is', () => {
    const first = aMilestone({ id: 'first', date: '2025-10-30', step: 'first-round', stepAs: 'under-way' });
    const second = aMilestone({ id: 'second', date: '2026-02-07', step: 'second-round', stepAs: 'announced' });

    expect(states([first])[1]).toBe('under-way first');
    expect(states([first, second])[1]).toBe('done first');
  });

  it('takes the later of two milestones on one step, in whatever order they come', () => {
    const early = aMilestone({ id: 'early', date: '2025-02', step: 'agreement' });
    const late = aMilestone({ id: 'late', date: '2025-03', step: 'agreement' });

    expect(states([late, early])[0]).toBe('done late');
    expect(states([early, late])[0]).toBe('done late');
  });
});

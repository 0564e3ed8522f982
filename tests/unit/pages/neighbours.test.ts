import { describe, expect, it } from 'vitest';
import { neighboursOf } from '#lib/pages/neighbours.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const [first, second, third] = [aMilestone({ id: 'first' }), aMilestone({ id: 'second' }), aMilestone({ id: 'third' })];
const all = [first, second, third];

describe('the milestones before and after one', () => {
  it('are its neighbours on the timeline', () => {
    expect(neighboursOf(all, second.id)).toEqual({ before: first, after: third });
  });

  it('are missing at the ends', () => {
    expect(neighboursOf(all, first.id)).toEqual({ before: undefined, after: second });
    expect(neighboursOf(all, third.id)).toEqual({ before: second, after: undefined });
  });

  it('are missing for a milestone that is not on it', () => {
    expect(neighboursOf([first], third.id)).toEqual({ before: undefined, after: undefined });
  });
});

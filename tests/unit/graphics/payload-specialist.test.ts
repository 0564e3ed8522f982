import { describe, expect, it } from 'vitest';
import { aMilestone } from '#tests/component/fixtures.ts';
import { draw } from '#tests/unit/graphics/sketch.ts';

type Sketch = NonNullable<Parameters<typeof aMilestone>[0]>;
const step = (name: NonNullable<Sketch['step']>, overrides: Sketch = {}) =>
  aMilestone({ id: name, step: name, topics: ['crewed'], date: '2026', ...overrides });

const states = (...milestones: ReturnType<typeof aMilestone>[]) =>
  draw('payload-specialist', milestones).table.rows.map(([, , state]) => state);

const selected = [step('selection-completed')];

describe('the way of a payload specialist', () => {
  it('says of every step how it stands', () => {
    const training = step('training', { status: 'unconfirmed' });
    const launch = step('launch', { status: 'planned' });

    expect(states(...selected, training, launch)).toEqual([
      'Done',
      'Not confirmed',
      'Expected',
      'Expected',
      'Expected',
      'Expected',
    ]);
  });

  it('says that a launch was planned or expected when its window passes or has ended without word of it', () => {
    expect(states(step('launch', { status: 'planned', tense: 'open' }))[2]).toBe('Was planned');
    expect(states(step('launch', { status: 'planned', tense: 'overdue' }))[2]).toBe('Was expected');
  });

  it('does not take a selection as done when only its first round is', () => {
    expect(states(step('second-round'))[0]).toBe('Not known');
  });

  it('does not know of docking and work from the launch alone, but does from the return', () => {
    expect(states(step('launch')).slice(2)).toEqual(['Done', 'Not known', 'Not known', 'Not known']);
    expect(states(step('launch'), step('return')).slice(2)).toEqual(['Done', 'Done', 'Done', 'Done']);
  });

  it('is drawn lying and standing, with ids of their own, and a seal for each of the six stations', () => {
    const { svg } = draw('payload-specialist', selected);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(svg.match(/class="g-mark"/g)).toHaveLength(2);
    expect(svg.match(/class="g-mark g-open"/g)).toHaveLength(10);
  });

  it('rises at the angle of the orbit', () => {
    const { svg } = draw('payload-specialist', selected);
    const points = [
      ...(/class="g-way g-open-way" d="([^"]+)"/.exec(svg)?.[1] ?? '').matchAll(/([\d.]+) ([\d.]+)/g),
    ].map(([, x, y]) => [Number(x), Number(y)] as const);
    const [launch, docking] = [points[2] ?? [0, 0], points[3] ?? [0, 0]];

    expect((Math.atan2(launch[1] - docking[1], docking[0] - launch[0]) * 180) / Math.PI).toBeCloseTo(41.5, 0);
  });
});

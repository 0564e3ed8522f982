import { expect, test } from 'vitest';
import { isWhole, readPlan } from '#bench/plan.ts';

test('without parameters everything is measured, in seven rounds', () => {
  const plan = readPlan([]);
  expect(plan).toMatchObject({ parts: ['throughput', 'weight', 'lighthouse', 'publishing'], rounds: 7 });
  expect(isWhole(plan)).toBe(true);
});

test('parts can be chosen, and then the run is not whole', () => {
  const plan = readPlan(['--only=weight,publishing']);
  expect(plan.parts).toEqual(['weight', 'publishing']);
  expect(isWhole(plan)).toBe(false);
});

test('a quick run does less of everything and is not whole', () => {
  const plan = readPlan(['--quick']);
  expect(plan.rounds).toBeLessThan(7);
  expect(isWhole(plan)).toBe(false);
});

test('what is not known is refused with what can be written', () => {
  expect(() => readPlan(['--only=speed'])).toThrow('"speed" is no part; write some of throughput,weight');
  expect(() => readPlan(['--fast'])).toThrow('--fast: write --quick or --only=');
});

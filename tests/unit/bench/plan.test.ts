import { expect, test } from 'vitest';
import { readPlan } from '#bench/plan.ts';

const all = ['throughput', 'weight', 'lighthouse', 'publishing', 'writing', 'search', 'timeline'];

test.each([
  [[], { parts: all, rounds: 7, whole: true }],
  [['--only=publishing,weight'], { parts: ['weight', 'publishing'], rounds: 7, whole: false }],
  [['--only=writing', '--minutes=30'], { parts: ['writing'], minutes: 30, whole: false }],
  [['--quick'], { minutes: 0, parts: all, rounds: 3, whole: false }],
])('%j measures %j', (parameters, plan) => {
  expect(readPlan(parameters)).toMatchObject(plan);
});

test('what is not known is refused with what can be written', () => {
  expect(() => readPlan(['--only=speed'])).toThrow('"speed" is no part; write some of throughput,weight');
  expect(() => readPlan(['--fast'])).toThrow('--fast: write --quick or --only=');
});

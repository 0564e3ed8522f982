import { expect, test } from 'vitest';
import { passed, results, type Section, summary } from '#bench/results.ts';
import type { Target } from '#bench/target.ts';

const target = (measured: Target['measured']): Target => ({
  what: 'p99',
  bound: 'at most',
  limit: 10,
  unit: 'ms',
  measured,
});
const section = (...targets: readonly Target[]): Section => ({
  title: 'Throughput',
  targets,
  details: 'how',
  failed: false,
});

test('a run passes as a gate when no target is missed, even if some could not be measured', () => {
  expect(passed([section(target(4), target({ notMeasured: 'no nginx' }))])).toBe(true);
  expect(passed([section(target(4), target(11))])).toBe(false);
});

test('a part that broke fails the gate and is named', () => {
  const broken: Section = { title: 'Lighthouse', targets: [], details: 'Not measured: no browser', failed: true };
  expect(passed([section(target(4)), broken])).toBe(false);
  expect(summary([section(target(4)), broken])).toBe(
    'Targets met: 1, missed: 0, not measured: 0; could not be run: Lighthouse',
  );
});

test('the page says when, what and where was measured, the targets first', () => {
  const page = results([section(target(4))], { date: '2026-11-23', commit: 'abc1234', machine: '2 cores' });
  expect(page).toContain('on 2026-11-23 at commit abc1234.\n2 cores.');
  expect(page.indexOf('at most 10 ms')).toBeLessThan(page.indexOf('## Throughput'));
});

import { expect, test } from 'vitest';
import { passed, results, type Section, summary, type Target } from '#bench/report.ts';

const p99 = (measured: Target['measured']): Target => {
  return { what: 'p99', bound: 'at most', limit: 10, unit: 'ms', measured };
};
const speed = (measured: number): Target => {
  return { what: 'speed', bound: 'at least', limit: 30, unit: '× the starter', measured };
};
const section = (...targets: readonly Target[]): Section => {
  return { title: 'Throughput', targets, details: 'how', failed: false };
};
const broken: Section = { title: 'Lighthouse', targets: [], details: 'Not measured: no browser', failed: true };

test.each([
  ['on its limit', [p99(10), speed(30)], true],
  ['over the most', [p99(10.1), speed(30)], false],
  ['under the least', [p99(10), speed(29.9)], false],
  ['not measured', [p99('no nginx'), speed(30)], true],
])('a run whose target is %s passes as a gate: %o is %s', (_, targets, passes) => {
  expect(passed([section(...targets)])).toBe(passes);
});

test('a part that broke fails the gate and is named', () => {
  expect(passed([section(p99(4)), broken])).toBe(false);
  expect(summary([section(p99(4)), broken])).toContain(
    'Targets met: 1, missed: 0, not measured: 0; could not be run: Lighthouse',
  );
});

test('the page says when, what and where was measured, the targets first, what was wanted beside what came', () => {
  const page = results([section(speed(41.25), p99('no nginx'))], 'on 2026-11-23 at commit abc1234.\n2 cores.');
  expect(page).toContain('on 2026-11-23 at commit abc1234.\n2 cores.');
  expect(page).toMatch(/\| speed +\| at least 30 × the starter +\| 41.3 × the starter +\| pass +\|/);
  expect(page).toMatch(/\| p99 +\| at most 10 ms +\| no nginx +\| not measured +\|/);
  expect(page.indexOf('at most 10 ms')).toBeLessThan(page.indexOf('## Throughput'));
});

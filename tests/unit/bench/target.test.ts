import { expect, test } from 'vitest';
import { type Target, targetTable, verdict } from '#bench/target.ts';

const speed: Target = { what: 'speed', bound: 'at least', limit: 30, unit: '× the starter', measured: 41.25 };
const latency: Target = { what: 'p99', bound: 'at most', limit: 10, unit: 'ms', measured: 12 };

test('a target is met on its limit and missed beyond it, in the direction it names', () => {
  expect(verdict({ ...speed, measured: 30 })).toBe('pass');
  expect(verdict({ ...speed, measured: 29.9 })).toBe('miss');
  expect(verdict({ ...latency, measured: 10 })).toBe('pass');
  expect(verdict({ ...latency, measured: 10.1 })).toBe('miss');
});

test('what could not be measured is neither passed nor missed, and says why', () => {
  const target: Target = { ...latency, measured: { notMeasured: 'nginx is not installed' } };
  expect(verdict(target)).toBe('not measured');
  expect(targetTable([target])).toContain('| nginx is not installed | not measured |');
});

test('the table shows what was wanted beside what was measured', () => {
  const [, , first, second] = targetTable([speed, latency]).split('\n');
  expect(first).toMatch(/\| speed +\| at least 30 × the starter +\| 41.3 × the starter +\| pass +\|/);
  expect(second).toMatch(/\| p99 +\| at most 10 ms +\| 12 ms +\| miss +\|/);
});

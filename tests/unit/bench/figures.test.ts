import { expect, test } from 'vitest';
import { median, p95, readable, table } from '#bench/figures.ts';

test.each([
  [[9, 1, 5], 5],
  [[4], 4],
  [[10, 1, 4, 2], 3],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('p95 of twenty is the nineteenth, of a few the worst', () => {
  expect(p95(Array.from({ length: 20 }, (_, index) => index + 1).toReversed())).toBe(19);
  expect(p95([3, 8, 5])).toBe(8);
});

test('of nothing there is no figure', () => {
  expect(() => median([])).toThrow('empty');
  expect(() => p95([])).toThrow('empty');
});

test('a table lines up: words to the left, figures to the right, a bar inside a cell opens no column', () => {
  const rows = [
    ['front', 8712, 4],
    ['a|b', 40, 'not measured'],
  ];
  expect(table(['page', 'bytes', 'p99'], rows)).toBe(`\
| page  | bytes | p99          |
| ----- | ----: | ------------ |
| front | 8,712 | 4            |
| a\\|b  |    40 | not measured |`);
});

test('figures are given as closely as they matter', () => {
  expect([0.4213, 38.27, 381.6, 24_600.4].map(readable)).toEqual(['0.42', '38.3', '382', '24,600']);
});

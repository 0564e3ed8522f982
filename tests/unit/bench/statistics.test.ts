import { expect, test } from 'vitest';
import { median, quantile } from '#bench/statistics.ts';

test('the median is the middle value, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4])).toBe(4);
});

test('the median of an even list lies between the middle two', () => {
  expect(median([10, 1, 4, 2])).toBe(3);
});

test('p95 of twenty is the nineteenth, p99 of a hundred the ninety-ninth', () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1).toReversed();
  expect(quantile(upTo(20), 0.95)).toBe(19);
  expect(quantile(upTo(100), 0.99)).toBe(99);
});

test('p95 of a few values is the worst of them', () => {
  expect(quantile([3, 8, 5], 0.95)).toBe(8);
});

test('of nothing there is no figure', () => {
  expect(() => median([])).toThrow('empty');
  expect(() => quantile([], 0.5)).toThrow('empty');
});

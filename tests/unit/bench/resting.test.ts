import { expect, test } from 'vitest';
import { psSeconds } from '#bench/resting.ts';

test.each([
  ['00:00:07', 7],
  ['01:02:03', 3723],
  ['2-00:00:10', 172_810],
  ['1:05.50', 65.5],
])('ps writes %s for %d s of processor', (printed, seconds) => {
  expect(psSeconds(printed)).toBe(seconds);
});

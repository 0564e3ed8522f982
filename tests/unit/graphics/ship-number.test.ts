import { expect, it } from 'vitest';
import { shipNumber } from '#lib/graphics/ship-number.ts';

it.each([
  ['Shenzhou-24', '24'],
  ['شینزو-24', '24'],
  ['神舟二十四号', '24'],
  ['神舟二十号', '20'],
  ['神舟十六号', '16'],
  ['神舟十号', '10'],
  ['神舟五号', '5'],
  ['天舟号', '天舟号'],
  ['Mengzhou', 'Mengzhou'],
])('finds of %s the number %s', (name, number) => {
  expect(shipNumber(name)).toBe(number);
});

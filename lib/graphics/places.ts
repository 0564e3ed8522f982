import type { Place } from '#lib/graphics/orbit.ts';

/** Pakistan's cities on our maps; positions of the city centres, to two digits. */
export const cities = {
  islamabad: { lat: 33.69, lon: 73.05 },
  lahore: { lat: 31.55, lon: 74.34 },
  karachi: { lat: 24.86, lon: 67.01 },
} as const satisfies Readonly<Record<string, Place>>;
export type CityName = keyof typeof cities;

/** Jiuquan, from which China's crews set off (fact sheet, sites). */
export const jiuquan: Place = { lat: 40.9675, lon: 100.2786 };

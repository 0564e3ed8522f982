import { describe, expect, it } from 'vitest';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { cutsOf, drawn } from '#tests/unit/graphics/sketch.ts';

const edition = await loadEdition();
const { svg, thumbnail, table } = drawn('ships', edition);
const cuts = cutsOf(svg);
const cutOf = (variant: string) => cuts.find((cut) => cut.includes(`g-${variant}"`)) ?? '';

const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
const pathsOf = (markup: string, look: string) =>
  [...markup.matchAll(new RegExp(`class="${look}" d="([^"]*)"`, 'g'))].map(([, data = '']) => numbers(data));

/** Begin and end along the axis of time. */
const stretch = (path: readonly number[], axis: 0 | 1) => {
  const along = path.filter((_, index) => index % 2 === axis);
  return [Math.min(...along), Math.max(...along)] as const;
};

// Days told by the sources, held against the shares that they have of the time from April 2025 to the end of June 2026.
const share = (day: string) =>
  (Date.parse(day) - Date.parse('2025-04-01')) / (Date.parse('2026-07-01') - Date.parse('2025-04-01'));
const frames = [
  ['2025-04-24', '2026-01-19'],
  ['2025-10-31', '2025-11-14'],
  ['2025-11-25', '2026-05-29'],
  ['2026-05-24', '2026-07-01'],
] as const;
const crews = [
  ['2025-04-24', '2025-11-04'],
  ['2025-10-31', '2025-11-14'],
  ['2025-11-25', '2026-05-29'],
  ['2026-05-24', '2026-07-01'],
] as const;
const dots = [
  ['2025-11-04', '2025-11-14'],
  ['2025-11-14', '2025-11-25'],
] as const;

describe.each([
  ['wide', 0],
  ['narrow', 1],
] as const)('the %s cut of the ships', (variant, axis) => {
  const cut = cutOf(variant);
  // Units of the drawing; 456 days of 40 units in a mean month.
  const begin = variant === 'wide' ? 132 : 44;
  const end = variant === 'wide' ? 752 : 44 + (456 * 40) / 30.44;
  const shares = (look: string) =>
    pathsOf(cut, look)
      .map((path) => stretch(path, axis))
      .map(([from, to]) => [(from - begin) / (end - begin), (to - begin) / (end - begin)])
      .toSorted(([a = 0], [b = 0]) => a - b);

  it.each([
    ['frame', 'g-hollow', frames],
    ['thick line', 'g-full', crews],
    ['dotted line', 'g-dots', dots],
  ] as const)('has each %s from the day on which it began to that on which it ended', (_, look, days) => {
    const drawnShares = shares(look);
    expect(drawnShares).toHaveLength(days.length);
    for (const [index, [from, to]] of days.entries()) {
      expect(drawnShares[index]?.[0]).toBeCloseTo(share(from), 2);
      expect(drawnShares[index]?.[1]).toBeCloseTo(share(to), 2);
    }
  });

  it('moves the numbers at the angle of the orbit', () => {
    const leaning = pathsOf(cut, 'g-line').filter((path) => path.length === 4);
    expect(leaning).toHaveLength(2);
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of leaning)
      expect((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI).toBeCloseTo(41.5, -1);
  });
});

it('rises to the station and comes down from it at the angle of the orbit', () => {
  const strokes = [...cutOf('wide').matchAll(/class="g-axis" d="M[\d.]+ [\d.]+l(-?[\d.]+) (-?[\d.]+)"/g)];
  expect(strokes).toHaveLength(7);
  for (const [, run, fall] of strokes)
    expect((Math.atan2(Number(fall), Math.abs(Number(run))) * 180) / Math.PI).toBeCloseTo(41.5, 0);
});

it('tells who came home in which ship', () => {
  const told = table.rows.map(([, event]) => event);
  expect(told).toContain('Shenzhou-21 up with Zhang Lu’s crew');
  expect(told).toContain('Shenzhou-21 down with Chen Dong’s crew');
  expect(told).toContain('Shenzhou-20 down, empty');
  expect(told).toContain('Shenzhou-22 up, empty');
});

it('has four frames and not a word in the small drawing', () => {
  expect(thumbnail.match(/class="g-hollow"/g)).toHaveLength(4);
  expect(thumbnail).not.toContain('<text');
});

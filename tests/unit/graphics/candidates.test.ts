import { describe, expect, it } from 'vitest';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { cutsOf, drawn } from '#tests/unit/graphics/sketch.ts';

const edition = await loadEdition();
const { svg, thumbnail } = drawn('candidates', edition);
const cuts = cutsOf(svg);

const marksIn = (cut: string) => [...cut.matchAll(/<a class="g-link".*?<\/a>/g)].map(([mark]) => mark);
const count = (markup: string, look: string) => markup.split(`<circle class="${look}"`).length - 1;
const radii = (cut: string) =>
  [...cut.matchAll(/class="g-pk" d="M[^A]*A([\d.]+) /g)].map(([, radius]) => Number(radius));

describe.each(cuts.map((cut): [string, string] => [/g-(wide|narrow)"/.exec(cut)?.[1] ?? '', cut]))(
  'the %s cut of the candidates',
  (_, cut) => {
    it('has a ring for each person told of, and a dotted one for each more that a span leaves open', () => {
      const rings = marksIn(cut).slice(0, 5);
      expect(rings.map((mark) => [count(mark, 'g-box'), count(mark, 'g-dotted')])).toEqual([
        [50, 0],
        [25, 0],
        [5, 0],
        [5, 5],
        [10, 5],
      ]);
    });

    it('shows two candidates of one size, and fills no seat', () => {
      const [first, second, seat, ...others] = radii(cut);
      expect(others).toEqual([]);
      expect(first).toBe(second);
      expect(seat).toBeGreaterThan(0);
      expect(cut.split('<g class="g-open">')).toHaveLength(2);
      expect(marksIn(cut).at(-1)).toMatch(/<g class="g-open"><path class="g-pk"[^>]*><path class="g-cn"/);
    });

    it('leads from both to the seat at one angle, 41.5° between them', () => {
      const ray = /class="g-line" d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"/;
      const [ax = 0, ay = 0, sx = 0, sy = 0, bx = 0, by = 0, tx, ty] = (ray.exec(cut) ?? []).slice(1).map(Number);
      expect([tx, ty]).toEqual([sx, sy]);
      const between = Math.abs(Math.atan2(ay - sy, ax - sx) - Math.atan2(by - sy, bx - sx));
      const degrees = (Math.min(between, 2 * Math.PI - between) * 180) / Math.PI;
      expect(degrees).toBeCloseTo(41.5, 0);
      expect(Math.hypot(ax - sx, ay - sy)).toBeCloseTo(Math.hypot(bx - sx, by - sy), 0);
    });
  },
);

it('has both candidates alike in the small drawing, whole, and not a word', () => {
  const [first, second] = radii(thumbnail);
  expect(first).toBe(second);
  for (const [, y] of thumbnail.matchAll(/cy="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(96 - 8);
  expect(thumbnail).not.toContain('<text');
});

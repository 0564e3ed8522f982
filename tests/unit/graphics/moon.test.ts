import { describe, expect, it } from 'vitest';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { drawn } from '#tests/unit/graphics/sketch.ts';

const edition = await loadEdition();
const { svg, table, thumbnail } = drawn('moon', edition);
const cuts = svg.split(/(?=<svg)/);
const numbers = (text: string) => [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

/** From the centre of the ring, for the mark of the satellite. */
function satelliteIn(drawing: string) {
  const [, ringX, ringY, ringR] = /class="g-orbit-ring" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/.exec(drawing) ?? [];
  const [, x, y] = /class="g-dot" cx="([\d.]+)" cy="([\d.]+)"/.exec(drawing) ?? [];
  const [east, north] = [Number(x) - Number(ringX), Number(ringY) - Number(y)];
  return {
    angle: (Math.atan2(north, east) * 180) / Math.PI,
    away: Math.hypot(east, north) / Number(ringR),
    strokes: /r="[\d.]+"\/><path class="g-axis" d="([^"]+)"/.exec(drawing)?.[1]?.split('M').length ?? 0,
  };
}

/** Left and right end of each bar of years. */
const barsIn = (cut: string) =>
  [...cut.matchAll(/class="g-(?:pale|hollow)" d="M([\d.]+) [\d.]+v-16H([\d.]+)v16Z"/g)].map(([, from, to]) => [
    Number(from),
    Number(to),
  ]);

describe('the Moon between them', () => {
  it('has the satellite on its ring, at the angle of the station’s orbit, and a stroke for each hour of a turn', () => {
    for (const drawing of [...cuts, thumbnail]) {
      const { angle, away, strokes } = satelliteIn(drawing);
      expect(angle).toBeCloseTo(41.5, 0);
      expect(away).toBeCloseTo(1, 2);
      expect(strokes - 1).toBe(12);
    }
  });

  it('is cut along that angle, the full half above', () => {
    for (const cut of cuts) {
      const [x1 = 0, y1 = 0, , , , , , x2 = 0, y2 = 0] = numbers(/class="g-full" d="([^"]+)"/.exec(cut)?.[1] ?? '');
      expect((Math.atan2(y2 - y1, x1 - x2) * 180) / Math.PI).toBeCloseTo(41.5, 0);
      const [a = 0, b = 0] = numbers(/class="g-dotted" d="([^"]+)"/.exec(cut)?.[1] ?? '');
      expect([a > x1, b > y1]).toEqual([true, true]);
    }
  });

  it('gives each plan the room of its years: one, one, and two after them', () => {
    for (const cut of cuts) {
      const [first = [0, 0], second = [0, 0], third = [0, 0]] = barsIn(cut);
      const year = (second[0] ?? 0) - (first[0] ?? 0);
      // Bars stand four units apart.
      expect((first[1] ?? 0) - (first[0] ?? 0)).toBeCloseTo(year - 4, 0);
      expect((second[1] ?? 0) - (second[0] ?? 0)).toBeCloseTo(year - 4, 0);
      expect((third[0] ?? 0) - (first[0] ?? 0)).toBeCloseTo(2 * year, 0);
      expect((third[1] ?? 0) - (third[0] ?? 0)).toBeCloseTo(2 * year - 4, 0);
    }
  });

  it('strikes the years that were replaced, and no others', () => {
    for (const cut of cuts) {
      const struck = [...cut.matchAll(/g-gone"[^>]*>([^<]+)</g)].map(([, text]) => text);
      expect(struck).toEqual(['2028', 'About 2029']);
    }
    expect(table.rows.map((row) => row[2])).toEqual([
      'orbit reached',
      'planned',
      'replaced',
      'replaced',
      'reported in September 2026',
    ]);
  });

  it('leads from every mark to its milestone', () => {
    for (const cut of cuts) {
      expect([...cut.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
        '/timeline/icube-q-orbit-2024',
        '/timeline/change-8-planned',
        '/timeline/ce8-mou-2025',
        '/timeline/ce8-selection-ce5-samples-2025',
        '/timeline/ce8-altered-2026',
      ]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { onGlobe, onMap } from '#lib/graphics/map-views.ts';
import { aLaunch, draw, seals, wenchangSite } from '#tests/unit/graphics/sketch.ts';

describe('the ground track', () => {
  it('sets places where plate carrée puts them: four units a degree from 169° W and 78° N', () => {
    // Islamabad, by hand: (73.05 + 169) × 4 and (78 − 33.69) × 4.
    expect(onMap({ lat: 33.69, lon: 73.05 })).toEqual({ x: 968.2, y: 177.2 });
    expect(draw('ground-track').svg).toContain('translate(968.2 177.2)');
  });

  it('marks three cities, and each launch site once', () => {
    expect(seals(draw('ground-track').svg)).toBe(3);
    expect(seals(draw('ground-track', [aLaunch('a'), aLaunch('b')]).svg)).toBe(4);
  });

  it('puts the marks over the grounds of the names', () => {
    const { svg } = draw('ground-track', [aLaunch('a')]);

    expect(svg.indexOf('translate(968.2 177.2)')).toBeGreaterThan(svg.lastIndexOf('</text>'));
  });

  it('takes up a new place of a new milestone, in the drawing and in the figures', () => {
    const { svg, table } = draw('ground-track', [aLaunch('a'), aLaunch('b', { place: wenchangSite })]);

    expect(seals(svg)).toBe(5);
    expect(svg).toContain('>Wenchang</text>');
    // (110.9511 + 169) × 4 and (78 − 19.6145) × 4.
    expect(svg).toContain('translate(1119.8 233.5)');
    expect(table.rows.at(-1)).toEqual([
      'Wenchang Space Launch Site',
      '19.6° N',
      '111.0° E',
      'Launch site, 1 launch in our timeline',
    ]);
  });

  it('names a site without a position in the caption and the figures instead of guessing one', () => {
    const { svg, caption, table } = draw('ground-track', [aLaunch('a', { place: { name: 'Sea off Yangjiang' } })]);

    expect(seals(svg)).toBe(3);
    expect(caption).toContain('no position is published: Sea off Yangjiang.');
    expect(table.rows.at(-1)).toContain('not published');
  });

  it('shows a day: the first turn dark, fifteen more behind it', () => {
    const { svg } = draw('ground-track');
    const offsets = new Set(
      [...svg.matchAll(/class="g-turn" href="#\w+" x="(-?[\d.]+)"/g)].map(([, x]) =>
        ((Number(x) % 1440) + 1440).toFixed(0),
      ),
    );

    expect(svg).toMatch(/class="g-first" href="#turn"/);
    expect(new Set([...offsets].map((x) => Number(x) % 1440)).size).toBe(15);
  });

  it('draws the band at 41.5 degrees on either side of the equator', () => {
    // (78 − 41.5) × 4 and (78 + 41.5) × 4.
    expect(draw('ground-track').svg).toContain('M-720 146h2880M-720 478h2880');
  });

  it('keeps Hainan, Taiwan and Sri Lanka', () => {
    const { svg } = draw('ground-track');
    const rings = /class="g-land" d="([^"]+)"/.exec(svg)?.[1]?.split('M').slice(1) ?? [];
    const starts = rings.map((ring) => ring.split('l')[0]?.split(' ').map(Number) ?? []);
    const hasRingNear = (lat: number, lon: number) => {
      const { x, y } = onMap({ lat, lon });
      return starts.some(([left = 0, top = 0]) => Math.hypot(left - x, top - y) < 14);
    };

    expect(hasRingNear(19.2, 109.7)).toBe(true);
    expect(hasRingNear(23.7, 121)).toBe(true);
    expect(hasRingNear(7.5, 80.8)).toBe(true);
  });
});

describe('the pass', () => {
  it('is a straight line through Islamabad: the city is on the line at 41.5 degrees', () => {
    const { x, y } = onGlobe({ lat: 33.69, lon: 73.05 }) ?? { x: 0, y: 0 };

    expect((Math.atan2(700 - y, x + 96) * 180) / Math.PI).toBeCloseTo(41.5, 1);
  });

  it('sees Islamabad where the orthographic formula puts it', () => {
    // The eye is over 24.15° E: x = −96 + 760 cos φ sin Δλ, y = 700 − 760 sin φ.
    const { x, y } = onGlobe({ lat: 33.69, lon: 73.05 }) ?? { x: 0, y: 0 };

    expect(x).toBeCloseTo(
      -96 + 760 * Math.cos(33.69 * (Math.PI / 180)) * Math.sin((73.05 - 24.15) * (Math.PI / 180)),
      0,
    );
    expect(y).toBeCloseTo(700 - 760 * 0.5547, 0);
  });

  it('marks Islamabad and the launch sites that are in sight', () => {
    const hidden = { name: 'Kourou', lat: 5.2, lon: -52.8 };

    expect(seals(draw('pass').svg)).toBe(1);
    expect(seals(draw('pass', [aLaunch('a'), aLaunch('b', { place: wenchangSite })]).svg)).toBe(3);
    expect(seals(draw('pass', [aLaunch('a', { place: hidden })]).svg)).toBe(1);
  });
});

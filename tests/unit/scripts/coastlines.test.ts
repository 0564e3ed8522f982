import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { globe, onGlobe } from '#lib/graphics/map-views.ts';
import { coastlinesFile, globeProjection } from '#scripts/coastlines.ts';

it('the committed coastlines are those of the maps as they are now; else run: npm run coastlines', () => {
  expect(readFileSync('lib/graphics/coastlines.json', 'utf8')).toBe(coastlinesFile());
});

it('places stand on the globe where its coastlines are drawn', () => {
  for (let lat = 0; lat <= 88; lat += 4) {
    for (let lon = globe.below - 178; lon < globe.below + 180; lon += 7) {
      const [x = 0, y = 0] = globeProjection([lon, lat]) ?? [];
      const seen =
        Math.abs(lon - globe.below) < 90 && x >= -4 && x <= globe.width + 4 && y >= -4 && y <= globe.height + 4;
      const at = onGlobe({ lat, lon });
      expect(at !== undefined, `${lat} ${lon}`).toBe(seen);
      if (at) expect(Math.hypot(at.x - x, at.y - y)).toBeLessThan(0.1);
    }
  }
});

it('the maps are made from land alone: no file with borders is read', () => {
  const source = readFileSync('scripts/coastlines.ts', 'utf8');

  expect(source).not.toMatch(/countries|borders?-|mesh\(/);
  expect([...source.matchAll(/world-atlas\/([\w-]+)/g)].map(([, file]) => file).toSorted()).toEqual([
    'land-110m',
    'land-50m',
  ]);
});

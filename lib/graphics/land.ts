import { type GeoProjection, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import fine from 'world-atlas/land-50m.json' with { type: 'json' };
import coarse from 'world-atlas/land-110m.json' with { type: 'json' };
import { type PathPrecision, pathWriter } from '#lib/graphics/coastline-path.ts';

/**
 * Natural Earth's land as path data. Land only: the files that are read hold no borders.
 * @param detail `coarse` 1:110 m, for a map of the world; `fine` 1:50 m, for a part of it
 */
export function landPath(projection: GeoProjection, detail: 'coarse' | 'fine', precision: PathPrecision): string {
  const topology = detail === 'coarse' ? coarse : simplify(presimplify(fine), 0.01);
  const writer = pathWriter(precision);
  geoPath(projection, writer)(feature(topology, 'land'));
  return writer.path();
}

import { geoEquirectangular, geoOrthographic, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import fine from 'world-atlas/land-50m.json' with { type: 'json' };
import coarse from 'world-atlas/land-110m.json' with { type: 'json' };
import { globe, margin, worldMap } from '#lib/graphics/map-views.ts';
import { pathWriter } from '#scripts/coastline-path.ts';

type Pair = [number, number];

const around = ({ width, height }: { readonly width: number; readonly height: number }): [Pair, Pair] => [
  [-margin, -margin],
  [width + margin, height + margin],
];

/** For d3-geo, what lib/graphics/map-views.ts says of a place. */
export const globeProjection = geoOrthographic()
  .rotate([-globe.below, 0])
  .scale(globe.radius)
  .translate([globe.x, globe.y])
  .clipAngle(90)
  .clipExtent(around(globe))
  .precision(0.8);

const mapProjection = geoEquirectangular()
  .rotate([-(worldMap.west + 180), 0])
  .scale((180 / Math.PI) * worldMap.unitsADegree)
  .translate([worldMap.width / 2, worldMap.north * worldMap.unitsADegree])
  .clipExtent(around(worldMap));

/** 1:50 m, since the globe shows a part of the world. */
function globeLand(): string {
  const writer = pathWriter({ step: 2.6, smallest: 8, digits: 0 });
  geoPath(globeProjection, writer)(feature(simplify(presimplify(fine), 0.01), 'land'));
  return writer.path();
}

/** Parallels and meridians, twenty degrees apart. */
function globeGrid(): string {
  const writer = pathWriter({ step: 14, smallest: 0, digits: 0 });
  const path = geoPath(globeProjection, writer);
  const line = (coordinates: Pair[]) => path({ type: 'LineString', coordinates });
  for (const lat of [0, 20, 40, 60]) line(Array.from({ length: 91 }, (_, step) => [globe.below + step, lat]));
  for (const lon of [30, 50, 70, 90, 110]) line(Array.from({ length: 85 }, (_, step) => [lon, step]));
  return writer.path();
}

/** 1:110 m, enough for the whole world. */
function mapLand(): string {
  const writer = pathWriter({ step: 2, smallest: 12, digits: 0 });
  geoPath(mapProjection, writer)(feature(coarse, 'land'));
  return writer.path();
}

/** The text of lib/graphics/coastlines.json: Natural Earth's land as path data. The files that are read hold no borders. */
export const coastlinesFile = (): string =>
  `${JSON.stringify({ globeLand: globeLand(), globeGrid: globeGrid(), mapLand: mapLand() }, undefined, 2)}\n`;

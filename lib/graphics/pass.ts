import { type GeoProjection, geoOrthographic, geoPath } from 'd3-geo';
import { pathWriter } from '#lib/graphics/coastline-path.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { minutesToJiuquan, pass } from '#lib/graphics/jiuquan-pass.ts';
import { landPath } from '#lib/graphics/land.ts';
import { launchSitesOf } from '#lib/graphics/launches-of.ts';
import { coordinate, drawing, label } from '#lib/graphics/markup.ts';
import { driftATurn, inclination, type Place, period } from '#lib/graphics/orbit.ts';
import { cities } from '#lib/graphics/places.ts';
import { type MarkState, sealMark } from '#lib/graphics/seal-mark.ts';
import { spread } from '#lib/graphics/spread.ts';

const name = 'pass';
const [width, height] = [800, 680];
/** The globe: its centre lies off the lower start corner. */
const globe = { x: -96, y: 700, radius: 760 };
/** 390 km over 6,371 km. */
const orbitRadius = 1.0613;
const labelHeight = 30;

const slant = (inclination * Math.PI) / 180;

/** Longitude below the eye: the node of the pass as it stood when the station was over Islamabad. */
const below = pass.node - (driftATurn * pass.minutes) / period;

/** From above the equator at the node the orbit is seen edge on: a straight line at its inclination. */
export const passProjection: GeoProjection = geoOrthographic()
  .rotate([-below, 0])
  .scale(globe.radius)
  .translate([globe.x, globe.y])
  .clipAngle(90)
  .clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ])
  .precision(0.8);

const along = (radii: number): readonly [number, number] => [
  coordinate(globe.x + globe.radius * radii * Math.cos(slant)),
  coordinate(globe.y - globe.radius * radii * Math.sin(slant)),
];

function graticule(): string {
  const writer = pathWriter({ step: 14, smallest: 0, digits: 0 });
  const path = geoPath(passProjection, writer);
  const line = (coordinates: [number, number][]) => path({ type: 'LineString', coordinates });
  for (const lat of [0, 20, 40, 60]) line(Array.from({ length: 91 }, (_, step) => [below + step, lat]));
  for (const lon of [30, 50, 70, 90, 110]) line(Array.from({ length: 85 }, (_, step) => [lon, step]));
  return writer.path();
}

const groundKey: unique symbol = Symbol.for('pakistan-in-orbit.globe');
/** The bundler gives pages and cards each a copy of this module, and the drawing takes half a second: they share it. */
interface Shared {
  /** Ties this to `globalThis`, of which everything else here is optional. */
  readonly process: NodeJS.Process;
  [groundKey]?: string;
}
const shared: Shared = globalThis;

/** The globe without marks: the same for every edition, so it is drawn once. */
export function globeGround(): string {
  shared[groundKey] ??=
    `<circle class="g-sea" cx="${globe.x}" cy="${globe.y}" r="${globe.radius}"/>` +
    `<path class="g-land" d="${landPath(passProjection, 'fine', { step: 2.6, smallest: 8, digits: 0 })}"/>` +
    `<path class="g-grid" d="${graticule()}"/>`;
  return shared[groundKey];
}

interface Spot {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly state: MarkState;
}

/** Where a place is seen in the frame; undefined beyond the limb or the edge. */
export function spotOf(text: string, { lat, lon }: Place, state: MarkState): Spot | undefined {
  let seen: readonly [number, number] | undefined;
  geoPath(passProjection, {
    ...pathWriter({ step: 0, smallest: 0, digits: 1 }),
    arc: (x, y) => {
      seen = [x, y];
    },
  })({ type: 'Point', coordinates: [lon, lat] });
  return seen && { text, x: coordinate(seen[0]), y: coordinate(seen[1]), state };
}

/** The limb's x at a height, where names find paper. */
const limbAt = (y: number) => globe.x + Math.sqrt(Math.max(0, globe.radius ** 2 - (globe.y - y) ** 2));
const nearLine = ({ x, y }: Spot) => Math.abs((x - globe.x) * Math.sin(slant) - (globe.y - y) * Math.cos(slant)) < 20;

function siteLabels(sites: readonly Spot[]): string {
  const outside = sites.filter((site) => !nearLine(site)).toSorted((a, b) => a.y - b.y);
  const heights = spread(outside.map(({ y }) => ({ at: y, size: labelHeight })));
  return [
    ...sites
      .filter(nearLine)
      .map(({ text, x, y }) => label(x, y, text, { className: 'g-b g-on', anchor: 'end', dx: -0.75, dy: -0.45 })),
    ...outside.map(({ text, x, y }, index) => {
      const at = heights[index] ?? y;
      return label(Math.max(x + 6, limbAt(at)), at, text, { dx: 0.7, dy: 0.35 });
    }),
  ].join('');
}

/** The pass itself: a line over the globe and a little beyond its limb, ended by a bar. */
export function orbitLine(): string {
  const [limb, end] = [along(1), along(orbitRadius)];
  return `<path class="g-orbit g-on-line" d="M${globe.x} ${globe.y}L${limb[0]} ${limb[1]}"/><path class="g-orbit" d="M${limb[0]} ${limb[1]}L${end[0]} ${end[1]}m-5-5.6l10 11.3"/>`;
}

/** The hero: a pass of Tiangong that climbs over Islamabad and comes by Jiuquan, as one straight line over the globe. */
export function drawPass({ edition, texts }: GraphicInput): Graphic {
  const words = texts.pass;
  const { title, description } = words;
  const islamabad = spotOf(texts.cities.islamabad, cities.islamabad, 'done');
  const placed = launchSitesOf(edition.milestones).flatMap(({ shortName, position, state, launches }) =>
    position ? [{ shortName, position, state, launches }] : [],
  );
  const sites = placed.flatMap(({ shortName, position, state }) => spotOf(shortName, position, state) ?? []);
  const middle = along(0.49);
  const city = islamabad
    ? sealMark('pakistan', islamabad.x, islamabad.y) +
      label(islamabad.x, islamabad.y, islamabad.text, { className: 'g-b g-on', anchor: 'end', dx: -0.75, dy: -0.4 })
    : '';
  const orbitName = `<g transform="translate(${middle[0]} ${middle[1]}) rotate(-${inclination})">${label(0, -14, words.orbit, { className: 'g-on g-orb' })}</g>`;
  const position = ({ lat, lon }: Place) => [texts.degrees(lat, 'latitude'), texts.degrees(lon, 'longitude')];
  return {
    name,
    delivery: 'inline',
    broad: false,
    width,
    height,
    title,
    description,
    finding: words.finding,
    caption: words.caption(minutesToJiuquan),
    table: {
      head: [texts.columns.place, texts.columns.latitude, texts.columns.longitude, texts.columns.whatIsThere],
      rows: [
        [texts.cities.islamabad, ...position(cities.islamabad), texts.city],
        ...placed.map(({ shortName, position: at, launches }) => [
          shortName,
          ...position(at),
          texts.launchSite(launches),
        ]),
      ],
    },
    svg: drawing({
      name,
      title,
      description,
      width,
      height,
      attributes: ' preserveAspectRatio="xMaxYMid slice"',
      body:
        globeGround() +
        orbitLine() +
        sites.map(({ x, y, state }) => sealMark('china', x, y, state)).join('') +
        city +
        siteLabels(sites) +
        orbitName,
    }),
  };
}

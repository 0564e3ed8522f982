import coastlines from '#lib/graphics/coastlines.json' with { type: 'json' };
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { minutesToJiuquan } from '#lib/graphics/jiuquan-pass.ts';
import { launchSitesOf } from '#lib/graphics/launches-of.ts';
import { globe, onGlobe } from '#lib/graphics/map-views.ts';
import { coordinate, drawing, label, thumbnailOf } from '#lib/graphics/markup.ts';
import { inclination, lean, type Place } from '#lib/graphics/orbit.ts';
import { cities } from '#lib/graphics/places.ts';
import { type MarkState, sealMark } from '#lib/graphics/seal-mark.ts';
import { spread } from '#lib/graphics/spread.ts';

const name = 'pass';
const { width, height } = globe;
/** 390 km over 6,371 km. */
const orbitRadius = 1.0613;
const labelHeight = 30;

const along = (radii: number): readonly [number, number] => [
  coordinate(globe.x + globe.radius * radii * Math.cos(lean)),
  coordinate(globe.y - globe.radius * radii * Math.sin(lean)),
];

/** The globe without marks: the same for every edition. */
export const globeGround =
  `<circle class="g-sea" cx="${globe.x}" cy="${globe.y}" r="${globe.radius}"/>` +
  `<path class="g-land" d="${coastlines.globeLand}"/>` +
  `<path class="g-grid" d="${coastlines.globeGrid}"/>`;

interface Spot {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly state: MarkState;
}

/** The limb's x at a height, where names find paper. */
const limbAt = (y: number) => globe.x + Math.sqrt(Math.max(0, globe.radius ** 2 - (globe.y - y) ** 2));
const nearLine = ({ x, y }: Spot) => Math.abs((x - globe.x) * Math.sin(lean) - (globe.y - y) * Math.cos(lean)) < 20;

function siteLabels(sites: readonly Spot[], leading: number): string {
  const outside = sites.filter((site) => !nearLine(site)).toSorted((a, b) => a.y - b.y);
  const heights = spread(outside.map(({ y }) => ({ at: y, size: labelHeight * leading })));
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
export function drawPass({ edition, texts, direction, leading }: GraphicInput): Graphic {
  const words = texts.pass;
  const { title, description } = words;
  const islamabad = onGlobe(cities.islamabad);
  const placed = launchSitesOf(edition.milestones).flatMap(({ shortName, position, state, launches }) =>
    position ? [{ shortName, position, state, launches }] : [],
  );
  const sites = placed.flatMap(({ shortName, position, state }): Spot[] => {
    const at = onGlobe(position);
    return at ? [{ text: shortName, state, ...at }] : [];
  });
  const middle = along(0.49);
  const city = islamabad
    ? sealMark('pakistan', islamabad.x, islamabad.y) +
      label(islamabad.x, islamabad.y, texts.cities.islamabad, {
        className: 'g-b g-on',
        anchor: 'end',
        dx: -0.75,
        dy: -0.4,
      })
    : '';
  const orbitName = `<g transform="translate(${middle[0]} ${middle[1]}) rotate(-${inclination})">${label(0, -14 * leading, words.orbit, { className: 'g-on g-orb' })}</g>`;
  const position = ({ lat, lon }: Place) => [texts.degrees(lat, 'latitude'), texts.degrees(lon, 'longitude')];
  return {
    name,
    delivery: 'inline',
    broad: false,
    headed: false,
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
    thumbnail: thumbnailOf(
      '<circle class="g-full" cx="44" cy="52" r="36"/><path class="g-line g-on-line" d="M44 52L71 28.1"/><path class="g-line" d="M71 28.1L88 13.1"/>',
    ),
    svg: drawing({
      name,
      direction,
      sided: true,
      title,
      description,
      width,
      height,
      attributes: ' preserveAspectRatio="xMaxYMid slice"',
      body:
        globeGround +
        orbitLine() +
        sites.map(({ x, y, state }) => sealMark('china', x, y, state)).join('') +
        city +
        siteLabels(sites, leading) +
        orbitName,
    }),
  };
}

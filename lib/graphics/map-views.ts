/** The two maps that drawings stand on: how each looks at the Earth, and where a place is seen in it. */
import { pass } from '#lib/graphics/jiuquan-pass.ts';
import { coordinate } from '#lib/graphics/markup.ts';
import { driftATurn, type Place, period } from '#lib/graphics/orbit.ts';

/** Units of the drawing, from its upper start corner. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The globe, seen from far above the equator at the node of the pass, so that the orbit is edge on: a straight line at its
 * inclination. Its centre lies off the lower start corner of the frame.
 */
export const globe = {
  width: 800,
  height: 680,
  x: -96,
  y: 700,
  radius: 760,
  /** Longitude below the eye: the node as it stood when the station was over Islamabad. */
  below: pass.node - (driftATurn * pass.minutes) / period,
} as const;

/** Drawn so far beyond a map's frame that no edge of a shape is seen. */
export const margin = 4;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Orthographic; undefined beyond the limb or the frame. */
export function onGlobe({ lat, lon }: Place): Point | undefined {
  const east = radians(lon - globe.below);
  const x = globe.x + globe.radius * Math.cos(radians(lat)) * Math.sin(east);
  const y = globe.y - globe.radius * Math.sin(radians(lat));
  const hidden = Math.cos(radians(lat)) * Math.cos(east) < 1e-9;
  const outside = x < -margin || x > globe.width + margin || y < -margin || y > globe.height + margin;
  return hidden || outside ? undefined : { x: coordinate(x), y: coordinate(y) };
}

const unitsADegree = 4;
const [west, north, south] = [-169, 78, -58];

/** Plate carrée, cut at 169° W, in the Bering Strait; it ends at 78° N and 58° S. */
export const worldMap = {
  unitsADegree,
  west,
  north,
  width: 360 * unitsADegree,
  height: (north - south) * unitsADegree,
} as const;

/** Longitudes that run on past ±180 run on over the edge. */
export function onMap({ lat, lon }: Place): Point {
  return { x: coordinate((lon - west) * unitsADegree), y: coordinate((north - lat) * unitsADegree) };
}

/** Degrees north and east. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Degrees; a turn in minutes: the fact box's figures for Tiangong. */
export const inclination = 41.5;
export const period = 92;

/** Minutes in which the Earth turns once against the stars. */
const siderealDay = 1436.07;
/** Kilometres; the mean radius. */
export const earthRadius = 6371;
/** Kilometres above the ground, at which a satellite keeps its place over the Equator. */
export const geostationaryHeight = 35_786;

/** Turns in 24 hours, and how far west each one crosses the equator from the one before it, in degrees. */
export const turnsADay = 1440 / period;
export const driftATurn = (360 * period) / siderealDay;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** The angle at which drawings lean, in radians, and how steep that is. */
export const lean = radians(inclination);
export const slope = Math.tan(lean);
const degrees = (angle: number) => (angle * 180) / Math.PI;

/**
 * The point under a station on a circular orbit, `minutes` after it crossed the equator northward over the longitude `node`.
 * With u the angle run since the crossing: sin φ = sin i · sin u, and λ = node + atan2(cos i · sin u, cos u) − ω·t.
 * The longitude runs on past ±180, so that a line through the points never jumps.
 * Source of the formulas: D. A. Vallado, Fundamentals of Astrodynamics and Applications (ground tracks). The drift of
 * the node itself, some 6° a day from the Earth's flattening, is left out: nothing here is meant for pointing an antenna.
 */
export function groundPoint(minutes: number, node: number): Place {
  const angle = (360 * minutes) / period;
  const u = radians(angle);
  const east = degrees(Math.atan2(Math.cos(radians(inclination)) * Math.sin(u), Math.cos(u)));
  const turned = east + 360 * Math.round((angle - east) / 360);
  return {
    lat: degrees(Math.asin(Math.sin(radians(inclination)) * Math.sin(u))),
    lon: node + turned - (360 * minutes) / siderealDay,
  };
}

/** The pass that climbs northward over a place: the node from which it comes, and the minutes from there. */
export interface Pass {
  readonly node: number;
  readonly minutes: number;
}

/** @param place no further from the equator than the orbit goes */
export function climbOver({ lat, lon }: Place): Pass {
  const u = degrees(Math.asin(Math.sin(radians(lat)) / Math.sin(radians(inclination))));
  const minutes = (u / 360) * period;
  return { node: lon - groundPoint(minutes, 0).lon, minutes };
}

/** Kilometres along the great circle. */
export function distance(a: Place, b: Place): number {
  const haversine =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(haversine));
}

/** When, within one turn, a pass comes nearest to a place, and how near; to a second of time. */
export function closestApproach(pass: Pass, place: Place): { readonly minutes: number; readonly kilometres: number } {
  let best = { minutes: 0, kilometres: Number.POSITIVE_INFINITY };
  for (let second = 0; second <= period * 60; second += 1) {
    const kilometres = distance(groundPoint(second / 60, pass.node), place);
    if (kilometres < best.kilometres) best = { minutes: second / 60, kilometres };
  }
  return best;
}

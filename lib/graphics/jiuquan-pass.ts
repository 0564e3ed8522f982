import { climbOver, closestApproach } from '#lib/graphics/orbit.ts';
import { cities, jiuquan } from '#lib/graphics/places.ts';

/** The pass that our drawings show: it climbs over Islamabad. */
export const pass = climbOver(cities.islamabad);

/** Whole minutes from over Islamabad to nearest Jiuquan. */
export const minutesToJiuquan = Math.round(closestApproach(pass, jiuquan).minutes - pass.minutes);

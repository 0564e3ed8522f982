import { drawCandidates } from '#lib/graphics/candidates.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { drawGroundTrack } from '#lib/graphics/ground-track.ts';
import { drawLaunches } from '#lib/graphics/launches.ts';
import { drawMoon } from '#lib/graphics/moon.ts';
import { drawPass } from '#lib/graphics/pass.ts';
import { drawPayloadSpecialist } from '#lib/graphics/payload-specialist.ts';
import { drawPlacesOffered } from '#lib/graphics/places-offered.ts';
import { drawPromisedDates } from '#lib/graphics/promised-dates.ts';
import { drawSatellites } from '#lib/graphics/satellites.ts';
import { drawShips } from '#lib/graphics/ships.ts';
import { drawStationPlan } from '#lib/graphics/station-plan.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { GraphicName } from '#lib/terms/graphic-names.ts';
import type { Language } from '#lib/terms/languages.ts';

const drawers: Readonly<Record<GraphicName, (input: GraphicInput) => Graphic | undefined>> = {
  pass: drawPass,
  'ground-track': drawGroundTrack,
  'station-plan': drawStationPlan,
  launches: drawLaunches,
  'payload-specialist': drawPayloadSpecialist,
  'promised-dates': drawPromisedDates,
  satellites: drawSatellites,
  moon: drawMoon,
  'places-offered': drawPlacesOffered,
  ships: drawShips,
  candidates: drawCandidates,
};

/** Nastaliq rises to 1.6 of its size over the base line, and reaches 0.6 below it. */
const leadings: Readonly<Record<Language, number>> = { en: 1, ur: 1.55, zh: 1 };

/** One graphic as this edition and language have it; undefined while the data that it is made from are missing. */
export function drawGraphic(name: GraphicName, edition: GraphicInput['edition'], locale: Locale): Graphic | undefined {
  const { graphics: texts, dates, addresses } = locale;
  const { joints, direction } = locale.texts;
  const leading = leadings[locale.language];
  return drawers[name]({ edition, texts, joints, direction, leading, dates, addresses });
}

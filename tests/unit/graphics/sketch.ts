import type { Edition, Factbox, Milestone } from '#lib/content/model/model.ts';
import { drawGraphic } from '#lib/graphics/draw.ts';
import type { Graphic } from '#lib/graphics/graphic.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import type { GraphicName } from '#lib/terms/graphic-names.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

/** A graphic of an edition that has what it is made from. */
export function drawn(name: GraphicName, edition: Edition): Graphic {
  const graphic = drawGraphic(name, edition, localeOf('en'));
  if (!graphic) throw new Error(`the edition has no data for ${name}`);
  return graphic;
}

/** Draws one graphic of an edition with these milestones and fact boxes. */
export const draw = (name: GraphicName, milestones: readonly Milestone[] = [], factboxes: readonly Factbox[] = []) =>
  drawn(name, anEdition({ milestones, factboxes }));

const jiuquanSite = { name: 'Jiuquan Satellite Launch Center', lat: 40.9675, lon: 100.2786 };
export const wenchangSite = { name: 'Wenchang Space Launch Site', lat: 19.6145, lon: 110.9511 };

/** A satellite's launch from Jiuquan. */
export const aLaunch = (id: string, overrides: Parameters<typeof aMilestone>[0] = {}) =>
  aMilestone({ id, vehicle: 'Long March 2D', place: jiuquanSite, ...overrides });

/** How many seals a drawing has. */
export const seals = (svg: string) => svg.match(/class="g-mark[ "]/g)?.length ?? 0;

/** The cuts of a drawing, each with all of its parts. */
export const cutsOf = (svg: string): readonly string[] => svg.split(/(?=<svg (?![^>]* g-more"))/);

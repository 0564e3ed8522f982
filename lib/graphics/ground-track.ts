import coastlines from '#lib/graphics/coastlines.json' with { type: 'json' };
import { fileStyle } from '#lib/graphics/file-style.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { minutesToJiuquan, pass } from '#lib/graphics/jiuquan-pass.ts';
import { placeLabels } from '#lib/graphics/label-placement.ts';
import { launchSitesOf } from '#lib/graphics/launches-of.ts';
import { onMap, worldMap } from '#lib/graphics/map-views.ts';
import { coordinate, drawing, label, thumbnailOf } from '#lib/graphics/markup.ts';
import { driftATurn, groundPoint, inclination, type Place, period, turnsADay } from '#lib/graphics/orbit.ts';
import { type CityName, cities } from '#lib/graphics/places.ts';
import { type MarkLead, type MarkState, sealMark } from '#lib/graphics/seal-mark.ts';

const name = 'ground-track';
const { width, height, north, unitsADegree } = worldMap;
/** Size of the names against which they are placed: that of the narrowest whole map. */
const placingSize = 25;

/** Path data of the turn that begins at the pass's node, or of its first `share`. */
function turnPath(share: number): string {
  const steps = Math.ceil(90 * share);
  const points = Array.from({ length: steps + 1 }, (_, step) =>
    onMap(groundPoint((period * share * step) / steps, pass.node)),
  );
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : index === 1 ? 'L' : ' '}${x} ${y}`).join('');
}

/** The first turn across a thumbnail. */
const smallTurn = (): string =>
  Array.from({ length: 23 }, (_, step) => {
    const { lat } = groundPoint((period * step) / 22, pass.node);
    return `${step === 0 ? 'M' : 'L'}${4 + step * 4} ${coordinate(48 - (lat / inclination) * 30)}`;
  }).join('');

/** One turn set `turn` drifts to the west; wherever it runs over an edge of the map, it comes in at the other. */
function turnAt(turn: number, id: string, className: string): string {
  const start = onMap(groundPoint(0, pass.node)).x;
  const reach = width - driftATurn * unitsADegree;
  const uses: string[] = [];
  for (let world = -1; world <= 2; world += 1) {
    const x = coordinate(world * width - turn * driftATurn * unitsADegree);
    if (start + x < width && start + x + reach > 0) uses.push(`<use class="${className}" href="#${id}" x="${x}"/>`);
  }
  return uses.join('');
}

/** All turns of a day, the last one broken off where the day ends; the first lies on top. */
function track(): string {
  const whole = Math.floor(turnsADay);
  const later = Array.from({ length: whole - 1 }, (_, index) => turnAt(index + 1, 'turn', 'g-turn'));
  return (
    `<defs><path id="turn" d="${turnPath(1)}"/><path id="part" d="${turnPath(turnsADay - whole)}"/></defs>` +
    `${later.join('')}${turnAt(whole, 'part', 'g-turn')}${turnAt(0, 'turn', 'g-first')}`
  );
}

interface Mark {
  readonly name: string;
  readonly text: string;
  readonly position: Place;
  readonly lead: MarkLead;
  readonly state: MarkState;
  readonly what: string;
}

/** Tiangong's way over the ground in one day, with Pakistan's cities and every site that a milestone's launch left from. */
export function drawGroundTrack({ edition, texts, direction }: GraphicInput): Graphic {
  const words = texts.groundTrack;
  const { title, description } = words;
  const sites = launchSitesOf(edition.milestones);
  const cityNames: readonly CityName[] = ['islamabad', 'lahore', 'karachi'];
  const marks: readonly Mark[] = [
    ...cityNames.map(
      (city): Mark => ({
        name: texts.cities[city],
        text: texts.cities[city],
        position: cities[city],
        lead: 'pakistan',
        state: 'done',
        what: texts.city,
      }),
    ),
    ...sites.flatMap(({ name: siteName, shortName, position, state, launches }): Mark[] =>
      position
        ? [{ name: siteName, text: shortName, position, lead: 'china', state, what: texts.launchSite(launches) }]
        : [],
    ),
  ];
  const spots = marks.map(({ position, text }) => ({ ...onMap(position), text }));
  const sides = placeLabels(spots, placingSize);
  const labels = spots.map(({ x, y, text }, index) =>
    label(x, y, text, { ...sides[index], className: index === 0 ? 'g-b' : '' }),
  );
  const [top, bottom] = [(north - inclination) * unitsADegree, (north + inclination) * unitsADegree];
  const limits =
    label(12, top, words.north, { className: 'g-n g-whole', dy: -0.5 }) +
    label(12, bottom, words.south, { className: 'g-n g-whole', dy: 1.2 }) +
    label(onMap({ lat: 0, lon: 52 }).x, top, words.north, { className: 'g-n g-crop', dy: -0.5 });
  const unplaced = sites.flatMap((site) => (site.position ? [] : [site.name]));
  return {
    name,
    delivery: 'file',
    broad: true,
    headed: false,
    width,
    height,
    title,
    description,
    finding: words.finding,
    caption: words.caption(turnsADay, minutesToJiuquan, unplaced),
    table: {
      head: [texts.columns.place, texts.columns.latitude, texts.columns.longitude, texts.columns.whatIsThere],
      rows: [
        ...marks.map(({ name: markName, position, what }) => [
          markName,
          texts.degrees(position.lat, 'latitude'),
          texts.degrees(position.lon, 'longitude'),
          what,
        ]),
        ...sites.flatMap((site) =>
          site.position ? [] : [[site.name, texts.notPublished, texts.notPublished, texts.launchSite(site.launches)]],
        ),
      ],
    },
    thumbnail: thumbnailOf(`<path class="g-rule" d="M4 18H92M4 78H92"/><path class="g-line" d="${smallTurn()}"/>`),
    svg: drawing({
      name,
      direction,
      sided: true,
      title,
      description,
      width,
      height,
      attributes: ' xmlns="http://www.w3.org/2000/svg"',
      body:
        `<style>${fileStyle}</style>` +
        `<g class="g-map"><path class="g-band" d="M-720 ${top}h2880v${bottom - top}h-2880z"/><path class="g-land" d="${coastlines.mapLand}"/>` +
        `<path class="g-limit" d="M-720 ${top}h2880M-720 ${bottom}h2880"/>${track()}` +
        // Over the grounds of the labels: in Chinese that of Islamabad covered the mark of Lahore.
        `<g class="g-halo">${labels.join('')}${limits}</g>` +
        marks
          .map(({ lead, state }, index) => sealMark(lead, spots[index]?.x ?? 0, spots[index]?.y ?? 0, state))
          .join('') +
        '</g>',
    }),
  };
}

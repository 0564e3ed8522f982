import type { DataOf } from '#lib/content/matter/data-schema.ts';
import { addressOfRow, basisOf, hitArea, linked, milestoneOf } from '#lib/graphics/data-rows.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { coordinate, label, thumbnailOf } from '#lib/graphics/markup.ts';
import { openingGraphic } from '#lib/graphics/opening-graphic.ts';
import { earthRadius, geostationaryHeight, inclination, lean } from '#lib/graphics/orbit.ts';
import { type Direction, withOwnSides } from '#lib/graphics/right-to-left.ts';
import { bolder, evenLinesWithin } from '#lib/graphics/text-width.ts';

const name = 'satellites';
type Matter = DataOf<typeof name>;
type Row = Matter['rows'][number];

/** A point so far from another, up to the right at the orbit's angle. */
const from = (x: number, y: number, distance: number): readonly [x: number, y: number] => [
  coordinate(x + Math.cos(lean) * distance),
  coordinate(y - Math.sin(lean) * distance),
];

const circle = (className: string, [x, y]: readonly [number, number], r: number): string =>
  `<circle class="${className}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${coordinate(r)}"/>`;

const markClass = { works: 'g-dot', listed: 'g-hollow', untold: 'g-may' } as const;

/** Full when somebody said that it works, outlined when it stood on a list, dotted when nobody said anything. */
const satelliteMark = ({ condition }: Row, at: readonly [number, number], r: number): string =>
  circle(markClass[condition ?? 'untold'], at, r);

/** The orbit in Earth's radii, from its centre; undefined where no height is told. */
function orbitOf({ orbit, lowest, highest = lowest }: Row) {
  const heights = orbit === 'geostationary' ? [geostationaryHeight, geostationaryHeight] : [lowest, highest];
  const [low, high] = heights;
  if (low === undefined || high === undefined) return undefined;
  const [nearest, furthest] = [1 + low / earthRadius, 1 + high / earthRadius];
  const [half, offset] = [(nearest + furthest) / 2, (furthest - nearest) / 2];
  return { furthest, half, offset, halfAcross: Math.sqrt(half ** 2 - offset ** 2) };
}

/** The Earth of a low orbit, a ring that is as large as there is room, and where a satellite of no told height stands: shares of the size. */
const shares = { earth: 0.6, ring: 0.92, away: 1.06 };

/** Earth, ring and satellite around a point; ring and Earth in true proportion. The Moon is brought near. */
function orbitDrawn(row: Row, x: number, y: number, size: number, mark: number): string {
  if (row.orbit === 'lunar') {
    const [earth, moon] = [from(x, y, -size * 0.6), from(x, y, size * 0.48)];
    const way = [from(x, y, -size * 0.32), from(x, y, size * 0.06)];
    return (
      circle('g-box', earth, size * 0.28) +
      `<path class="g-lead" d="M${way.map((at) => at.join(' ')).join('L')}"/>` +
      circle('g-full', moon, size * 0.17) +
      circle('g-dotted', moon, size * 0.42) +
      satelliteMark(row, from(x, y, size * 0.9), mark)
    );
  }
  const orbit = orbitOf(row);
  if (!orbit) {
    const [limb, end] = [from(x, y, size * shares.earth), from(x, y, size * shares.away)];
    return (
      circle('g-box', [x, y], size * shares.earth) +
      `<path class="g-dotted" d="M${limb.join(' ')}L${end.join(' ')}"/>` +
      satelliteMark(row, end, mark)
    );
  }
  const unit = Math.min(size * shares.earth, (size * shares.ring) / orbit.furthest);
  const centre = from(x, y, orbit.offset * unit);
  const [half, halfAcross] = [coordinate(orbit.half * unit, 2), coordinate(orbit.halfAcross * unit, 2)];
  return (
    circle('g-box', [x, y], unit) +
    `<ellipse class="g-orbit-ring" rx="${half}" ry="${halfAcross}" transform="translate(${centre.join(' ')}) rotate(-${inclination})"/>` +
    satelliteMark(row, from(x, y, orbit.furthest * unit), mark)
  );
}

interface Told {
  readonly row: Row;
  readonly day: string;
  readonly rocket: string;
  readonly orbit: string;
  readonly condition: string;
}

/** The rocket's name alone, without its number in the series and its other names. */
const shortRocket = (vehicle: string): string => vehicle.split(/\s+\(|\s+\/\s+|[（／]/)[0] ?? vehicle;

function orbitInWords({ orbit, lowest, highest, planned = false, longitude }: Row, { texts }: GraphicInput): string {
  const words = texts.satellites.orbits;
  if (orbit === 'geostationary') return words.geostationary(longitude);
  if (orbit === 'lunar') return words.lunar;
  if (lowest === undefined) return words.untold;
  return highest === undefined ? words.low(lowest) : words.oval(lowest, highest, planned);
}

function toldOf(row: Row, input: GraphicInput): Told {
  const { texts, dates } = input;
  const { heard, told } = row;
  const launch = milestoneOf(row, input);
  return {
    row,
    day: launch ? dates.partial(launch.date) : texts.notPublished,
    rocket: launch?.vehicle === undefined ? texts.notPublished : shortRocket(launch.vehicle),
    orbit: orbitInWords(row, input),
    condition:
      heard && told !== undefined
        ? texts.satellites.condition(told, dates.partial(heard))
        : texts.satellites.conditionUntold,
  };
}

const sentenceOf = ({ row, ...told }: Told, { texts }: GraphicInput): string =>
  texts.satellites.satellite({ name: row.name, ...told });

const type = 14.5;

interface Cut {
  readonly variant: 'narrow' | 'wide';
  readonly columns: number;
  readonly columnWidth: number;
  readonly gap: number;
  readonly margin: number;
  /** Half of what is drawn, and where its middle and the words stand in the column. */
  readonly size: number;
  readonly mark: number;
  readonly middle: readonly [x: number, y: number];
  readonly text: number;
  /** Whether orbit and condition stand under the drawing, and not beside it. */
  readonly under: boolean;
}

const wideCut: Cut = {
  variant: 'wide',
  columns: 4,
  columnWidth: 240,
  gap: 24,
  margin: 0,
  size: 43,
  mark: 7,
  middle: [44, 60],
  text: 102,
  under: true,
};
const narrowCut: Cut = {
  variant: 'narrow',
  columns: 1,
  columnWidth: 312,
  gap: 0,
  margin: 16,
  size: 34,
  mark: 6,
  middle: [36, 56],
  text: 86,
  under: false,
};

/** One satellite in its cell, and how high the cell must be. */
function cellOf(told: Told, x: number, y: number, cut: Cut, { joints: { comma }, direction, leading }: GraphicInput) {
  const line = 19 * leading;
  const { row, day, rocket, orbit, condition } = told;
  const beside = cut.columnWidth - cut.text;
  const middle = x + cut.middle[0];
  const wanted = cut.under ? cut.columnWidth : beside;
  const left = x + cut.text;
  const below = cut.under ? x : left;
  const whole = rocket.replaceAll(' ', '\u00a0');
  const launched = (cut.under ? [day, whole] : [day + comma + whole]).flatMap((text) =>
    evenLinesWithin(text, type, beside),
  );
  const start = cut.under ? 60 + 56 * leading : 48 * leading + launched.length * line;
  const heard = row.condition !== undefined;
  const lines = [
    ...evenLinesWithin(orbit, type, wanted).map((text) => ({ text, className: 'g-n' })),
    ...evenLinesWithin(condition, heard ? type * bolder : type, wanted).map((text) => ({
      text,
      className: heard ? 'g-b' : 'g-n',
    })),
  ];
  const words = [
    label(left, y + 27 * leading, row.name, { className: 'g-name' }),
    ...launched.map((text, index) => label(left, y + 48 * leading + index * line, text)),
    ...lines.map(({ text, className }, index) => label(below, y + start + index * line, text, { className })),
  ];
  return {
    height: start + (lines.length - 1) * line + (cut.under ? 34 : 22) * leading,
    mark: withOwnSides(direction, middle, orbitDrawn(row, middle, y + cut.middle[1], cut.size, cut.mark)),
    words: words.join(''),
  };
}

function cutOf(satellites: readonly Told[], matter: Matter, cut: Cut, input: GraphicInput) {
  const cells: string[] = [];
  let y = 1;
  for (let first = 0; first < satellites.length; first += cut.columns) {
    const inRow = satellites.slice(first, first + cut.columns);
    const left = (column: number) => cut.margin + column * (cut.columnWidth + cut.gap);
    const height = Math.max(...inRow.map((told, column) => cellOf(told, left(column), y, cut, input).height));
    for (const [column, told] of inRow.entries()) {
      const x = left(column);
      const { mark, words } = cellOf(told, x, y, cut, input);
      cells.push(
        `<path class="${cut.under ? 'g-axis' : 'g-rule'}" d="M${x} ${y}h${cut.columnWidth}"/>`,
        linked(
          addressOfRow(told.row, matter, input),
          sentenceOf(told, input),
          hitArea(x, y + 6, cut.columnWidth, height - 12) + mark + words,
        ),
      );
    }
    y += height;
  }
  const width = cut.columns * cut.columnWidth + (cut.columns - 1) * cut.gap + 2 * cut.margin;
  return { variant: cut.variant, width, height: Math.ceil(y), body: cells.join('') };
}

/** As many small Earths with their satellites, in the order of launch. */
function thumbnail(rows: readonly Row[], direction: Direction): string {
  const columns = Math.max(3, Math.ceil(Math.sqrt(rows.length)));
  const step = 96 / columns;
  const lines = Math.ceil(rows.length / columns);
  const top = (96 - lines * step) / 2;
  return thumbnailOf(
    rows
      .map((row, index) => {
        const [x, y] = [(0.44 + (index % columns)) * step, top + (0.56 + Math.floor(index / columns)) * step];
        return withOwnSides(direction, x, orbitDrawn(row, x, y, step * 0.42, step * 0.11));
      })
      .join(''),
    direction,
  );
}

/** Every satellite that China launched for Pakistan, small and one by one: orbit, rocket, day and the last word on its condition. */
export function drawSatellites(input: GraphicInput): Graphic | undefined {
  const matter = input.edition.data[name];
  if (!matter) return undefined;
  const { texts } = input;
  const words = texts.satellites;
  const satellites = matter.rows.map((row) => toldOf(row, input));
  const description = words.description(satellites.map((told) => sentenceOf(told, input)));
  const half = Math.ceil(satellites.length / 2);
  const narrow = [satellites.slice(0, half), satellites.slice(half)].filter((part) => part.length > 0);
  return openingGraphic(
    {
      name,
      direction: input.direction,
      words: { ...words, finding: words.finding(satellites.length) },
      description,
      table: {
        head: [
          texts.columns.satellite,
          texts.columns.launched,
          texts.columns.rocket,
          texts.columns.orbit,
          texts.columns.condition,
          texts.columns.basis,
        ],
        rows: satellites.map(({ row, day, rocket, orbit, condition }) => [
          row.name,
          day,
          rocket,
          orbit,
          condition,
          basisOf(row, matter, input),
        ]),
      },
      thumbnail: thumbnail(matter.rows, input.direction),
    },
    cutOf(satellites, matter, wideCut, input),
    ...narrow.map((part) => cutOf(part, matter, narrowCut, input)),
  );
}

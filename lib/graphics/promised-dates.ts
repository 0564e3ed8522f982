import type { DataOf } from '#lib/content/matter/data-schema.ts';
import { addressOfRow, basisOf, linked } from '#lib/graphics/data-rows.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { type At, coordinate, label, phoneWidth, thumbnailOf } from '#lib/graphics/markup.ts';
import { openingGraphic } from '#lib/graphics/opening-graphic.ts';
import { inclination, slope } from '#lib/graphics/orbit.ts';
import { type Cut, labelled, labelsOf, type Scale } from '#lib/graphics/promise-labels.ts';
import { daysAYear, morningOf, newYear, type Promised, promisesOf, yearAt } from '#lib/graphics/promises-of.ts';
import { textWidth } from '#lib/graphics/text-width.ts';
import type { PartialDate } from '#lib/terms/partial-date.ts';

const name = 'promised-dates';
type Matter = DataOf<typeof name>;

/** A window no longer than that is told by its weight. */
const aQuarter = 92;
/** The day that our newest source is of, up to which the line is drawn. */
const newestOf = (promises: readonly Promised[], newest: PartialDate | undefined): number =>
  newest ? morningOf(newest) : Math.max(...promises.map(({ said }) => said));

const path = (points: readonly At[]): string => points.map(([x, y]) => `${coordinate(x)} ${coordinate(y)}`).join('L');

/** A bar as thick as the window, from the day on which it was given to the line. */
function bar({ said, from, to }: Promised, { x, y, newest }: Scale): string {
  const end = (day: number) => Math.max(x(said), Math.min(x(day), x(newest)));
  const corner: readonly At[] = from < newest && newest < to ? [[x(newest), y(newest)]] : [];
  const outline = path([[x(said), y(to)], [end(to), y(to)], ...corner, [end(from), y(from)], [x(said), y(from)]]);
  const thick = y(from) - y(to);
  const look = to - from <= aQuarter ? 'g-full' : 'g-box';
  const shape = end(to) - x(said) < 1 ? '' : `<path class="${look}" d="M${outline}Z"/>`;
  const beyond = Math.min(4, thick / 3 + 2);
  return `${shape}<path class="g-strong" d="M${coordinate(x(said))} ${coordinate(y(to) - beyond)}V${coordinate(y(from) + beyond)}"/>`;
}

const wideCut: Cut = { variant: 'wide', width: 1032, left: 420, unitsAYear: 50, margin: 0 };
const narrowCut: Cut = { variant: 'narrow', width: phoneWidth, left: 26, unitsAYear: 26.5, margin: 16 };

/** The years along the foot, up to that of our newest source. @param edge left of which none begins */
function yearsAlong(first: number, { x, y, newest }: Scale, edge: number): string {
  const base = y(newYear(first));
  const years = Array.from({ length: yearAt(newest) - first + 1 }, (_, index) => first + index);
  const isNamed = (year: number) => year % 2 === 0;
  const ticks = years.map((year) => `M${coordinate(x(newYear(year)))} ${coordinate(base)}v${isNamed(year) ? 9 : 5}`);
  const named = years.filter(isNamed).map((year) => {
    const at = Math.max(x(newYear(year)), edge + textWidth(String(year), 14.5) / 2);
    return label(at, base + 26, String(year), { anchor: 'middle', className: 'g-n' });
  });
  return `<path class="g-axis" d="M${coordinate(x(newYear(first)))} ${coordinate(base)}H${coordinate(x(newest) + 12)}${ticks.join('')}"/>${named.join('')}`;
}

/** The middle of the longest stretch of the line that no window touches: there is room for its name. */
function openStretch(promises: readonly Promised[], first: number): number {
  let reached = first;
  let longest = { from: first, to: first };
  for (const { from, to } of promises.toSorted((a, b) => a.from - b.from)) {
    if (from - reached > longest.to - longest.from) longest = { from: reached, to: from };
    reached = Math.max(reached, to);
  }
  return (longest.from + longest.to) / 2;
}

function cutOf(
  matter: Matter,
  promises: readonly Promised[],
  newestDay: PartialDate | undefined,
  cut: Cut,
  input: GraphicInput,
) {
  const words = input.texts.promisedDates;
  const { leading } = input;
  const first = yearAt(Math.min(...promises.map(({ said }) => said)));
  const last = Math.max(...promises.map(({ to }) => to));
  const newest = newestOf(promises, newestDay);
  const origin = newYear(first);
  const across = cut.unitsAYear / daysAYear;
  const x = (day: number) => cut.left + (day - origin) * across;
  const scaleFrom = (base: number): Scale => ({ x, y: (day) => base - (day - origin) * across * slope, newest });
  // Laid out once at no height, to learn how far the labels reach up.
  const above = Math.min(...labelsOf(promises, scaleFrom(0), 0, cut, input).map((one) => one.y - 20 * leading));
  const base = coordinate(2 - Math.min(above, scaleFrom(0).y(last) - 4));
  const scale = scaleFrom(base);
  const { y } = scale;
  const marks = labelsOf(promises, scale, base, cut, input).map((one) => {
    const { row, saidOn } = one.promise;
    const sentence = words.promise(row.promise, row.by, input.dates.partial(saidOn));
    return linked(addressOfRow(row, matter, input), sentence, bar(one.promise, scale) + labelled(one, leading));
  });
  const middle = openStretch(promises, origin);
  const foot = base + 26 + 22 * leading;
  const isWide = cut.variant === 'wide';
  const limit = newestDay && input.dates.partial(newestDay);
  const limits: readonly string[] =
    limit === undefined
      ? []
      : isWide
        ? [
            label(x(newest) - 10, base - 24 - 20 * leading, words.newest, { anchor: 'end', className: 'g-n' }),
            label(x(newest) - 10, base - 24, limit, { anchor: 'end', className: 'g-b' }),
          ]
        : [
            label(cut.width - cut.margin, foot + 24 * leading, words.newestOf(limit), {
              anchor: 'end',
              className: 'g-b',
            }),
          ];
  const today = label(0, 0, words.today, { anchor: 'middle', className: 'g-n' });
  const body = [
    yearsAlong(first, scale, cut.margin),
    ...marks,
    `<path class="g-line" d="M${path([
      [x(origin), base],
      [x(newest), y(newest)],
    ])}"/>`,
    `<path class="g-dots" d="M${path([
      [x(newest), y(newest)],
      [x(last), y(last)],
    ])}M${coordinate(x(newest))} ${coordinate(y(newest) + 8)}V${base}"/>`,
    `<g transform="translate(${coordinate(x(middle) - 6 * leading)} ${coordinate(y(middle) - 6 * leading)}) rotate(-${inclination})">${today}</g>`,
    label(isWide ? cut.left : cut.margin, foot, words.axis, { className: 'g-n' }),
    ...limits,
  ];
  return {
    variant: cut.variant,
    width: cut.width,
    height: Math.ceil(foot + (isWide ? 8 : 32) * leading),
    body: body.join(''),
  };
}

function thumbnail(
  promises: readonly Promised[],
  newestDay: PartialDate | undefined,
  { direction }: GraphicInput,
): string {
  const first = newYear(yearAt(Math.min(...promises.map(({ said }) => said))));
  const newest = newestOf(promises, newestDay);
  const across = 80 / (newest - first);
  const scale: Scale = {
    x: (day) => 8 + (day - first) * across,
    y: (day) => 84 - (day - first) * across * slope,
    newest,
  };
  const { x, y } = scale;
  return thumbnailOf(
    `${promises.map((promise) => bar(promise, scale)).join('')}<path class="g-line" d="M${path([
      [x(first), y(first)],
      [x(newest), y(newest)],
    ])}"/>`,
    direction,
  );
}

/** Every time that was given for a first flight: level bars from the day on which it was said to the line on which that day had come. */
export function drawPromisedDates(input: GraphicInput): Graphic | undefined {
  const matter = input.edition.data[name];
  const promises = matter ? promisesOf(matter, input) : [];
  if (!matter || promises.length === 0) return undefined;
  const { texts, dates, edition } = input;
  const words = texts.promisedDates;
  const newest = edition.factbox('programme')?.asOf;
  const sentences = promises.map(({ row, saidOn }) => words.promise(row.promise, row.by, dates.partial(saidOn)));
  const description = words.description(sentences, newest && dates.partial(newest));
  const [wide, narrow] = [
    cutOf(matter, promises, newest, wideCut, input),
    cutOf(matter, promises, newest, narrowCut, input),
  ];
  return openingGraphic(
    {
      name,
      direction: input.direction,
      words,
      description,
      table: {
        head: [texts.columns.said, texts.columns.by, texts.columns.promise, texts.columns.basis],
        rows: promises.map(({ row, saidOn }) => [
          dates.partial(saidOn),
          row.by,
          row.promise,
          basisOf(row, matter, input),
        ]),
      },
      thumbnail: thumbnail(promises, newest, input),
    },
    wide,
    narrow,
  );
}

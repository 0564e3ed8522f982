import type { DataOf } from '#lib/content/matter/data-schema.ts';
import { addressOfRow, basisOf, hitArea, linked, milestoneOf } from '#lib/graphics/data-rows.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { type At, coordinate, label, thumbnailOf } from '#lib/graphics/markup.ts';
import { openingGraphic } from '#lib/graphics/opening-graphic.ts';
import { lean } from '#lib/graphics/orbit.ts';
import { evenLinesWithin, textWidth } from '#lib/graphics/text-width.ts';
import { firstDay, lastDay } from '#lib/terms/partial-date.ts';

const name = 'moon';
type Matter = DataOf<typeof name>;
type Row = Matter['rows'][number];
type Turn = Extract<Row, { readonly is: 'orbit' }>;
type Site = Extract<Row, { readonly is: 'site' }>;
type Plan = Extract<Row, { readonly is: 'plan' }>;

interface Sorted {
  readonly turns: readonly Turn[];
  readonly sites: readonly Site[];
  /** The earliest first. */
  readonly plans: readonly Plan[];
}

const sorted = ({ rows }: Matter): Sorted => ({
  turns: rows.filter((row): row is Turn => row.is === 'orbit'),
  sites: rows.filter((row): row is Site => row.is === 'site'),
  plans: rows
    .filter((row): row is Plan => row.is === 'plan')
    .toSorted((a, b) => firstDay(a.from).localeCompare(firstDay(b.from))),
});

const point = ([x, y]: At): string => `${coordinate(x)} ${coordinate(y)}`;
/** So far from a point, at an angle from its right upwards. */
const around = ([x, y]: At, distance: number, angle: number): At => [
  x + Math.cos(angle) * distance,
  y - Math.sin(angle) * distance,
];

/** The Moon cut along the leaning line, its halves a slit apart: what has happened above, what was planned below. */
function halves(centre: At, r: number, slit: number): string {
  const half = (side: 1 | -1): string => {
    const off = Math.asin(slit / 2 / r);
    const [start, end] = [around(centre, r, lean + side * off), around(centre, r, lean + Math.PI - side * off)];
    return `M${point(start)}A${r} ${r} 0 0 ${side === 1 ? 0 : 1} ${point(end)}Z`;
  };
  return `<path class="g-full" d="${half(1)}"/><path class="g-dotted" d="${half(-1)}"/>`;
}

/** A ring with a stroke for each hour of a turn, the quarters longer; the first stands at the top. */
function clock(centre: At, r: number, hours: number, stroke: number): string {
  const strokes = Array.from({ length: hours }, (_, hour) => {
    const angle = Math.PI / 2 - (2 * Math.PI * hour) / hours;
    const length = (hour * 4) % hours === 0 ? stroke : stroke * 0.6;
    return `M${point(around(centre, r, angle))}L${point(around(centre, r + length, angle))}`;
  });
  return `<circle class="g-orbit-ring" cx="${coordinate(centre[0])}" cy="${coordinate(centre[1])}" r="${r}"/><path class="g-axis" d="${strokes.join('')}"/>`;
}

const circle = (className: string, [x, y]: At, r: number): string =>
  `<circle class="${className}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${r}"/>`;

/** Years since the beginning of one: the beginning of a window, and its end. */
const yearsFrom = (day: string, first: number): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = Date.UTC(year, 0, 1);
  return year - first + (Date.UTC(year, month - 1, date) - start) / (Date.UTC(year + 1, 0, 1) - start);
};
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const windowOf = ({ from, to = from }: Plan, first: number): readonly [from: number, to: number] => [
  yearsFrom(firstDay(from), first),
  yearsFrom(dayAfter(lastDay(to)), first),
];

/** Years along which plans are drawn: from the first that one names to the end of the last. */
function spanOf(plans: readonly Plan[]): { readonly first: number; readonly years: number } {
  const first = Math.min(...plans.map(({ from }) => Number(from.iso.slice(0, 4))));
  return { first, years: Math.max(1, ...plans.map((plan) => Math.ceil(windowOf(plan, first)[1]))) };
}

const barHeight = 16;

/** A window on the line of years: an outline, struck through once another plan has taken its place. */
function bar(plan: Plan, first: number, x: (years: number) => number, y: number): string {
  const [start, end] = windowOf(plan, first).map(x);
  if (start === undefined || end === undefined) return '';
  const [left, right] = [coordinate(start + 2), coordinate(end - 2)];
  const strike = plan.replaced ? `<path class="g-axis" d="M${left} ${y - barHeight / 2}H${right}"/>` : '';
  return `<path class="${plan.replaced ? 'g-pale' : 'g-hollow'}" d="M${left} ${y}v-${barHeight}H${right}v${barHeight}Z"/>${strike}`;
}

const sizes = { head: 20, type: 14.5, line: 20 };

const linesAt = (x: number, y: number, lines: readonly string[], step: number, className = ''): string =>
  lines.map((line, index) => label(x, y + index * step, line, { className })).join('');

/** The sentences on a turn, each begun on a line of its own. */
const turnLines = (turn: Turn, width: number, input: GraphicInput): readonly string[] =>
  sentencesOn(turn, input).flatMap((sentence) => evenLinesWithin(sentence, sizes.type, width));

function sentencesOn(turn: Turn, input: GraphicInput): readonly string[] {
  const milestone = milestoneOf(turn, input);
  return input.texts.moon.turn(milestone ? input.dates.partial(milestone.date) : input.texts.notPublished, turn.hours);
}

const sentenceOf = (row: Row, input: GraphicInput): string => {
  const words = input.texts.moon;
  if (row.is === 'orbit') return words.orbit(row.name, sentencesOn(row, input));
  return row.is === 'site' ? words.siteNamed(row.name) : words.plan(row.time, row.by, row.replaced ?? false);
};

function wide({ turns, sites, plans }: Sorted, matter: Matter, input: GraphicInput) {
  const words = input.texts.moon;
  const { leading } = input;
  const step = sizes.line * leading;
  const link = (row: Row, mark: string) => linked(addressOfRow(row, matter, input), sentenceOf(row, input), mark);
  const [width, text] = [1032, 472];
  const [ring, moon, stroke] = [190, 142, 13];
  const centre: At = [ring + stroke + 1, ring + stroke + 1];
  const satellite = around(centre, ring, lean);
  const pole = around(centre, moon, -Math.PI / 2);
  const turned = turns.map((turn) => {
    const lines = turnLines(turn, width - text, input);
    const under = 26 * leading + (lines.length - 1) * step;
    return link(
      turn,
      hitArea(satellite[0] - 14, satellite[1] - 20, width - satellite[0] + 14, 36 + under) +
        `<path class="g-axis" d="M${point(satellite)}H${text - 12}"/>` +
        circle('g-dot', satellite, 9) +
        label(text, satellite[1] + 6, turn.name, { className: 'g-big' }) +
        linesAt(text, satellite[1] + 6 + 26 * leading, lines, step),
    );
  });
  const placed = sites.map((site) =>
    link(
      site,
      hitArea(text - 4, pole[1] - 34 - 48 * leading, width - text, 12 + 48 * leading) +
        `<path class="g-axis" d="M${point(pole)}H${width - 2}"/>` +
        circle('g-hollow', pole, 6) +
        label(text, pole[1] - 34 - 26 * leading, words.pole, { className: 'g-big' }) +
        label(text, pole[1] - 34, words.site(site.name)),
    ),
  );
  const { first, years } = spanOf(plans);
  const unit = (width - text) / years;
  const x = (at: number) => text + at * unit;
  const y = pole[1] + barHeight / 2;
  let lowest = centre[1] + ring + stroke;
  const planned = plans.map((plan) => {
    const [start = 0, end = 0] = windowOf(plan, first).map(x);
    const times = evenLinesWithin(plan.time, sizes.head, end - start - 6);
    const more = (times.length - 1) * sizes.head;
    const lines = evenLinesWithin(plan.by, sizes.type, end - start - 10);
    lowest = Math.max(lowest, y + (44 + more + lines.length * sizes.line) * leading);
    return link(
      plan,
      hitArea(start, y - barHeight - 3, end - start, 19 + (39 + more + lines.length * sizes.line) * leading) +
        bar(plan, first, x, y) +
        times
          .map((time, index) =>
            label(start + 2, y + (27 + index * sizes.head) * leading, time, {
              className: plan.replaced ? 'g-big g-gone' : 'g-big',
            }),
          )
          .join('') +
        linesAt(start + 2, y + (49 + more) * leading, lines, step, plan.replaced ? 'g-n' : ''),
    );
  });
  return {
    variant: 'wide',
    width,
    height: Math.ceil(lowest + 2),
    body:
      turns.map(({ hours }) => clock(centre, ring, hours, stroke)).join('') +
      halves(centre, moon, 5) +
      [...turned, ...placed, ...planned].join(''),
  };
}

function narrow({ turns, sites, plans }: Sorted, matter: Matter, input: GraphicInput) {
  const words = input.texts.moon;
  const { leading } = input;
  const step = sizes.line * leading;
  const link = (row: Row, mark: string) => linked(addressOfRow(row, matter, input), sentenceOf(row, input), mark);
  const [width, margin] = [344, 16];
  const inner = width - 2 * margin;
  const [ring, moon, stroke] = [132, 98, 11];
  const told = turns.map((turn) => turnLines(turn, inner, input));
  const textHeight = told.reduce((height, lines) => height + (26 + lines.length * sizes.line) * leading, 0);
  const centre: At = [width / 2, textHeight + ring + stroke + 12];
  const satellite = around(centre, ring, lean);
  const pole = around(centre, moon, -Math.PI / 2);
  const turned = turns.map((turn, index) => {
    const lines = told[index] ?? [];
    const bottom = (20 + lines.length * sizes.line) * leading;
    return link(
      turn,
      hitArea(margin, 1, inner, bottom + 10) +
        `<path class="g-lead" d="M${point(satellite)}V${bottom + 14}"/>` +
        circle('g-dot', satellite, 8) +
        label(margin, 18 * leading, turn.name, { className: 'g-big' }) +
        linesAt(margin, 40 * leading, lines, step),
    );
  });
  let y = centre[1] + ring + stroke + 34 * leading;
  const placed = sites.map((site) => {
    const lines = evenLinesWithin(words.site(site.name), sizes.type, inner);
    const top = y;
    y += (14 + lines.length * sizes.line) * leading;
    return link(
      site,
      hitArea(margin, top - 20 * leading, inner, (28 + lines.length * sizes.line) * leading) +
        `<path class="g-lead" d="M${point(pole)}V${coordinate(top - 24 * leading)}"/>` +
        circle('g-hollow', pole, 6) +
        label(margin, top, words.pole, { className: 'g-big' }) +
        linesAt(margin, top + 22 * leading, lines, step),
    );
  });
  const { first, years } = spanOf(plans);
  const x = (at: number) => margin + (at * inner) / years;
  const planned = plans.map((plan) => {
    const top = coordinate(y);
    const beside = margin + textWidth(plan.time, sizes.head) + 12;
    const fits = textWidth(plan.by, sizes.type) <= width - margin - beside;
    const lines = fits ? [plan.by] : evenLinesWithin(plan.by, sizes.type, inner);
    const height = 20 + 44 * leading + (fits ? 0 : 4 + lines.length * step);
    y += height;
    const className = plan.replaced ? 'g-n' : '';
    return link(
      plan,
      hitArea(margin, top + 3, inner, height - 6) +
        `<path class="g-rule" d="M${margin} ${top}h${inner}"/>` +
        label(margin, top + 25 * leading, plan.time, { className: plan.replaced ? 'g-big g-gone' : 'g-big' }) +
        (fits
          ? label(beside, top + 24 * leading, plan.by, { className })
          : linesAt(margin, top + 46 * leading, lines, step, className)) +
        bar(plan, first, x, top + height - 12),
    );
  });
  return {
    variant: 'narrow',
    width,
    height: Math.ceil(y + 2),
    body:
      turns.map(({ hours }) => clock(centre, ring, hours, stroke)).join('') +
      halves(centre, moon, 4) +
      [...turned, ...placed, ...planned].join(''),
  };
}

function thumbnail({ turns, sites }: Sorted, { direction }: GraphicInput): string {
  const centre: At = [48, 48];
  return thumbnailOf(
    turns.map(({ hours }) => clock(centre, 39, hours, 5) + circle('g-dot', around(centre, 39, lean), 5)).join('') +
      halves(centre, 27, 2.5) +
      sites.map(() => circle('g-hollow', around(centre, 27, -Math.PI / 2), 3)).join(''),
    direction,
  );
}

/** The Moon as it stands between the two: a satellite's turn as a clock, and a rover's place near the south pole with the years given for it. */
export function drawMoon(input: GraphicInput): Graphic | undefined {
  const matter = input.edition.data[name];
  const rows = matter && sorted(matter);
  if (!rows || rows.plans.length === 0) return undefined;
  const { texts } = input;
  const words = texts.moon;
  const marks = [...rows.turns, ...rows.sites, ...rows.plans];
  const description = words.description(marks.map((row) => sentenceOf(row, input)));
  return openingGraphic(
    {
      name,
      direction: input.direction,
      words,
      description,
      table: {
        head: [texts.columns.what, texts.columns.time, texts.columns.state, texts.columns.basis],
        rows: marks.map((row) => {
          const basis = basisOf(row, matter, input);
          if (row.is === 'orbit') return [row.name, words.hours(row.hours), words.reached, basis];
          if (row.is === 'site') return [row.name, '–', texts.planned, basis];
          return [words.landing(row.by), row.time, row.replaced ? words.replaced : words.inForce, basis];
        }),
      },
      thumbnail: thumbnail(rows, input),
    },
    wide(rows, matter, input),
    narrow(rows, matter, input),
  );
}

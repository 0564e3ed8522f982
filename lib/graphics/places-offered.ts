import type { DataOf } from '#lib/content/matter/data-schema.ts';
import { addressOfRow, basisOf, hitArea, linked, milestoneOf } from '#lib/graphics/data-rows.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { coordinate, label, thumbnailOf } from '#lib/graphics/markup.ts';
import { openingGraphic } from '#lib/graphics/opening-graphic.ts';
import { type Direction, withOwnSides } from '#lib/graphics/right-to-left.ts';
import { sealMark } from '#lib/graphics/seal-mark.ts';
import { evenLinesWithin } from '#lib/graphics/text-width.ts';

const name = 'places-offered';
type Matter = DataOf<typeof name>;
type Row = Matter['rows'][number];
type Whose = 'hosts' | 'pakistan' | 'others';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly direction: Direction;
}

/** Radius of the disc that `sealMark` draws. */
const sealRadius = 8;
const classes = { taken: 'g-full', planned: 'g-hollow', open: 'g-may' } as const;

function disc(whose: Whose, { state }: Row, { x, y, r, direction }: Place): string {
  if (whose === 'pakistan') {
    const scale = coordinate(r / sealRadius, 3);
    const mark = withOwnSides(direction, 0, sealMark('together', 0, 0, state === 'taken' ? 'done' : 'open'));
    return `<g transform="translate(${coordinate(x)} ${coordinate(y)}) scale(${scale})">${mark}</g>`;
  }
  const className = whose === 'hosts' ? 'g-box' : classes[state];
  return `<circle class="${className}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${coordinate(r)}"/>`;
}

/** Whose the places are, one entry a place: China's own first, then Pakistan's, then the others'. */
const placesIn = (row: Row): readonly Whose[] =>
  (['hosts', 'pakistan', 'others'] as const).flatMap((whose) => Array.from({ length: row[whose] }, () => whose));

/** `y` is the middle of the first line. */
interface Grid extends Place {
  readonly width: number;
  readonly step: number;
}

/** Circles in lines, as many as fit; China's own stand a little apart from those of others. */
function circles(
  row: Row,
  { x, y, width, r, step, direction }: Grid,
): { readonly body: string; readonly lines: number } {
  const apart = row.hosts > 0 && row.pakistan + row.others > 0 ? step / 2 : 0;
  const inLine = Math.max(1, Math.floor((width - apart - 2 * r) / step) + 1);
  const drawn = placesIn(row).map((whose, index) =>
    disc(whose, row, {
      x: x + r + (index % inLine) * step + (whose === 'hosts' ? 0 : apart),
      y: y + Math.floor(index / inLine) * step,
      r,
      direction,
    }),
  );
  return { body: drawn.join(''), lines: Math.ceil(drawn.length / inLine) };
}

interface Offer {
  readonly row: Row;
  readonly day: string;
}

const offersOf = ({ rows }: Matter, input: GraphicInput): readonly Offer[] =>
  rows.map((row) => {
    const milestone = milestoneOf(row, input);
    return { row, day: milestone ? input.dates.partial(milestone.date) : input.texts.notPublished };
  });

const sentenceOf = ({ row, day }: Offer, { texts }: GraphicInput): string =>
  texts.placesOffered.offer(row.name, row.told, day);

const type = 14.5;
const line = 20;
/** A serif is set closer than the sans that widths are reckoned by. */
const nameSize = 15.5;
const radii = { place: 9, seat: 16 };
const radiusOf = ({ seat }: Row) => (seat ? radii.seat : radii.place);
const between = 5;

/** Day, name and words, then the circles beside them. */
function wide(offers: readonly Offer[], matter: Matter, input: GraphicInput) {
  const [width, text, marks] = [1032, 168, 600];
  const { leading } = input;
  const step = line * leading;
  const rows: string[] = [];
  let y = 1;
  for (const offer of offers) {
    const { row, day } = offer;
    const lines = evenLinesWithin(row.told, type, marks - text - 32);
    const r = radiusOf(row);
    const { body, lines: deep } = circles(row, {
      x: marks,
      y: y + 36,
      width: width - marks,
      r,
      step: 2 * r + between,
      direction: input.direction,
    });
    const height = Math.max(Math.ceil(58 * leading + lines.length * step), 46 + deep * (2 * r + between));
    rows.push(
      `<path class="${row.seat ? 'g-axis' : 'g-rule'}" d="M0 ${y}H${width}"/>`,
      linked(
        addressOfRow(row, matter, input),
        sentenceOf(offer, input),
        hitArea(0, y + 4, width, height - 8) +
          label(0, y + 31 * leading, day, { className: 'g-n' }) +
          label(text, y + 31 * leading, row.name, { className: row.seat ? 'g-big' : 'g-name' }) +
          lines.map((words, index) => label(text, y + 54 * leading + index * step, words)).join('') +
          body,
      ),
    );
    y += height;
  }
  return {
    variant: 'wide',
    width,
    height: y + 2,
    body: `${rows.join('')}<path class="g-axis" d="M0 ${y}H${width}"/>`,
  };
}

/** Day, name, words and circles one under the other. */
function narrowPart(offers: readonly Offer[], matter: Matter, input: GraphicInput, isLast: boolean) {
  const [width, margin] = [344, 16];
  const { leading } = input;
  const inner = width - 2 * margin;
  const rows: string[] = [];
  let y = 1;
  for (const offer of offers) {
    const { row, day } = offer;
    const names = evenLinesWithin(row.name, nameSize, inner);
    const lines = evenLinesWithin(row.told, type, inner);
    const r = radiusOf(row);
    const words = Math.ceil((24 + names.length * 23 + lines.length * line) * leading);
    const { body, lines: deep } = circles(row, {
      x: margin,
      y: y + words + r + 16,
      width: inner,
      r,
      step: 2 * r + between,
      direction: input.direction,
    });
    const height = words + 2 * r + (deep - 1) * (2 * r + between) + 36;
    rows.push(
      `<path class="${row.seat ? 'g-axis' : 'g-rule'}" d="M${margin} ${y}h${inner}"/>`,
      linked(
        addressOfRow(row, matter, input),
        sentenceOf(offer, input),
        hitArea(margin, y + 4, inner, height - 8) +
          label(margin, y + 24 * leading, day, { className: 'g-n' }) +
          names
            .map((part, index) =>
              label(margin, y + (47 + index * 23) * leading, part, { className: row.seat ? 'g-big' : 'g-name' }),
            )
            .join('') +
          lines
            .map((part, index) => label(margin, y + (45 + names.length * 23 + index * line) * leading, part))
            .join('') +
          body,
      ),
    );
    y += height;
  }
  return {
    variant: 'narrow',
    width,
    height: y + 2,
    body: rows.join('') + (isLast ? `<path class="g-axis" d="M${margin} ${y}h${inner}"/>` : ''),
  };
}

function thumbnail(rows: readonly Row[], direction: Direction): string {
  const [step, r] = [9.5, 3.7];
  const drawn: string[] = [];
  let lines = 0;
  for (const row of rows) {
    const { body, lines: deep } = circles(row, {
      x: 1,
      y: lines * 11.5,
      width: 94,
      r: row.seat ? 5 : r,
      step,
      direction,
    });
    drawn.push(body);
    lines += deep;
  }
  const top = coordinate((96 - (lines - 1) * 11.5) / 2);
  return thumbnailOf(`<g transform="translate(0 ${top})">${drawn.join('')}</g>`, direction);
}

/** What China offered to others or shared with them: one circle a place, and for the next seat one in dots. */
export function drawPlacesOffered(input: GraphicInput): Graphic | undefined {
  const matter = input.edition.data[name];
  if (!matter) return undefined;
  const { texts } = input;
  const words = texts.placesOffered;
  const offers = offersOf(matter, input);
  const half = Math.ceil(offers.length / 2);
  const narrow = [offers.slice(0, half), offers.slice(half)].filter((part) => part.length > 0);
  const description = words.description(offers.map((offer) => sentenceOf(offer, input)));
  return openingGraphic(
    {
      name,
      direction: input.direction,
      words,
      description,
      table: {
        head: [
          texts.columns.what,
          texts.columns.date,
          texts.columns.hosts,
          texts.columns.pakistan,
          texts.columns.others,
          texts.columns.state,
          texts.columns.basis,
        ],
        rows: offers.map(({ row, day }) => [
          row.name,
          day,
          String(row.hosts),
          String(row.pakistan),
          String(row.others),
          words.states[row.state],
          basisOf(row, matter, input),
        ]),
      },
      thumbnail: thumbnail(matter.rows, input.direction),
    },
    wide(offers, matter, input),
    ...narrow.map((part, index) => narrowPart(part, matter, input, index === narrow.length - 1)),
  );
}

import { addressOfRow, basisOf, hitArea, linked } from '#lib/graphics/data-rows.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { coordinate, label, phoneWidth, thumbnailOf } from '#lib/graphics/markup.ts';
import { numbersMoved } from '#lib/graphics/numbers-moved.ts';
import { type Cut, openingGraphic } from '#lib/graphics/opening-graphic.ts';
import { ground, stroke, type View } from '#lib/graphics/ship-frames.ts';
import { shipNumber } from '#lib/graphics/ship-number.ts';
import { renumberedIn, type Ship, type ShipEvent, type ShipsMatter, shipsOf } from '#lib/graphics/ships-of.ts';
import { spread } from '#lib/graphics/spread.ts';
import { evenLinesWithin, textWidth } from '#lib/graphics/text-width.ts';
import { firstDay } from '#lib/terms/partial-date.ts';
import { capitalised } from '#lib/terms/plain-text.ts';

const name = 'ships';
const dayLength = 86_400_000;
const size = 14.5;
const lineHeight = 19;

/** First days of the months from that of the first event to the one after the last, in days since 1970. */
function monthsOf(ships: readonly Ship[]): readonly number[] {
  const days = ships.flatMap(({ up, down }) => [up, down].flatMap((event) => event?.day ?? []));
  const first = new Date(Math.min(...days) * dayLength);
  const last = Math.max(...days);
  const months: number[] = [];
  for (let month = first.getUTCMonth(); ; month += 1) {
    const day = Date.UTC(first.getUTCFullYear(), month, 1) / dayLength;
    months.push(day);
    if (day > last && months.length > 1 && (months.at(-2) ?? 0) > last) return months;
  }
}

const eventsOf = ({ up, damage, down }: Ship): readonly ShipEvent[] =>
  [up, damage, down].flatMap((event) => event ?? []);

function dayOf({ date, isAbout }: ShipEvent, { dates, texts }: GraphicInput): string {
  const day = dates.partial(date);
  return isAbout ? texts.ships.about(day) : day;
}

function alone({ row }: ShipEvent, { texts }: GraphicInput): string {
  const words = texts.ships;
  if (row.event === 'damage') return words.damageOf(row.ship);
  return (row.event === 'up' ? words.upIn : words.downIn)(row.ship, row.crew);
}

/** The same for a label, where no line ends inside a commander's name. */
function onLabel(event: ShipEvent, input: GraphicInput): string {
  const { crew } = event.row;
  const told = alone(event, input);
  return crew === undefined ? told : told.replace(crew, crew.replaceAll(' ', '\u00a0'));
}

const sentenceOf = (event: ShipEvent, input: GraphicInput): string =>
  input.texts.ships.sentence(alone(event, input), dayOf(event, input));

function besideShip({ row }: ShipEvent, { texts }: GraphicInput): string {
  const words = texts.ships;
  return row.event === 'damage' ? words.damage : (row.event === 'up' ? words.up : words.down)(row.crew);
}

function markOf(event: ShipEvent, matter: ShipsMatter, input: GraphicInput, mark: string): string {
  return linked(addressOfRow(event.row, matter, input), sentenceOf(event, input), mark);
}

/** Lines of a label with the ground that can be hit; the first, the day, is bold. */
function lines(x: number, y: number, texts: readonly string[], anchor: 'start' | 'end', leading: number): string {
  const step = lineHeight * leading;
  const width = Math.max(...texts.map((text) => textWidth(text, size))) * 1.04;
  return (
    hitArea((anchor === 'end' ? x - width : x) - 3, y - 16 * leading, width + 6, texts.length * step + 4) +
    texts
      .map((text, index) =>
        label(x, y + index * step, text, { anchor, className: index === 0 ? 'g-b g-halo' : 'g-halo' }),
      )
      .join('')
  );
}

/** Time from start to end; each label before, behind, over or under its frame. */
function wideCut(ships: readonly Ship[], matter: ShipsMatter, input: GraphicInput): Cut {
  const { leading } = input;
  const [left, right] = [132, 752];
  const [first, pitch] = [Math.round(18 + 45 * leading), Math.round(112 * leading)];
  const months = monthsOf(ships);
  const [begin, end] = [months[0] ?? 0, months.at(-1) ?? 0];
  const at = (day: number) => left + ((day - begin) * (right - left)) / (end - begin);
  const view: View = { at, across: (ship) => first + ship * pitch, end: right, isUpright: false, frame: 8, crew: 4 };
  const marks = ships.flatMap((ship, index) => {
    const y = view.across(index);
    return eventsOf(ship).map((event) => {
      const told = [
        capitalised(dayOf(event, input)),
        besideShip(event, input),
        ...(event.row.note ? [event.row.note] : []),
      ];
      const width = Math.max(...told.map((text) => textWidth(text, size)));
      const x = at(event.day);
      const over = y - 18 - (leading - 1) * 14 - (told.length - 1) * lineHeight * leading;
      const place = (): string => {
        if (event.row.event === 'damage') return lines(x - 10, y + 25 * leading, told, 'end', leading);
        if (event.row.event === 'up')
          return x - 36 - width >= left - 20
            ? lines(x - 34, y - 4, told, 'end', leading)
            : lines(x, over, told, 'start', leading);
        return x + 36 + width <= right + 20
          ? lines(x + 34, y - 4, told, 'start', leading)
          : lines(x, over, told, 'end', leading);
      };
      return markOf(event, matter, input, stroke(event, index, view) + place());
    });
  });
  const foot = view.across(ships.length - 1) + Math.round(58 * leading);
  const ticks = months.map((month) => `M${coordinate(at(month))} ${foot}v6`).join('');
  const named = months.slice(0, -1).flatMap((month, index) => {
    const iso = new Date(month * dayLength).toISOString().slice(0, 7);
    const text = input.dates.partial({ iso, precision: 'month' });
    return index % 3 === 0 ? label(at(month), foot + 24 * leading, text, { anchor: 'middle', className: 'g-n' }) : [];
  });
  const rules = ships.map((_, index) => `M0 ${view.across(index) - Math.floor(pitch / 2)}H${right}`).join('');
  const numbers = numbersMoved(ships, matter, input, { x: 806, y: 0, width: 226, upright: false });
  const body = [
    `<path class="g-rule" d="${rules}"/>`,
    ...ships.map((ship, index) => label(0, view.across(index) + 6, ship.name, { className: 'g-name' })),
    `<path class="g-axis" d="M${left} ${foot}H${right}${ticks}"/>`,
    ...named,
    ground(ships, view),
    ...marks,
    numbers.markup,
  ];
  return { variant: 'wide', width: 1032, height: Math.max(foot + 34 * leading, numbers.height), body: body.join('') };
}

/**
 * Time down the page, a column a ship, and the labels beside them, moved apart where events follow on each other; then how the numbers moved.
 */
function narrowCuts(ships: readonly Ship[], matter: ShipsMatter, input: GraphicInput): readonly Cut[] {
  const { leading } = input;
  const step = lineHeight * leading;
  const [margin, top, pitch, column] = [16, 44, 24, 53];
  const months = monthsOf(ships);
  const begin = months[0] ?? 0;
  const unitsADay = 40 / 30.44;
  const at = (day: number) => top + (day - begin) * unitsADay;
  const end = at(months.at(-1) ?? 0);
  const view: View = {
    at,
    across: (ship) => margin + column + ship * pitch,
    end,
    isUpright: true,
    frame: 6,
    crew: 3,
  };
  const edge = view.across(ships.length - 1) + 20;
  const text = edge + 10;
  const events = ships
    .flatMap((ship, index) => eventsOf(ship).map((event) => ({ event, index })))
    .toSorted((a, b) => a.event.day - b.event.day);
  const told = events.map(({ event, index }) => ({
    event,
    index,
    texts: [
      capitalised(dayOf(event, input)),
      ...evenLinesWithin(onLabel(event, input), size, phoneWidth - margin - text - 6),
      ...(event.row.note ? evenLinesWithin(event.row.note, size, phoneWidth - margin - text - 6) : []),
    ],
  }));
  // By the middle of its month: one day more or less does not move the labels of the others.
  const middleOf = ({ date }: ShipEvent) => Date.parse(`${firstDay(date).slice(0, 7)}-15`) / dayLength;
  const centres = spread(told.map(({ event, texts }) => ({ at: at(middleOf(event)), size: texts.length * step + 11 })));
  const lowest = Math.min(...told.map(({ texts }, index) => (centres[index] ?? 0) - (texts.length * step) / 2));
  const shift = Math.max(0, 6 - lowest);
  const leads: string[] = [];
  const marks = told.map(({ event, index, texts }, place) => {
    const centre = (centres[place] ?? 0) + shift;
    const y = centre - ((texts.length - 1) * step) / 2 + 5;
    leads.push(
      `M${coordinate(view.across(index))} ${coordinate(at(event.day))}H${coordinate(edge - 12)}L${coordinate(text - 4)} ${coordinate(y - 5)}`,
    );
    return markOf(event, matter, input, stroke(event, index, view) + lines(text, y, texts, 'start', leading));
  });
  const years = months.flatMap((month, index) => {
    const year = new Date(month * dayLength).getUTCFullYear();
    const isFirst = index === 0 || new Date((months[index - 1] ?? 0) * dayLength).getUTCFullYear() !== year;
    return isFirst ? label(margin + 6, at(month) + (index === 0 ? 12 : 18), String(year), { className: 'g-n' }) : [];
  });
  const ticks = months.map((month) => {
    const isNewYear = new Date(month * dayLength).getUTCMonth() === 0;
    return `M${margin} ${coordinate(at(month))}h${isNewYear ? 16 : 5}`;
  });
  const last = (centres.at(-1) ?? 0) + shift + ((told.at(-1)?.texts.length ?? 1) * step) / 2;
  const foot = Math.ceil(Math.max(end, last) + 28);
  const numbers = numbersMoved(ships, matter, input, {
    x: margin,
    y: 0,
    width: phoneWidth - 2 * margin,
    upright: true,
  });
  const body = [
    `<path class="g-axis" d="M${margin} ${top}V${coordinate(end)}${ticks.join('')}"/>`,
    ...years,
    ...ships.map((ship, index) =>
      label(view.across(index), 30, shipNumber(ship.name), { anchor: 'middle', className: 'g-name' }),
    ),
    `<path class="g-lead" d="${leads.join('')}"/>`,
    ground(ships, view),
    ...marks,
  ];
  const part = { variant: 'narrow', width: phoneWidth } as const;
  return [
    { ...part, height: foot, body: body.join('') },
    ...(numbers.markup === '' ? [] : [{ ...part, height: numbers.height, body: numbers.markup }]),
  ];
}

function thumbnail(ships: readonly Ship[], { direction }: GraphicInput): string {
  const months = monthsOf(ships);
  const [begin, end] = [months[0] ?? 0, months.at(-1) ?? 0];
  const at = (day: number) => 6 + ((day - begin) * 84) / (end - begin);
  const pitch = 72 / Math.max(1, ships.length - 1);
  const view: View = { at, across: (ship) => 12 + ship * pitch, end: 90, isUpright: false, frame: 5, crew: 2.4 };
  return thumbnailOf(ground(ships, view), direction);
}

/** Who went up in which ship and came home in which, as frames on one scale of time, and how the numbers of the flights moved. */
export function drawShips(input: GraphicInput): Graphic | undefined {
  const matter = input.edition.data[name];
  const ships = matter ? shipsOf(matter, input) : [];
  if (!matter || ships.length === 0) return undefined;
  const { texts } = input;
  const words = texts.ships;
  const events = ships.flatMap(eventsOf).toSorted((a, b) => a.day - b.day);
  const renumbered = renumberedIn(matter);
  const description = [
    words.description,
    ...events.map((event) => sentenceOf(event, input)),
    ...renumbered.map((row) => words.renumbered(row.ship, row.became, row.note ?? '')),
  ].join(input.joints.space);
  return openingGraphic(
    {
      name,
      direction: input.direction,
      words,
      description,
      table: {
        head: [texts.columns.date, texts.columns.event, texts.columns.basis],
        rows: [
          ...events.map((event) => [
            capitalised(dayOf(event, input)),
            alone(event, input),
            basisOf(event.row, matter, input),
          ]),
          ...renumbered.map((row) => [
            '–',
            words.renumbered(row.ship, row.became, row.note ?? ''),
            basisOf(row, matter, input),
          ]),
        ],
      },
      thumbnail: thumbnail(ships, input),
    },
    wideCut(ships, matter, input),
    ...narrowCuts(ships, matter, input),
  );
}

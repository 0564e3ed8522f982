import { addressOfRow, hitArea, linked } from '#lib/graphics/data-rows.ts';
import type { GraphicInput } from '#lib/graphics/graphic.ts';
import { coordinate, label } from '#lib/graphics/markup.ts';
import { slope } from '#lib/graphics/orbit.ts';
import { shipNumber } from '#lib/graphics/ship-number.ts';
import { renumberedIn, type Ship, type ShipsMatter } from '#lib/graphics/ships-of.ts';
import { evenLinesWithin } from '#lib/graphics/text-width.ts';

interface Panel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** On a phone the lines have more room. */
  readonly upright: boolean;
}

const size = 14.5;

/** Numbers as they were planned, and from each a line to what it became, at the angle of the orbit. */
export function numbersMoved(
  ships: readonly Ship[],
  matter: ShipsMatter,
  input: GraphicInput,
  { x, y, width, upright }: Panel,
): { readonly markup: string; readonly height: number } {
  const words = input.texts.ships;
  const { leading } = input;
  const rows = renumberedIn(matter);
  if (rows.length === 0) return { markup: '', height: y };
  const names = [...new Set(rows.flatMap(({ ship, became }) => [ship, became]))];
  const run = upright ? 66 : 60;
  const step = run * slope;
  const top = y + 34 + 60 * leading;
  const [from, to] = [x + 34, x + 34 + run];
  const right = to + 10;
  const noteAt = right + 36;
  const lineOf = (name: string) => top + names.indexOf(name) * step;
  const note = (name: string, text: string) => {
    const told = evenLinesWithin(text, size, x + width - noteAt);
    return told
      .map((line, index) =>
        label(noteAt, lineOf(name) - 2 + (index - (told.length - 1) / 2) * 18 * leading, line, { className: 'g-n' }),
      )
      .join('');
  };
  const moved = rows.map((row) => {
    const { ship, became } = row;
    const [high, low] = [lineOf(ship), lineOf(became)];
    const sentence = words.renumbered(ship, became, row.note ?? '');
    const mark =
      hitArea(x - 4, high - 20, 36, 28) +
      hitArea(right - 4, low - 20, x + width - right + 4, 28) +
      label(x, high, shipNumber(ship), { className: 'g-big' }) +
      `<path class="g-line" d="M${coordinate(from)} ${coordinate(high - 6)}L${coordinate(to)} ${coordinate(low - 8)}"/>` +
      label(right, low, shipNumber(became), { className: 'g-big' }) +
      (row.note === undefined ? '' : note(became, row.note));
    return linked(addressOfRow(row, matter, input), sentence, mark);
  });
  // The first number stayed with the ship that flew without a crew.
  const stayed = names
    .filter((name) => !rows.some(({ became }) => became === name))
    .flatMap((name) => ships.find((ship) => ship.name === name && ship.up && ship.up.row.crew === undefined) ?? [])
    .map((ship) => {
      const mark =
        hitArea(right - 4, lineOf(ship.name) - 20, x + width - right + 4, 28) +
        label(right, lineOf(ship.name), shipNumber(ship.name), { className: 'g-big' }) +
        note(ship.name, words.flewEmpty);
      const address = ship.up && addressOfRow(ship.up.row, matter, input);
      return linked(address, `${ship.name}${input.joints.colon}${words.flewEmpty}`, mark);
    });
  const last = rows.at(-1)?.became ?? '';
  const under = lineOf(names.at(-1) ?? '') + 44 * leading;
  const lines = evenLinesWithin(words.visitor(last), size, width - 14);
  const markup = [
    `<path class="g-line" d="M${x} ${y + 4}h${width}"/>`,
    label(x, y + 34, words.numbers, { className: 'g-name' }),
    label(x, y + 34 + 28 * leading, words.planned, { className: 'g-n' }),
    label(right, y + 34 + 28 * leading, words.became, { className: 'g-n' }),
    ...moved,
    ...stayed,
    ...lines.map((line, index) => label(x, under + index * 20 * leading, line)),
  ];
  return { markup: markup.join(''), height: Math.ceil(under + lines.length * 20 * leading) };
}

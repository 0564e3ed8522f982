import { coordinate } from '#lib/graphics/markup.ts';
import { slope } from '#lib/graphics/orbit.ts';
import { crewsOf, type Ship, type ShipEvent } from '#lib/graphics/ships-of.ts';

/** Where a day of a ship stands. `along` is the axis of time. */
export interface View {
  readonly at: (day: number) => number;
  readonly across: (ship: number) => number;
  readonly end: number;
  readonly isUpright: boolean;
  /** Half of a frame's thickness, and of the thick line in it. */
  readonly frame: number;
  readonly crew: number;
}

const point = ({ isUpright }: View, along: number, across: number): string =>
  isUpright ? `${coordinate(across)} ${coordinate(along)}` : `${coordinate(along)} ${coordinate(across)}`;

function bar(view: View, ship: number, from: number, to: number, half: number): string {
  const across = view.across(ship);
  const corners = [
    [from, across - half],
    [to, across - half],
    [to, across + half],
    [from, across + half],
  ] as const;
  return corners.map(([along, side]) => point(view, along, side)).join('L');
}

/** Frames, the crews in them, and the dots between them. */
export function ground(ships: readonly Ship[], view: View): string {
  const { at, across, end, frame, crew } = view;
  const { bound, moves } = crewsOf(ships);
  const frames = ships.map(({ up, down }, ship) => {
    const outline = bar(view, ship, at(up?.day ?? 0), down ? at(down.day) : end, frame);
    if (down) return `<path class="g-hollow" d="M${outline}Z"/>`;
    // Open where no end is known: drawn from its open end around the beginning and back.
    const [a, b, c, d] = outline.split('L');
    return `<path class="g-hollow" d="M${b}L${a}L${d}L${c}"/>`;
  });
  const crews = bound.map(({ ship, from, to }) => {
    return `<path class="g-full" d="M${bar(view, ship, at(from), to === undefined ? end : at(to), crew)}Z"/>`;
  });
  // Over the wide gaps the dots keep clear of the crack.
  const isWide = frame > 6;
  const between = moves.map(({ from, to }) => {
    const down = Math.sign(across(to.ship) - across(from.ship));
    const start = point(view, at(from.day), across(from.ship) + down * (frame + (isWide ? 9 : 2)));
    return `<path class="g-dots" d="M${start}L${point(view, at(to.day), across(to.ship) - down * (frame + (isWide ? 3 : 2)))}"/>`;
  });
  return frames.join('') + crews.join('') + between.join('');
}

/** Up to the station, or down from it, at the angle of its orbit; a crack across the frame. */
export function stroke(event: ShipEvent, ship: number, view: View): string {
  const { at, across, isUpright, frame } = view;
  const [along, side] = [at(event.day), across(ship)];
  if (event.row.event === 'damage') {
    const crack = [
      [2, -frame - 6],
      [-3, -2],
      [3, 2],
      [-2, frame + 6],
    ] as const;
    return `<path class="g-axis" d="M${crack.map(([x, y]) => point(view, along + x, side + y)).join('L')}"/>`;
  }
  // Between columns there is room for the dots alone.
  if (isUpright) return '';
  const run = event.row.event === 'up' ? -24 : 24;
  return `<path class="g-axis" d="M${coordinate(along)} ${coordinate(side)}l${run} ${coordinate(24 * slope)}"/>`;
}

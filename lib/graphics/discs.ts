import { coordinate } from '#lib/graphics/markup.ts';
import { lean } from '#lib/graphics/orbit.ts';
import { type Direction, withOwnSides } from '#lib/graphics/right-to-left.ts';

/** From one candidate to the seat: the two lines open by the orbit's angle, half of it on either side. */
export const opening = Math.tan(lean / 2);

/** The halves of a disc that is cut along the orbit's line, as path data around its centre. */
function halves(x: number, y: number, radius: number): readonly [upper: string, lower: string] {
  const gap = radius * 0.11;
  const half = Math.sqrt(radius * radius - gap * gap);
  const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
  const side = (way: 1 | -1) => {
    const [middleX, middleY] = [x - way * gap * sin, y - way * gap * cos];
    const [fromX, fromY] = [middleX + way * half * cos, middleY - way * half * sin];
    const [toX, toY] = [middleX - way * half * cos, middleY + way * half * sin];
    return `M${coordinate(fromX)} ${coordinate(fromY)}A${radius} ${radius} 0 0 0 ${coordinate(toX)} ${coordinate(toY)}Z`;
  };
  return [side(1), side(-1)];
}

/** A candidate: Pakistan's half full, the other without a side. */
export function candidate(x: number, y: number, radius: number, direction: Direction): string {
  const [upper, lower] = halves(x, y, radius);
  const ring = `<circle class="g-ring" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${radius + 2}"/>`;
  return withOwnSides(direction, x, `${ring}<path class="g-pk" d="${upper}"/><path class="g-box" d="${lower}"/>`);
}

/** The seat: both halves open. */
export function openSeat(x: number, y: number, radius: number, direction: Direction): string {
  const [upper, lower] = halves(x, y, radius);
  const ring = `<circle class="g-ring" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${radius + 3}"/>`;
  const open = `<g class="g-open"><path class="g-pk" d="${upper}"/><path class="g-cn" d="${lower}"/></g>`;
  return withOwnSides(direction, x, ring + open);
}

/** One ring a person: full up to the lower end of what was told, dotted up to the upper. */
export function rings(
  { least, most = least }: { readonly least: number; readonly most?: number | undefined },
  at: (index: number) => readonly [number, number],
  radius: number,
): string {
  return Array.from({ length: Math.max(least, most) }, (_, index) => {
    const [x, y] = at(index);
    return `<circle class="${index < least ? 'g-box' : 'g-dotted'}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${radius}"/>`;
  }).join('');
}

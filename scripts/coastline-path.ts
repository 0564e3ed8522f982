import type { GeoContext } from 'd3-geo';

type Point = readonly [x: number, y: number];

interface PathPrecision {
  /** Points nearer to the last one than this are dropped. Units of the drawing. */
  readonly step: number;
  /** Rings that cover less than this are dropped. Square units. */
  readonly smallest: number;
  /** Digits after the point. */
  readonly digits: number;
}

interface Line {
  readonly points: Point[];
  closed: boolean;
}

function thinned(points: readonly Point[], step: number): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= step) kept.push(point);
  }
  return kept;
}

function areaOf(points: readonly Point[]): number {
  let twice = 0;
  let [x, y] = points.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of points) {
    twice += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
  }
  return Math.abs(twice / 2);
}

/** Relative moves in whole steps of the precision, so that rounding never adds up. */
function pathOf(points: readonly Point[], closed: boolean, digits: number): string {
  const scale = 10 ** digits;
  const number = (units: number) => String(units / scale).replace(/^(-?)0\./, '$1.');
  const whole = points.map(([x, y]) => [Math.round(x * scale), Math.round(y * scale)] as const);
  const [first, ...rest] = whole;
  if (!first) return '';
  let [x, y] = first;
  let moves = '';
  for (const [nextX, nextY] of rest) {
    if (nextX === x && nextY === y) continue;
    for (const move of [number(nextX - x), number(nextY - y)])
      moves += (moves === '' || move.startsWith('-') ? '' : ' ') + move;
    [x, y] = [nextX, nextY];
  }
  return `M${number(first[0])} ${number(first[1])}l${moves}${closed ? 'z' : ''}`;
}

/** Takes what d3-geo draws and writes it as short path data. */
export function pathWriter({ step, smallest, digits }: PathPrecision): GeoContext & { readonly path: () => string } {
  const lines: Line[] = [];
  return {
    arc() {},
    beginPath() {},
    moveTo(x, y) {
      lines.push({ points: [[x, y]], closed: false });
    },
    lineTo(x, y) {
      lines.at(-1)?.points.push([x, y]);
    },
    closePath() {
      const line = lines.at(-1);
      if (line) line.closed = true;
    },
    path: () =>
      lines
        .map(({ points, closed }) => ({ points: thinned(points, step), closed }))
        .filter(({ points, closed }) => points.length > 1 && (!closed || areaOf(points) >= smallest))
        .map(({ points, closed }) => pathOf(points, closed, digits))
        .join(''),
  };
}

import { textWidth } from '#lib/graphics/text-width.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a label stands against its mark. `dx` and `dy` are in sizes of its text. */
export interface Side {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly dx: number;
  readonly dy: number;
}

const sides: readonly Side[] = [
  { anchor: 'start', dx: 0.65, dy: 0.35 },
  { anchor: 'end', dx: -0.65, dy: 0.35 },
  { anchor: 'end', dx: -0.45, dy: -0.4 },
  { anchor: 'start', dx: 0.45, dy: 1.05 },
  { anchor: 'start', dx: 0.45, dy: -0.4 },
  { anchor: 'end', dx: -0.45, dy: 1.05 },
  { anchor: 'middle', dx: 0, dy: -0.75 },
  { anchor: 'middle', dx: 0, dy: 1.45 },
];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf({ x, y }: Point, text: string, side: Side, size: number): Box {
  const width = textWidth(text, size);
  const start = x + side.dx * size - (side.anchor === 'end' ? width : side.anchor === 'middle' ? width / 2 : 0);
  const baseline = y + side.dy * size;
  return { left: start, right: start + width, top: baseline - 0.8 * size, bottom: baseline + 0.25 * size };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Chooses a side for each label, in their order: the first on which it covers least of the marks and of the labels before it. */
export function placeLabels(labels: readonly (Point & { readonly text: string })[], size: number): readonly Side[] {
  const markRadius = size * 0.4;
  const marks = labels.map(({ x, y }) => ({
    left: x - markRadius,
    right: x + markRadius,
    top: y - markRadius,
    bottom: y + markRadius,
  }));
  const taken: Box[] = [];
  return labels.map((at) => {
    let best: { readonly side: Side; readonly box: Box; readonly covered: number } | undefined;
    for (const side of sides) {
      const box = boxOf(at, at.text, side, size);
      const covered = [...marks, ...taken].reduce((sum, other) => sum + overlap(box, other), 0);
      if (!best || covered < best.covered) best = { side, box, covered };
    }
    if (!best) throw new Error('there are sides to choose from');
    taken.push(best.box);
    return best.side;
  });
}

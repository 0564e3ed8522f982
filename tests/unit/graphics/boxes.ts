import { textWidth } from '#lib/graphics/text-width.ts';

/** Where a label stands in its drawing, in units from the upper left corner. */
export interface LabelBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether it stands aslant, and its box is larger than itself. */
  readonly aslant: boolean;
}

/** a b c d e f of `matrix()`. */
type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

const numbersOf = (text: string): readonly number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

function matrixOf(transform: string): Matrix {
  return Array.from(transform.matchAll(/(\w+)\(([^)]*)\)/g)).reduce<Matrix>((all, [, name, given = '']) => {
    const [x = 0, y] = numbersOf(given);
    const angle = (x * Math.PI) / 180;
    if (name === 'translate') return times(all, [1, 0, 0, 1, x, y ?? 0]);
    if (name === 'scale') return times(all, [x, 0, 0, y ?? x, 0, 0]);
    return times(all, [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
  }, identity);
}

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The size of a label as the style sheets have it; of one in the serif less, which is set closer than the sans that widths are reckoned by. */
function sizeOf(svg: string, classes: string): number {
  if (classes.includes('g-figure')) return 35;
  if (classes.includes('g-big')) return 18.5;
  if (classes.includes('g-name')) return svg.includes('g-linked') ? 15.5 : svg.includes('g-lying') ? 16.5 : 15;
  if (svg.includes('g-linked')) return 14.5;
  if (svg.includes('g-station-plan')) return 13.9;
  if (svg.includes('g-lying')) return 13.5;
  return svg.includes('g-pass') ? 17 : svg.includes('g-ground-track') ? 25 : 12.6;
}

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&[lg]t;/g, '<')
    .replace(/&amp;/g, '&');

/** Every label of one `<svg>`, where a browser sets it: anchored by the direction of its language, and moved by the groups around it. */
export function labelBoxes(drawn: string): readonly LabelBox[] {
  const svg = drawn.replace(/<\/?tspan[^>]*>/g, '');
  const isRightToLeft = /^<svg[^>]* direction="rtl"/.test(svg);
  const around: Matrix[] = [identity];
  const boxes: LabelBox[] = [];
  for (const [tag, end, name, text = ''] of svg.matchAll(/<(\/?)(g|a|text)(?=[\s>])(?:"[^"]*"|[^">])*>([^<]*)/g)) {
    const here = around.at(-1) ?? identity;
    if (name !== 'text') {
      if (end === '') around.push(times(here, matrixOf(attribute(tag, 'transform'))));
      else around.pop();
      continue;
    }
    if (end !== '') continue;
    const size = sizeOf(svg, attribute(tag, 'class'));
    const width = textWidth(unescaped(text), size);
    const [x, y] = ['x', 'y'].map(
      (axis) => Number(attribute(tag, axis)) + Number.parseFloat(attribute(tag, `d${axis}`) || '0') * size,
    );
    const anchor = attribute(tag, 'text-anchor') || 'start';
    const share = anchor === 'middle' ? 0.5 : (anchor === 'start') === isRightToLeft ? 1 : 0;
    const left = (x ?? 0) - share * width;
    const matrix = times(here, matrixOf(attribute(tag, 'transform')));
    const [high, low] = [(y ?? 0) - 0.75 * size, (y ?? 0) + 0.2 * size];
    const corners = [
      [left, high],
      [left + width, high],
      [left, low],
      [left + width, low],
    ].map(([across = 0, down = 0]) => [
      matrix[0] * across + matrix[2] * down + matrix[4],
      matrix[1] * across + matrix[3] * down + matrix[5],
    ]);
    const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis] ?? 0).toSorted((a, b) => a - b));
    const ends = (sorted: readonly number[] = []) => [sorted[0] ?? 0, sorted.at(-1) ?? 0] as const;
    const [[from, to], [top, bottom]] = [ends(xs), ends(ys)];
    boxes.push({ text: unescaped(text), left: from, right: to, top, bottom, aslant: Math.abs(matrix[1]) > 0.01 });
  }
  return boxes;
}

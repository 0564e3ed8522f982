import { hitArea } from '#lib/graphics/data-rows.ts';
import type { GraphicInput } from '#lib/graphics/graphic.ts';
import { coordinate, label } from '#lib/graphics/markup.ts';
import { slope } from '#lib/graphics/orbit.ts';
import type { Promised } from '#lib/graphics/promises-of.ts';
import { linesWithin, textWidth } from '#lib/graphics/text-width.ts';
import { wholeWords, wordsOf } from '#lib/terms/line-breaks.ts';

/** Where days stand: along, that on which it was said; up, that which it was about. On the line the two are one day. */
export interface Scale {
  readonly x: (day: number) => number;
  readonly y: (day: number) => number;
  /** The last day that our sources know of: nothing passes it. */
  readonly newest: number;
}

export interface Cut {
  readonly variant: 'narrow' | 'wide';
  readonly width: number;
  readonly left: number;
  readonly unitsAYear: number;
  readonly margin: number;
}

const sizes = { promise: 20, said: 14.5, line: 19, under: 21 };
/** Units that a label takes up in the pile over the newest bars. */
const pileStep = 50;

interface Labelled {
  readonly promise: Promised;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'end';
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
  /** From the bar up to the label. */
  readonly lead: string;
}

/** Where a label finds room: behind its bar, or over it; else it goes on the pile. */
function besideBar(
  promise: Promised,
  text: string,
  scale: Scale,
  foot: number,
  margin: number,
  leading: number,
): Omit<Labelled, 'promise'> | undefined {
  const line = sizes.line * leading;
  const { x, y, newest } = scale;
  const { said, to, row } = promise;
  const limit = x(newest) - 10;
  const widest = Math.max(
    textWidth(row.promise, sizes.promise),
    ...wholeWords(wordsOf(text)).map((word) => textWidth(word.text, sizes.said)),
  );
  const behind = x(Math.min(to, newest)) + 12;
  if (limit - behind >= widest) {
    // What would reach into the years is raised, along the line, and has less room there.
    const raisedBy = (lines: readonly string[]) =>
      Math.max(0, y(to) + 14 + sizes.under * leading + lines.length * line - foot);
    const lines = [0, 1].reduce(
      (before: readonly string[]) =>
        linesWithin(text, sizes.said, limit - behind - (before.length > 0 ? raisedBy(before) / slope : 0)),
      [],
    );
    const raised = raisedBy(lines);
    return { lines, anchor: 'start', x: behind + raised / slope, y: y(to) + 14 - raised, lead: '' };
  }
  if (to > newest || x(to) - margin < widest) return undefined;
  // Over a bar nothing stands as far as the margin: a label that is longer than it ends where it ends.
  const isLonger = x(to) - x(said) < widest;
  const lines = linesWithin(text, sizes.said, isLonger ? x(to) - margin : x(to) - x(said));
  const above = y(to) - 14 - lines.length * line;
  return { lines, anchor: isLonger ? 'end' : 'start', x: isLonger ? x(to) : x(said), y: above, lead: '' };
}

/** The labels of the newest bars are piled over them; where there is room the first stands beside its own. */
export function labelsOf(
  promises: readonly Promised[],
  scale: Scale,
  foot: number,
  cut: Cut,
  input: GraphicInput,
): readonly Labelled[] {
  const words = input.texts.promisedDates;
  const { leading } = input;
  const { x, y } = scale;
  const textOf = ({ row, saidOn }: Promised) =>
    words.said(row.by, input.dates.partial(saidOn).replaceAll(' ', '\u00a0'));
  const placed = promises.map((promise) => ({
    promise,
    beside: besideBar(promise, textOf(promise), scale, foot, cut.margin, leading),
  }));
  const piled = placed.flatMap(({ promise, beside }) => (beside ? [] : promise));
  // Over the newest bars, and over what stands over an older one.
  const top = Math.min(
    ...piled.map(({ to }) => y(to)),
    ...placed.flatMap(({ beside }) => (beside ? beside.y - 30 * leading + 29 : [])),
  );
  return placed.map(({ promise, beside }) => {
    if (beside) return { promise, ...beside };
    const { row, said, to } = promise;
    const lines = [textOf(promise)];
    const widest = Math.max(textWidth(lines.join(), sizes.said), textWidth(row.promise, sizes.promise));
    const isFirst = cut.variant === 'wide' && promise === piled[0];
    if (isFirst) return { promise, lines, anchor: 'end', x: x(said) - 12, y: y(to) + 8, lead: '' };
    const bottom =
      top -
      (cut.variant === 'wide' ? 24 : 16) -
      (piled.indexOf(promise) - (cut.variant === 'wide' ? 1 : 0)) * pileStep * leading;
    const first = bottom - 1 - sizes.under * leading;
    const lead = `<path class="g-lead" d="M${coordinate(x(said))} ${coordinate(y(to) - 4)}V${coordinate(first - 16)}"/>`;
    // Like a flag at its pole; the poles of those above it stand behind it.
    const end = Math.max(x(said) - 7, cut.margin + widest);
    return { promise, lines, anchor: 'end', x: end, y: first, lead };
  });
}

export function labelled({ lines, anchor, x, y, promise, lead }: Labelled, leading: number): string {
  const width = Math.max(
    textWidth(promise.row.promise, sizes.promise),
    ...lines.map((line) => textWidth(line, sizes.said)),
  );
  return (
    lead +
    hitArea(anchor === 'end' ? x - width : x, y - 17 * leading, width, (22 + lines.length * sizes.line) * leading) +
    label(x, y, promise.row.promise, { anchor, className: 'g-big' }) +
    lines.map((line, index) => label(x, y + (sizes.under + index * sizes.line) * leading, line, { anchor })).join('')
  );
}

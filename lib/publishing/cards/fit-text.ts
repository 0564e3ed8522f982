import type { Word } from '#lib/terms/line-breaks.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A word too long for any line, in pieces of at most so many characters. */
export function inPieces(word: Word, longest: number): readonly Word[] {
  const characters = Array.from(graphemes.segment(word.text), ({ segment }) => segment);
  const pieces: Word[] = [];
  for (let at = 0; at < characters.length; at += longest) {
    pieces.push({ text: characters.slice(at, at + longest).join(''), spaced: word.spaced && at === 0 });
  }
  return pieces;
}

/** A word with its width at a font size of 1. */
export interface MeasuredWord extends Word {
  readonly width: number;
}

export interface Room {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the font size. */
  readonly lineHeight: number;
  /** Of the font size: what stands over the first line's height and under the last's. */
  readonly overhang?: number;
  /** Font sizes to be tried, the largest first, in pixels. */
  readonly sizes: readonly number[];
  /** Width of a space at a font size of 1. */
  readonly space: number;
  readonly mostLines?: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
  /** Not all words could be shown. */
  readonly cut: boolean;
}

const ellipsis = '…';
/** Of the font size, about: what the ellipsis takes. */
const ellipsisWidth = 1;

/** A lone last word looks lost: it counts like a line that is empty for so much of its width. */
const lonePenalty = 1.5;
/** And so does one that goes on behind a colon or a question, when the next clause has to be broken. */
const clausePenalty = 0.5;
const endsClause = /[:?：？]$/u;
const penalty = (isLone: boolean, goesOn: boolean): number => (isLone ? lonePenalty : 0) + (goesOn ? clausePenalty : 0);

interface Break {
  readonly cost: number;
  readonly from: number;
}

type Row = readonly (Break | undefined)[];

/** The best way to end one more line after the word `to`. */
function lastBreak(
  words: readonly MeasuredWord[],
  before: Row,
  to: number,
  width: number,
  space: number,
): Break | undefined {
  let best: Break | undefined;
  let used = 0;
  let goesOn = false;
  for (let from = to - 1; from >= 0; from -= 1) {
    goesOn ||= from + 1 < to && to < words.length && endsClause.test(words[from]?.text ?? '');
    used += (words[from]?.width ?? 0) + (from + 1 < to && words[from + 1]?.spaced ? space : 0);
    if (used > width) break;
    const known = before[from];
    if (!known) continue;
    const isLone = to === words.length && to - from === 1 && from > 0;
    const cost = known.cost + ((width - used) / width) ** 2 + penalty(isLone, goesOn);
    if (!best || cost < best.cost) best = { cost, from };
  }
  return best;
}

const nextRow = (words: readonly MeasuredWord[], before: Row, width: number, space: number): Row =>
  Array.from({ length: words.length + 1 }, (_, to) => lastBreak(words, before, to, width, space));

/** Where each line ends so that the lines are as even as can be; undefined when `count` lines do not hold the words. */
function evenLines(words: readonly MeasuredWord[], count: number, width: number, space: number): number[] | undefined {
  const rows: Row[] = [[{ cost: 0, from: 0 }]];
  for (let line = 0; line < count; line += 1) rows.push(nextRow(words, rows[line] ?? [], width, space));
  const ends: number[] = [];
  let to = words.length;
  for (const row of rows.slice(1).toReversed()) {
    const found = row[to];
    if (!found) return undefined;
    ends.unshift(to);
    to = found.from;
  }
  return ends;
}

function linesFrom(words: readonly Word[], ends: readonly number[]): string[] {
  return ends.map((end, index) =>
    words
      .slice(ends[index - 1] ?? 0, end)
      .map((word, at) => (at > 0 && word.spaced ? ` ${word.text}` : word.text))
      .join(''),
  );
}

/** A shorter line than this part of the longest, other than the last, makes a headline look torn. */
const leastEven = 0.55;
/** How many smaller sizes are tried for a more even setting. */
const patience = 2;

function isEven(words: readonly MeasuredWord[], ends: readonly number[]): boolean {
  const widths = ends.map((end, index) =>
    words.slice(ends[index - 1] ?? 0, end).reduce((sum, { width }) => sum + width, 0),
  );
  return Math.min(...widths.slice(0, -1), Number.POSITIVE_INFINITY) >= leastEven * Math.max(...widths);
}

function mostLinesAt(
  { height, lineHeight, overhang = 0, mostLines = Number.POSITIVE_INFINITY }: Room,
  size: number,
): number {
  return Math.min(mostLines, Math.floor((height / size - 2 * overhang) / lineHeight));
}

/** The fewest lines that hold all words at one size. */
function setAt(words: readonly MeasuredWord[], room: Room, size: number): readonly number[] | undefined {
  const most = mostLinesAt(room, size);
  for (let count = 1; count <= Math.min(most, words.length); count += 1) {
    const ends = evenLines(words, count, room.width / size, room.space);
    if (ends) return ends;
  }
  return undefined;
}

/**
 * Sets words in a room at the largest size at which all are shown, in the fewest lines that hold them, evenly filled.
 * Only when the smallest size is too large are words left out, for an ellipsis. No word may be wider than the room at the smallest size.
 */
export function fitText(words: readonly MeasuredWord[], room: Room): Fitted {
  if (words.length === 0) return { size: room.sizes[0] ?? 0, lines: [], cut: false };
  const settings = room.sizes.flatMap((size) => {
    const ends = setAt(words, room, size);
    return ends ? [{ size, ends }] : [];
  });
  const chosen = settings.slice(0, 1 + patience).find(({ ends }) => isEven(words, ends)) ?? settings[0];
  return chosen ? { size: chosen.size, lines: linesFrom(words, chosen.ends), cut: false } : shortened(words, room);
}

function shortened(words: readonly MeasuredWord[], room: Room): Fitted {
  const size = room.sizes.at(-1) ?? 0;
  const most = mostLinesAt(room, size);
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const shown = words
      .slice(0, kept)
      .map((word, index) =>
        index === kept - 1
          ? { ...word, text: `${word.text.replace(/[,;:–—]+$/u, '')}${ellipsis}`, width: word.width + ellipsisWidth }
          : word,
      );
    const ends = evenLines(shown, Math.max(1, Math.min(most, kept)), room.width / size, room.space);
    if (ends) return { size, lines: linesFrom(shown, ends), cut: true };
  }
  return { size, lines: [ellipsis], cut: true };
}

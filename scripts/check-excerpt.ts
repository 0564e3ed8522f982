/** Columns of a terminal that an excerpt may take, the line number beside it not counted. */
const widest = 100;
/** Columns kept before the caret when a line must be cut. */
const keptBefore = 50;
/** UTF-16 code units around the position that are looked at: a line may be a megabyte long. */
const reach = 300;

/** What nobody would see: controls, formats, separators and halves of pairs; the joiners of Urdu and of emoji are letters to their writers. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One character as a reader counts them. */
interface Cell {
  readonly text: string;
  /** Columns of a terminal. */
  readonly width: number;
  /** Whether the position lies in or before it. */
  readonly marked: boolean;
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `<U+${code}>`;
}

function cellOf(cluster: string, marked: boolean): Cell {
  if (cluster === '\t') return { text: '    ', width: 4, marked };
  const hidden = cluster.match(unseen) ?? [];
  const names = hidden.reduce((sum, character) => sum + nameOf(character).length, 0);
  const rest = cluster.replace(unseen, '');
  const own = rest === '' || /^\p{M}+$/u.test(rest) ? 0 : wide.test(rest) ? 2 : 1;
  return { text: cluster.replace(unseen, nameOf), width: own + names, marked };
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

/** The cells of a line around a position, and which of them holds it. */
function cellsOf(line: string, index: number): { readonly cells: readonly Cell[]; readonly at: number } {
  const from = Math.max(0, index - reach);
  const cells: Cell[] = [];
  let at = -1;
  for (const { segment, index: start } of graphemes.segment(line.slice(from, index + reach))) {
    const marked = at < 0 && from + start + segment.length > index;
    if (marked) at = cells.length;
    cells.push(cellOf(segment, marked));
  }
  return { cells, at: at < 0 ? cells.length : at };
}

/** As many cells from the front as fit. */
function fitting(cells: readonly Cell[], width: number): readonly Cell[] {
  let left = width;
  const end = cells.findIndex((cell) => {
    left -= cell.width;
    return left < 0;
  });
  return end < 0 ? cells : cells.slice(0, end);
}

const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('');

/** Where letters run from right to left the columns of a terminal say nothing, so the word itself is named. */
function wordAt(after: readonly Cell[]): string {
  const word = /^\S{1,30}/.exec(textOf(after))?.[0];
  return word === undefined ? '^ behind this' : `^ at ${word}`;
}

/**
 * The line of a text that a problem is in, with a caret under the position, as a compiler shows it: two lines, or none where there is nothing to show.
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units
 */
export function excerptOf(text: string, line: number, column: number): readonly string[] {
  const source = text.split('\n')[line - 1];
  // A fault without a position of its own stands at the opening fence.
  if (source === undefined || source.trim() === '' || (line === 1 && source.startsWith('---'))) return [];
  const { cells, at } = cellsOf(source, column - 1);
  const allBefore = cells.slice(0, at);
  const isLong = widthOf(cells) > widest;
  const before = isLong ? fitting(allBefore.toReversed(), keptBefore).toReversed() : allBefore;
  const lead = before.length < allBefore.length || column - 1 > reach ? '…' : '';
  const room = widest - widthOf(before) - lead.length;
  const after = fitting(cells.slice(at), room - 1);
  const isCut = after.length < cells.length - at || column - 1 + reach < source.length;
  const number = String(line).padStart(5);
  const shown = `${number} | ${lead}${textOf(before)}${textOf(after)}${isCut ? '…' : ''}`;
  const caret = rightToLeft.test(textOf(before) + (after[0]?.text ?? ''))
    ? wordAt(after)
    : `${' '.repeat(lead.length + widthOf(before))}${'^'.repeat(Math.max(1, after[0]?.width ?? 1))}`;
  return [shown.trimEnd(), `${' '.repeat(number.length)} | ${caret}`];
}

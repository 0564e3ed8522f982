import { capitalised } from '#lib/terms/plain-text.ts';

/** What a timeline is narrowed to. */
export interface Narrowed {
  /** In words. */
  readonly topic: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly isMajorOnly: boolean;
  /** As somebody typed it, in whatever script. */
  readonly word: string | undefined;
}

/** A stretch of text whose direction is its own (Unicode UAX #9). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** The sentence parts that there are. */
export const said = (parts: readonly (string | false | undefined)[]): readonly string[] =>
  parts.filter((part) => typeof part === 'string');

function years({ from, to }: Narrowed): string | undefined {
  if (from !== undefined && from === to) return `in ${from}`;
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`;
  if (from !== undefined) return `from ${from}`;
  return to === undefined ? undefined : `up to ${to}`;
}

/** The words of the instrument that the timeline is read with. */
export const timelineTexts = {
  /** Names the choice of milestones. */
  choose: 'Choose milestones',
  from: 'From',
  to: 'To',
  which: 'Which',
  /** All of them, and not the major alone. */
  every: 'All',
  majorOnly: 'Major only',
  word: 'Word',
  show: 'Show',
  clear: 'Clear',
  /** How many of all are listed. */
  found: (count: number, total: number): string =>
    count === total ? `${total === 1 ? '1 milestone' : `${total} milestones`}` : `${count} of ${total} milestones`,
  /** What they were narrowed to, as a sentence; there is at least one thing to say. */
  narrowed: (to: Narrowed): string =>
    `${capitalised(said([to.topic, years(to), to.isMajorOnly && 'major only', to.word && `with “${isolate(to.word)}”`]).join(', '))}.`,
  /** Opens the words on how the strip is to be read. */
  howToRead: 'How to read the strip',
  /** What in the strip is pale, and what is framed. */
  stripText: 'Pale: not among those shown. Framed: what you are reading.',
  /** After the hint on what the address of an embedded timeline can say. */
  embedHint: 'So can from and to, each a year; which, with major; and q, with a word.',
};

/** A change that mends a fault for certain. Offsets count UTF-16 code units of the text as the desk holds it, with `\n` line ends. */
export interface Cure {
  /** What a button says. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Where a fault stands. */
export interface Place {
  readonly text: string;
  readonly at: number;
  /** As problems name it: `sources.2.url`. */
  readonly field: string;
}

/** As far behind its place as what a fault speaks of may stand: a paragraph, or the value of a field. */
const reach = 2_000;

const shown = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

/** Puts something in the place of a stretch; nothing where that would change nothing. */
export const swap = ({ text }: Place, from: number, to: number, insert: string, label?: string): Cure | undefined =>
  text.slice(from, to) === insert
    ? undefined
    : { label: label ?? (insert === '' ? 'Delete it' : `Write ${shown(insert)}`), from, to, insert };

/** Puts one wording in the place of another, at the place of the fault or soon behind it; never in the middle of a word. */
export function reword(place: Place, wrong: string, right: string, label?: string): Cure | undefined {
  const { text, at } = place;
  const isWithin = (index: number) => index >= 0 && index <= at + reach;
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
  for (let index = text.indexOf(wrong, at); isWithin(index); index = text.indexOf(wrong, index + 1)) {
    const end = index + wrong.length;
    const cutsIn = isWord(text[index - 1]) && isWord(wrong[0]);
    const cutsOff = isWord(text[end]) && isWord(wrong.at(-1));
    if (!cutsIn && !cutsOff) return swap(place, index, end, right, label);
  }
  return undefined;
}

/** What turns the one text into the other, as one change. */
export function differenceOf(text: string, changed: string): Omit<Cure, 'label'> {
  let [from, to, end] = [0, text.length, changed.length];
  while (from < to && from < end && text[from] === changed[from]) from += 1;
  while (to > from && end > from && text[to - 1] === changed[end - 1]) [to, end] = [to - 1, end - 1];
  return { from, to, insert: changed.slice(from, end) };
}

/** The same, for a button. */
export function changeTo(place: Place, changed: string, label: string): Cure | undefined {
  const { from, to, insert } = differenceOf(place.text, changed);
  return swap(place, from, to, insert, label);
}

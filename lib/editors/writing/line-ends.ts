const line = /[^\r\n]*(?:\r\n|\r|\n|$)/y;

/** Lines with their ends; what follows the last end is a line of its own, unless nothing does. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  line.lastIndex = 0;
  while (line.lastIndex < text.length) lines.push(line.exec(text)?.[0] ?? '');
  return lines;
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
const bare = (text: string): string => text.replace(/[\r\n]+$/, '');
const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  bare(one) === bare(other) &&
  (one === bare(one)) === (other === bare(other));

/**
 * A text that was edited with `\n` line ends, with those that its file has: lines before the first change and behind the last keep their
 * own, even where a file mixes them; those between have that of the first line. A byte-order mark stays.
 */
export function withLineEndsOf(before: string, text: string): string {
  const mark = before.startsWith('\ufeff') ? '\ufeff' : '';
  const old = linesOf(before.slice(mark.length));
  const edited = linesOf(plain(text.replace(/^\ufeff/, '')));
  const end = /\r\n|\r|\n/.exec(old[0] ?? '')?.[0] ?? '\n';
  let first = 0;
  while (first < old.length && isSame(old[first], edited[first])) first += 1;
  let last = 0;
  while (last < Math.min(old.length, edited.length) - first && isSame(old.at(-1 - last), edited.at(-1 - last)))
    last += 1;
  const changed = edited.slice(first, edited.length - last).map((one) => one.replace('\n', end));
  const joined = [...old.slice(0, first), ...changed, ...old.slice(old.length - last)].join('');
  // A lone carriage return and the line feed of another line would become one end.
  const isAsTyped = plain(joined) === edited.join('');
  return mark + (isAsTyped ? joined : edited.map((one) => one.replace('\n', end)).join(''));
}

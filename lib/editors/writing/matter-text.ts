import { factboxLimit } from '#lib/content/matter/front-matter.ts';
import { readYaml } from '#lib/content/matter/read-yaml.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';

/** A stretch of the YAML, in which a line end is one character, and what takes its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

interface MatterText {
  /** What stands between the fences of a text, or all of a file without them; its line ends are `\n`. */
  readonly yaml: string;
  /** The text with one stretch of its YAML changed, in its own line ends. */
  readonly put: (edit: Edit) => string;
}

/** Where an offset that counts every line end as one character lies in the text as it is. */
function offsetIn(text: string, from: number, offset: number): number {
  let at = from;
  for (let left = offset; left > 0; left -= 1) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

export function matterText(text: string): MatterText {
  const front = /^\ufeff?---[ \t]*(?:\r\n?|\n)/.exec(text);
  const from = front?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0);
  const closing = front ? /^---[ \t]*$/m.exec(text.slice(from)) : null;
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  return {
    yaml: text.slice(from, closing ? from + closing.index : undefined).replace(/\r\n?/g, '\n'),
    put: ({ from: start, to, insert }) =>
      text.slice(0, offsetIn(text, from, start)) +
      insert.replaceAll('\n', lineEnd) +
      text.slice(offsetIn(text, from, to)),
  };
}

/** Where the text begins behind its front matter. @param text with `\n` line ends, as the desk holds it */
export const bodyFrom = (text: string): number =>
  Math.min(text.length, /^---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0);

/** The fields of a text as data; none where they cannot be read. */
export function fieldsOrNone(text: string): ReadonlyMap<string, unknown> {
  const read = readYaml(matterText(text).yaml, factboxLimit);
  return new Map(Object.entries(Object(read.ok ? read.data : {})));
}

/** The fields of a text as data. @throws Refusal where the YAML cannot be read, with the first reason */
export function dataIn(text: string): unknown {
  const { yaml } = matterText(text);
  const read = readYaml(yaml, factboxLimit);
  if (read.ok) return read.data ?? {};
  const [fault] = read.faults;
  const fences = /^\ufeff?---/.test(text) ? 1 : 0;
  throw new Refusal(
    `The fields cannot be read. Mend this first, in line ${(fault?.line ?? 1) + fences}: ${fault?.message ?? ''}`,
  );
}

import type { Place } from '#lib/content/read-yaml.ts';

/** 1-based place of an offset in a text whose first line is `line` of its file. */
export function placeInText(text: string, offset: number, line: number): Place {
  const before = text.slice(0, offset);
  return { line: line + before.split('\n').length - 1, column: offset - before.lastIndexOf('\n') };
}

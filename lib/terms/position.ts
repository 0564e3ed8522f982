/** Where something stands in a text; both count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Position of an offset in a text whose first line is `line` of its file. */
export function positionInText(text: string, offset: number, line = 1): Position {
  const before = text.slice(0, offset);
  return { line: line + before.split('\n').length - 1, column: offset - before.lastIndexOf('\n') };
}

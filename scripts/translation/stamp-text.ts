import { isMap, isScalar, parseDocument } from 'yaml';

/** The YAML of a file and where it begins: between its fences, or all of it. */
function yamlIn(text: string): { readonly yaml: string; readonly from: number } {
  const front = /^---[ \t]*\r?\n/.exec(text);
  if (!front) return { yaml: text, from: 0 };
  const from = front[0].length;
  const end = /^---[ \t]*$/m.exec(text.slice(from));
  return { yaml: text.slice(from, end ? from + end.index : undefined), from };
}

/** The same text with another stamp, and nothing else changed; the same when it has no place for one. */
export function withStamp(text: string, stamp: string): string {
  const { yaml, from } = yamlIn(text);
  const translation = parseDocument(yaml).get('translation', true);
  if (!isMap(translation)) return text;
  const quoted = `"${stamp}"`;
  const put = (start: number, end: number, words: string) =>
    text.slice(0, from + start) + words + text.slice(from + end);
  const written = translation.get('of', true);
  if (isScalar(written) && written.range) return put(written.range[0], written.range[1], quoted);
  const last = translation.items.at(-1);
  const value = last?.value;
  if (!isScalar(value) || !value.range || !isScalar(last?.key) || !last.key.range) return text;
  const indent = last.key.range[0] - (yaml.lastIndexOf('\n', last.key.range[0]) + 1);
  const line = translation.flow ? `, of: ${quoted}` : `\n${' '.repeat(indent)}of: ${quoted}`;
  return put(value.range[1], value.range[1], line);
}

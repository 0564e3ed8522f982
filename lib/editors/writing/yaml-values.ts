import { parseDocument } from 'yaml';

/** A value of a field as plain data. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };
export type Group = { readonly [name: string]: Plain };

export const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
export const isGroup = (value: Plain): value is Group => typeof value === 'object' && !Array.isArray(value);

/** Whose values stand in double quotes even where YAML does not ask for them: sentences, and stamps, which may be all digits. */
const quoted = new Set(['text', 'note', 'summary', 'of']);

/** How a text is written: bare, bare on a line of its own where a comma ends nothing, or in one of the two quotation marks. */
export type Style = 'PLAIN' | 'PLAIN_LINE' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE';

const readsAs = (yaml: string, value: string): boolean => {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'error' });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  const read: unknown = document.toJS();
  return Array.isArray(read) && read[0] === value;
};

/** Whether YAML reads the text as itself without quotation marks, as an entry, behind a field and, unless it has a line of its own, between brackets. */
const isBare = (value: string, hasOwnLine: boolean): boolean =>
  !/[\n\r]/.test(value) &&
  readsAs(`- ${value}\n`, value) &&
  (hasOwnLine || readsAs(`[${value}]\n`, value)) &&
  /^[^&*!|>%@`]/.test(value) &&
  !/^[?:-](?:\s|$)|:\s|:$/.test(value);

/** One value on one line. @param field of which it is */
export function writeScalar(value: string | number | boolean, field: string, style: Style = 'PLAIN'): string {
  if (typeof value !== 'string') return String(value);
  if (style === 'QUOTE_SINGLE' && !/[\n\r]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const isMeantBare = style === 'PLAIN_LINE' || (style === 'PLAIN' && !quoted.has(field));
  return isMeantBare && isBare(value, style === 'PLAIN_LINE') ? value : JSON.stringify(value);
}

/** A value between brackets, on one line. */
export function writeFlow(value: Plain, field: string): string {
  if (isList(value)) return `[${value.map((item) => writeFlow(item, field)).join(', ')}]`;
  if (isGroup(value)) {
    const pairs = Object.entries(value).map(([name, inner]) => `${name}: ${writeFlow(inner, name)}`);
    return `{${pairs.join(', ')}}`;
  }
  return writeScalar(value, field);
}

const isWord = (value: Plain): boolean => (typeof value === 'string' ? /^\S+$/.test(value) : typeof value !== 'object');

/** A field with its value, as the guide writes it: words of a list in brackets, everything longer on lines of its own. @param indent before the field */
export function writePair(field: string, value: Plain, indent: string): string {
  if (isList(value)) {
    if (value.every(isWord)) return `${field}: ${writeFlow(value, field)}`;
    return `${field}:${value.map((item) => `\n${indent}  - ${writeItem(item, field, `${indent}    `)}`).join('')}`;
  }
  if (!isGroup(value)) return `${field}: ${writeScalar(value, field)}`;
  const inner = writeGroup(value, `${indent}  `);
  return inner === '' ? `${field}: {}` : `${field}:\n${indent}  ${inner}`;
}

const writeGroup = (group: Group, indent: string): string =>
  Object.entries(group)
    .map(([name, value]) => writePair(name, value, indent))
    .join(`\n${indent}`);

/** An entry of a list behind its hyphen. @param indent of its second line */
export function writeItem(value: Plain, field: string, indent: string): string {
  if (isList(value)) return writeFlow(value, field);
  if (isGroup(value)) return writeGroup(value, indent) || '{}';
  return typeof value === 'string' && /\s/.test(value) ? JSON.stringify(value) : writeScalar(value, field);
}

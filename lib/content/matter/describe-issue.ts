import type { z } from 'zod';
import { atRoot } from '#lib/addresses/addresses.ts';
import { fieldNamesOf } from '#lib/content/matter/field-names.ts';
import { placeholders } from '#lib/content/matter/placeholders.ts';
import type { FieldPath, YamlData } from '#lib/content/matter/read-yaml.ts';
import { forbiddenCharacter } from '#lib/terms/forbidden-character.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import { strayMark } from '#lib/terms/own-marks.ts';
import type { Fault } from '#lib/terms/problem.ts';

/** What to write for a field that is missing, by its last name. */
const examples: Readonly<Record<string, string>> = {
  title: 'title: A short headline',
  summary: 'summary: One or two sentences on what is new',
  published: 'published: 2026-04-22T09:00:00+05:00',
  topics: 'topics: [crewed]',
  story: 'story: the-file-name-of-the-story',
  date: 'date: 2026-04-22',
  asOf: 'asOf: 2026-04-22',
  publisher: `publisher: ${placeholders.publisher}`,
  label: 'label: What the fact is about',
  value: 'value: The fact',
  alt: 'alt: What the picture shows',
  credit: 'credit: Who made the picture',
  src: 'src: /images/NAME.jpg',
  text: 'text: What was corrected',
  tagline: 'tagline: A line on what this site is',
  became: 'became: Shenzhou-24',
  translation: 'translation: {status: machine}` and run `npm run restamp -- PATH',
  write: 'write: PakSat-1R',
  not: 'not: [Comsat-1R]',
};

/** Lines beneath a field that holds a list or a group; `own` is what the editor wrote in their place. */
const linesOf: Readonly<Record<string, (own: string | undefined) => readonly string[]>> = {
  sources: (own = placeholders.publisher) => [
    `- publisher: ${own}`,
    `  title: ${placeholders.title}`,
    `  url: ${placeholders.url}`,
  ],
  corrections: (own = 'What was wrong, and what is right') => ['- date: 2026-04-22', `  text: ${own}`],
  facts: (own = 'The fact') => [
    '- label: What the fact is about',
    `  value: ${own}`,
    '  asOf: 2026-04-22',
    '  sources:',
    ...sourceLines.map((line) => `    ${line}`),
  ],
  place: (own = 'The name of the place') => [`name: ${own}`],
  hero: (own = atRoot.picture({ name: 'NAME.jpg' })) => [
    `src: ${own}`,
    'alt: What the picture shows',
    'credit: Who made the picture',
  ],
};
const sourceLines = [`- publisher: ${placeholders.publisher}`, `  title: ${placeholders.title}`];

/** Lines of YAML in one line of a message, each with its indentation. */
const inOneLine = (lines: readonly string[]): string => lines.map((line) => `\`${line}\``).join(', then ');

/** A text of the editor's as a value; nothing when it would not be one line of a sensible length. */
function asValue(own: unknown): string | undefined {
  if (typeof own !== 'string' || own.trim() === '' || own.length > 100) return undefined;
  return /^[\p{L}/][\p{L}\p{N} .,()/'-]*$/u.test(own) ? own : JSON.stringify(own);
}

/** The lines to write for a list or a group, or for an entry of a list; undefined for any other field. */
function linesFor(path: FieldPath, own?: unknown): string | undefined {
  const last = path.at(-1);
  const field = String(typeof last === 'number' ? path.at(-2) : last);
  const lines = linesOf[field]?.(asValue(own));
  if (!lines) return undefined;
  return inOneLine(typeof last === 'number' ? lines : [`${field}:`, ...lines.map((line) => `  ${line}`)]);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list: each entry on a line of its own that begins with "- "',
  object: 'a group of fields: each on a line of its own, indented by two spaces',
};

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'boolean' ? String(value) : 'a text';
}

function valueAt(data: unknown, path: FieldPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = new Map<string, unknown>(Object.entries(value)).get(String(step));
  }
  return value;
}

/** `sources.2.url`: lists count from 1, as citations do. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
}

function exampleOf(path: FieldPath): string | undefined {
  const example = examples[String(path.at(-1))];
  return linesFor(path) ?? (example && `\`${example}\``);
}

const missing = (path: FieldPath): string => `is missing; add ${exampleOf(path) ?? 'it'}`;
const empty = (path: FieldPath): string => `is empty; write ${exampleOf(path) ?? 'a value, or delete the line'}`;

function wrongKind(path: FieldPath, value: unknown, expected: string): string {
  if (value === undefined) return missing(path);
  if (value === null) return empty(path);
  const lines = expected === 'array' || expected === 'object' ? linesFor(path, value) : undefined;
  if (lines !== undefined) return `is ${nameOf(value)}; write ${lines}`;
  const cure =
    expected === 'string' && typeof value !== 'object'
      ? 'put it in double quotes'
      : `write ${kinds[expected] ?? expected}`;
  return `is ${nameOf(value)}; ${cure}`;
}

function tooLong(value: unknown, maximum: number | bigint): string {
  if (typeof value === 'string') return `is ${value.trim().length} characters long; keep it to ${maximum}`;
  if (Array.isArray(value)) return `has ${value.length} entries; keep it to ${maximum}`;
  return `is too large; write at most ${maximum}`;
}

function noneOf(known: readonly string[], value: unknown): string {
  if (value === undefined) return `is missing; add one of ${known.join(', ')}`;
  if (value === null) return `is empty; write one of ${known.join(', ')}`;
  return `"${String(value)}" is not one of ${known.join(', ')}${didYouMean(String(value), known)}`;
}

function tooSmall(path: FieldPath, value: unknown, minimum: number | bigint): string {
  if (typeof value === 'string') return empty(path);
  if (!Array.isArray(value)) return `is too small; write at least ${minimum}`;
  if (value.length > 0) return `has too few entries; write at least ${minimum}, or delete the field`;
  const lines = linesFor(path);
  return `is an empty list; ${lines === undefined ? 'add at least one entry, or delete the field' : `write ${lines}`}`;
}

function noneOfTheForms(issue: z.core.$ZodIssueInvalidUnion, path: FieldPath, value: unknown): string {
  if ('options' in issue && issue.options) return noneOf(issue.options.map(String), value);
  if (value === undefined || value === null || typeof value === 'object') return wrongKind(path, value, 'one value');
  const named = issue.errors.flat().find(({ code }) => code === 'custom' || code === 'invalid_format');
  return named ? `"${String(value)}" cannot be read; ${named.message}` : wrongKind(path, value, 'string');
}

function describe(issue: z.core.$ZodIssue, path: FieldPath, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'never' ? issue.message : wrongKind(path, value, issue.expected);
    case 'too_big':
      return tooLong(value, issue.maximum);
    case 'too_small':
      return tooSmall(path, value, issue.minimum);
    case 'invalid_value':
      return noneOf(issue.values.map(String), value);
    case 'invalid_union':
      return noneOfTheForms(issue, path, value);
    case 'invalid_format':
      return `"${String(value)}" cannot be used; ${issue.message}`;
    default:
      return issue.message;
  }
}

/** Each list of them; whoever has mended so many is told the rest. */
const mostDescribed = 50;

const ofTheOriginal = 'is not translated: the original says it for every language; delete it here';

/**
 * The faults that the schema found, each on the value (or, for an unknown field, on its name). Only the first fifty: each takes a
 * search in the document, and a file of nothing else could hold up the site.
 * @param original schema of which a translation is one
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  yaml: YamlData,
  schema: z.ZodType,
  original?: z.ZodType,
): Fault[] {
  const isOriginals = (name: string): boolean => {
    const names = original && fieldNamesOf(original);
    return names !== undefined && [...names.top, ...names.nested].includes(name);
  };
  return issues.slice(0, mostDescribed).flatMap((issue): Fault[] => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const { top, nested } = fieldNamesOf(schema);
      const siblings = path.length === 0 ? top : nested;
      return issue.keys.slice(0, mostDescribed).map((key) => ({
        severity: 'error',
        ...yaml.locateKey([...path, key]),
        field: fieldName([...path, key]),
        message: isOriginals(key) ? ofTheOriginal : `is not a field here${didYouMean(key, siblings) || '; delete it'}`,
      }));
    }
    const message = describe(issue, path, valueAt(yaml.data, path));
    return [{ severity: 'error', ...yaml.locate(path), field: fieldName(path) || 'front matter', message }];
  });
}

/** Every text in a piece of plain data, with its path. */
export function textsIn(
  value: unknown,
  path: FieldPath = [],
): readonly { readonly text: string; readonly path: FieldPath }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsIn(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, [...path, key]));
}

/** @param objection to a text, as a message */
const faultsOfTexts = (yaml: YamlData, objection: (text: string, path: FieldPath) => string | undefined): Fault[] =>
  textsIn(yaml.data).flatMap(({ text, path }): Fault[] => {
    const message = objection(text, path);
    return message === undefined ? [] : [{ severity: 'error', ...yaml.locate(path), field: fieldName(path), message }];
  });

/** Marks of the text in a field, which would be printed as they are typed. */
export const strayMarks = (yaml: YamlData): Fault[] =>
  faultsOfTexts(yaml, (text, [field]) => {
    // A point ends in its citation; what else may not stand in it the schema says.
    const found = field === 'points' ? undefined : strayMark.exec(text)?.[0];
    return found && `"${found}" is read in the text alone, and readers would see it as it is typed; delete it`;
  });

/** Characters written as escapes (`"\u0000"`), which the bytes of the file do not show. */
export const escapedCharacters = (yaml: YamlData): Fault[] =>
  faultsOfTexts(yaml, (text) => {
    const name = text.isWellFormed() ? forbiddenCharacter(text)?.name : 'half of a surrogate pair';
    return name && `holds a character that cannot be printed (${name}); delete it`;
  });

import { fieldName } from '#lib/content/matter/describe-issue.ts';
import { placeholderSentences, placeholderValues, toTranslate } from '#lib/content/matter/placeholders.ts';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import { namesOfLanguages, type Translation } from '#lib/terms/languages.ts';
import { type Position, positionInText } from '#lib/terms/position.ts';
import type { Fault } from '#lib/terms/problem.ts';

interface Left {
  readonly path: FieldPath;
  readonly text: string;
}

function leftInFields(value: unknown, isLeft: (text: string) => boolean, path: FieldPath = []): readonly Left[] {
  if (typeof value === 'string') return isLeft(value) ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => leftInFields(entry, isLeft, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => leftInFields(entry, isLeft, [...path, key]));
}

export interface Split {
  readonly locate: (path: FieldPath) => Position;
  readonly markdown: string;
  readonly markdownLine: number;
}

/** Placeholders that an editor forgot to replace before readers were to see them; in a draft they are expected. */
export function leftPlaceholders(matter: object, { locate, markdown, markdownLine }: Split): readonly Fault[] {
  if ('status' in matter && matter.status === 'draft') return [];
  const left = (place: Position, field: string, text: string): Fault => ({
    severity: 'error',
    ...place,
    field,
    message: `"${text}" is a placeholder; write your own words in its place`,
  });
  return [
    ...leftInFields(matter, (text) => placeholderValues.includes(text)).map(({ path, text }) =>
      left(locate(path), fieldName(path), text),
    ),
    ...placeholderSentences.flatMap((text) => {
      const index = markdown.indexOf(text);
      return index < 0 ? [] : [left(positionInText(markdown, index, markdownLine), 'body', text)];
    }),
  ];
}

/** What nobody has translated yet of a file that `npm run new` wrote: readers of one language are shown no English as its own. @param data its fields as they are written */
export function leftUntranslated(
  data: unknown,
  { locate, markdown, markdownLine }: Split,
  language: Translation,
): readonly Fault[] {
  const left = (place: Position, field: string, text: string): Fault => ({
    severity: 'error',
    ...place,
    field,
    message: `"${text.slice(0, 60)}${text.length > 60 ? '…' : ''}" waits to be translated; write it in ${namesOfLanguages[language]}, without ${toTranslate.trim()}`,
  });
  return [
    ...leftInFields(data, (text) => text.includes(toTranslate)).map(({ path, text }) =>
      left(locate(path), fieldName(path), text),
    ),
    ...[...markdown.matchAll(new RegExp(`${toTranslate}[^\\n"]*`, 'g'))].map(({ 0: text, index }) =>
      left(positionInText(markdown, index, markdownLine), 'body', text),
    ),
  ];
}

/** The same data without the marks, so that each text is held against its own length. */
export function withoutMarks(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(toTranslate, '');
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutMarks(entry)]));
}

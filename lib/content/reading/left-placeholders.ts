import { fieldName } from '#lib/content/matter/describe-issue.ts';
import { placeholderSentences, placeholderValues } from '#lib/content/matter/placeholders.ts';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import { type Position, positionInText } from '#lib/terms/position.ts';
import type { Fault } from '#lib/terms/problem.ts';

interface Left {
  readonly path: FieldPath;
  readonly text: string;
}

function leftInFields(value: unknown, path: FieldPath = []): readonly Left[] {
  if (typeof value === 'string') return placeholderValues.includes(value) ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => leftInFields(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => leftInFields(entry, [...path, key]));
}

interface Split {
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
    ...leftInFields(matter).map(({ path, text }) => left(locate(path), fieldName(path), text)),
    ...placeholderSentences.flatMap((text) => {
      const index = markdown.indexOf(text);
      return index < 0 ? [] : [left(positionInText(markdown, index, markdownLine), 'body', text)];
    }),
  ];
}

import { isDraft } from '#lib/content/checks/names.ts';
import { decodeText } from '#lib/content/files/decode-text.ts';
import { matterLimit } from '#lib/content/files/file-kinds.ts';
import { fieldName } from '#lib/content/matter/describe-issue.ts';
import { readFrontMatter } from '#lib/content/matter/front-matter.ts';
import { placeholderSentences, placeholderValues } from '#lib/content/matter/placeholders.ts';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import type { DocumentVersion } from '#lib/content/model/version.ts';
import type { Position } from '#lib/terms/position.ts';
import { positionInText } from '#lib/terms/position.ts';
import type { Problem } from '#lib/terms/problem.ts';

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

/** Placeholders that an editor forgot to replace before readers were to see them; in a draft they are expected. */
export function leftPlaceholders(version: DocumentVersion): readonly Problem[] {
  if (isDraft(version)) return [];
  const bytes = Buffer.from(version.bytes.buffer, version.bytes.byteOffset, version.bytes.byteLength);
  if (![...placeholderValues, ...placeholderSentences].some((text) => bytes.includes(text))) return [];
  const decoded = decodeText(version.bytes);
  const front = decoded.ok ? readFrontMatter(decoded.text, matterLimit(version.kind)) : undefined;
  if (!front?.ok) return [];
  const { locate, markdown, markdownLine } = front;
  const left = (place: Position, field: string, text: string): Problem => ({
    severity: 'error',
    file: version.file,
    ...place,
    field,
    message: `"${text}" is a placeholder; write your own words in its place`,
  });
  return [
    ...leftInFields(version.matter).map(({ path, text }) => left(locate(path), fieldName(path), text)),
    ...placeholderSentences.flatMap((text) => {
      const index = markdown.indexOf(text);
      return index < 0 ? [] : [left(positionInText(markdown, index, markdownLine), 'body', text)];
    }),
  ];
}

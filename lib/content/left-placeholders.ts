import { decodeText } from '#lib/content/decode-text.ts';
import { fieldName } from '#lib/content/describe-issue.ts';
import { matterLimit } from '#lib/content/file-kinds.ts';
import { readFrontMatter } from '#lib/content/front-matter.ts';
import { placeInText } from '#lib/content/place-in-text.ts';
import { placeholderSentences, placeholderValues } from '#lib/content/placeholders.ts';
import type { Problem } from '#lib/content/problem.ts';
import type { FieldPath, Place } from '#lib/content/read-yaml.ts';
import { isDraft } from '#lib/content/references.ts';
import type { DocumentVersion } from '#lib/content/version.ts';

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
  const left = (place: Place, field: string, text: string): Problem => ({
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
      return index < 0 ? [] : [left(placeInText(markdown, index, markdownLine), 'body', text)];
    }),
  ];
}

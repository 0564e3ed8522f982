import { fieldName, textsIn } from '#lib/content/matter/describe-issue.ts';
import type { FrontMatter } from '#lib/content/matter/front-matter.ts';
import { placeholderSentences, placeholderValues, toTranslate } from '#lib/content/matter/placeholders.ts';
import { namesOfLanguages, type Translation } from '#lib/terms/languages.ts';
import { positionInText } from '#lib/terms/position.ts';
import type { Fault } from '#lib/terms/problem.ts';

interface Wanted {
  readonly isLeft: (text: string) => boolean;
  /** Each with its offset in the body. */
  readonly inBody: readonly (readonly [text: string, index: number])[];
  readonly messageFor: (text: string) => string;
}

/** Texts that were left as a command of ours wrote them, in fields and body. @param data its fields */
function left(
  data: unknown,
  { locate, markdown, markdownLine }: FrontMatter,
  { isLeft, inBody, messageFor }: Wanted,
): readonly Fault[] {
  const found = [
    ...textsIn(data)
      .filter(({ text }) => isLeft(text))
      .map(({ text, path }) => ({ text, ...locate(path), field: fieldName(path) })),
    ...inBody.map(([text, index]) => ({ text, ...positionInText(markdown, index, markdownLine), field: 'body' })),
  ];
  return found.map(({ text, ...position }) => ({ severity: 'error', ...position, message: messageFor(text) }));
}

/** Placeholders that an editor forgot to replace before readers were to see them; in a draft they are expected. */
export function leftPlaceholders(matter: object, front: FrontMatter): readonly Fault[] {
  if ('status' in matter && matter.status === 'draft') return [];
  return left(matter, front, {
    isLeft: (text) => placeholderValues.includes(text),
    inBody: placeholderSentences
      .map((text) => [text, front.markdown.indexOf(text)] as const)
      .filter(([, index]) => index >= 0),
    messageFor: (text) => `"${text}" is a placeholder; write your own words in its place`,
  });
}

/** What nobody has translated yet of a file that `npm run new` wrote: readers of one language are shown no English as its own. */
export const leftUntranslated = (front: FrontMatter, language: Translation): readonly Fault[] =>
  left(front.data, front, {
    isLeft: (text) => text.includes(toTranslate),
    inBody: Array.from(
      front.markdown.matchAll(new RegExp(`${toTranslate}[^\\n"]*`, 'g')),
      ({ 0: text, index }) => [text, index] as const,
    ),
    messageFor: (text) =>
      `"${text.slice(0, 60)}${text.length > 60 ? '…' : ''}" waits to be translated; write it in ${namesOfLanguages[language]}, without ${toTranslate.trim()}`,
  });

/** The same data without the marks, so that each text is held against its own length. */
export function withoutMarks(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(toTranslate, '');
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutMarks(entry)]));
}

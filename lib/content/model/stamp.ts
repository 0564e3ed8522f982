import { hashOf } from '#lib/content/files/hash-of.ts';

/** Something that an original says in words of its own: a field or a group of fields, a row of data, a paragraph of its text. */
export interface Part {
  /** As an editor would call it: `title`, `facts.3`, `paragraph 2`. */
  readonly name: string;
  readonly hash: string;
}

/**
 * What a translation was made of: a short hash of each part of its original that is translated, in order. Sources, dates and drawings are not in
 * it: they are the original's own.
 */
export type Stamp = readonly string[];

/** `matter/translation-schema.ts` knows it too. */
const hashLength = 5;

/** As it stands in a file: `1a2b3.c4d5e`; in quotes there, since one of digits alone is a number to YAML. */
export const writeStamp = (parts: readonly Part[]): string => parts.map(({ hash }) => hash).join('.');

export const readStamp = (written: string): Stamp => written.split('.');

const saysNothing = /^(?:::\w[^\n"]*|::\w+\{(?![^\n]*\b(?:alt|caption)=)[^\n]*\}|:::)$/;

/** {@link paragraphsOf}, each with the offset at which it begins. */
export function placedParagraphsOf(markdown: string): readonly { readonly text: string; readonly at: number }[] {
  let end = 0;
  return markdown.split(/(\n[ \t]*\n)/).flatMap((part) => {
    end += part.length;
    const text = part.trim();
    return text === '' || saysNothing.test(text) ? [] : [{ text, at: end - part.trimStart().length }];
  });
}

/** Paragraphs, headings, lists, tables: what empty lines part. A fence of code is parted too, which does no harm here. What says nothing in words is none. */
export const paragraphsOf = (markdown: string): readonly string[] =>
  placedParagraphsOf(markdown).map(({ text }) => text);

/** The text alone: to cite one source more, or to break a line elsewhere, leaves no translation behind. */
const textOf = (paragraph: string): string => paragraph.replace(/:cite\[[^\]]*\]/g, '').replace(/\s+/g, ' ');

/** @param fields what is translated of the front matter, by name, in a fixed order; what is not there is no part */
export function partsOf(
  fields: readonly (readonly [name: string, said: unknown])[],
  markdown: string,
): readonly Part[] {
  const part = (name: string, text: string): Part => ({ name, hash: hashOf(text).slice(0, hashLength) });
  return [
    ...fields.filter(([, said]) => said !== undefined).map(([name, said]) => part(name, JSON.stringify(said))),
    ...paragraphsOf(markdown).map((paragraph, index) => part(`paragraph ${index + 1}`, textOf(paragraph))),
  ];
}

/** How an original differs from what a translation was made of. */
export interface Behind {
  /** Names of the parts of the original that are new or other. */
  readonly changed: readonly string[];
  /** How many are gone. */
  readonly gone: number;
}

/** Undefined when the translation is in step. Parts are found by what they say, so that one put in between counts once. */
export function behind(made: Stamp, now: readonly Part[]): Behind | undefined {
  const left = [...made];
  const changed = now.flatMap(({ name, hash }) => {
    const at = left.indexOf(hash);
    if (at < 0) return [name];
    left.splice(at, 1);
    return [];
  });
  const gone = Math.max(0, left.length - changed.length);
  return changed.length > 0 || gone > 0 ? { changed, gone } : undefined;
}

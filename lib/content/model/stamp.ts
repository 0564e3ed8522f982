import { hashOf } from '#lib/content/files/hash-of.ts';

/**
 * What a translation was made of: a short hash of the original's fields that are translated, and one of each paragraph of its body, in order.
 * Sources, dates and drawings are not in it: they are the original's own.
 */
export interface Stamp {
  readonly fields: string;
  readonly paragraphs: readonly string[];
}

const fieldsLength = 8;
const paragraphLength = 4;

/** As it stands in a file: `1a2b3c4d.5e6f.7081`. */
export const writeStamp = ({ fields, paragraphs }: Stamp): string => [fields, ...paragraphs].join('.');

export function readStamp(written: string): Stamp {
  const [fields = '', ...paragraphs] = written.split('.');
  return { fields, paragraphs };
}

/** Paragraphs, headings, lists, tables: what empty lines part. A fence of code is parted too, which does no harm here. */
const paragraphsOf = (markdown: string): readonly string[] =>
  markdown
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:::?:?\w[^\n]*|:::|\[\^[^\n]*)$/.test(part));

/** The text alone: to cite one source more, or to break a line elsewhere, leaves no translation behind. */
const textOf = (paragraph: string): string => paragraph.replace(/:cite\[[^\]]*\]/g, '').replace(/\s+/g, ' ');

/** @param fields what is translated of the front matter, in a fixed order */
export const stampOf = (fields: readonly unknown[], markdown: string): Stamp => ({
  fields: hashOf(JSON.stringify(fields)).slice(0, fieldsLength),
  paragraphs: paragraphsOf(markdown).map((paragraph) => hashOf(textOf(paragraph)).slice(0, paragraphLength)),
});

/** How a text differs from what a translation was made of. */
export interface Behind {
  readonly fields: boolean;
  /** Which paragraphs of the original are new or other, from 1. */
  readonly changed: readonly number[];
  /** How many are gone. */
  readonly gone: number;
}

/** Undefined when the translation is in step. Paragraphs are found by what they say, so that one put in between counts once. */
export function behind(made: Stamp, now: Stamp): Behind | undefined {
  const left = [...made.paragraphs];
  const changed = now.paragraphs.flatMap((paragraph, index) => {
    const at = left.indexOf(paragraph);
    if (at < 0) return [index + 1];
    left.splice(at, 1);
    return [];
  });
  const fields = made.fields !== now.fields;
  return fields || changed.length > 0 || left.length > 0 ? { fields, changed, gone: left.length } : undefined;
}

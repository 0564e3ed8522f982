import { minutesOf } from '#lib/content/edition/documents.ts';
import { bestTitle, longestSummary, longestTitle } from '#lib/content/matter/lengths.ts';
import { bodyFrom, fieldsOrNone } from '#lib/editors/writing/matter-text.ts';
import { skimWords } from '#lib/terms/plain-text.ts';

/** The lengths that count, in characters but for `words` and `minutes`, against what the check takes. */
export interface Lengths {
  readonly title: number;
  readonly titleMost: number;
  readonly titleBest: { readonly least: number; readonly most: number };
  readonly summary: number;
  readonly summaryMost: number;
  readonly words: number;
  /** Of reading; what a story says of itself. */
  readonly minutes: number;
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.trim().length : 0);

/** Of a text as it stands, faulty or not: what cannot be read counts nothing. */
export function lengthsOf(text: string): Lengths {
  const fields = fieldsOrNone(text);
  const words = skimWords(text.slice(bodyFrom(text)));
  return {
    title: lengthOf(fields.get('title')),
    titleMost: longestTitle,
    titleBest: bestTitle,
    summary: lengthOf(fields.get('summary')),
    summaryMost: longestSummary,
    words,
    minutes: minutesOf(words),
  };
}

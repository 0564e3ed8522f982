import type { DataOf } from '#lib/content/matter/data-schema.ts';
import { milestoneOf } from '#lib/graphics/data-rows.ts';
import type { GraphicInput } from '#lib/graphics/graphic.ts';

export type CandidatesMatter = DataOf<'candidates'>;
type Row = CandidatesMatter['rows'][number];

export interface Parts {
  readonly listed: readonly Row[];
  readonly passed: Row | undefined;
  readonly named: readonly Row[];
  readonly seat: Row | undefined;
}

export const partsOf = ({ rows }: CandidatesMatter): Parts => ({
  listed: rows.filter(({ step }) => step === 'listed'),
  passed: rows.find(({ step }) => step === 'passed'),
  named: rows.filter(({ step }) => step === 'named'),
  seat: rows.find(({ step }) => step === 'seat'),
});

export function saidOf(row: Row, input: GraphicInput): string {
  const milestone = milestoneOf(row, input);
  if (row.said) return input.dates.partial(row.said);
  if (!milestone) return '';
  // The seat's row is about a window; it is told by its parts.
  return milestone.end
    ? input.dates
        .range(milestone.date, milestone.end)
        .map(({ text }) => text)
        .join('')
    : input.dates.partial(milestone.date);
}

export function countOf({ least, most = least }: Row, { texts }: GraphicInput): string {
  return texts.candidates.count(least, most);
}

export function sentenceOf(row: Row, input: GraphicInput): string {
  const words = input.texts.candidates;
  if (row.step === 'named') return words.named(row.by, saidOf(row, input));
  if (row.step === 'seat') return `${words.seat}${input.joints.colon}${row.by}${input.joints.stop}`;
  return words.told(countOf(row, input), row.by, saidOf(row, input));
}

/** What stands with the passed: who said it, and when the names came. */
export function passedTexts(row: Row, named: readonly Row[], input: GraphicInput): readonly string[] {
  const [first] = named;
  return first ? [row.by, input.texts.candidates.names(saidOf(first, input))] : [row.by];
}

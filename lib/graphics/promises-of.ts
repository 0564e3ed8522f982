import type { DataOf } from '#lib/content/matter/data-schema.ts';
import { milestoneOf } from '#lib/graphics/data-rows.ts';
import type { GraphicInput } from '#lib/graphics/graphic.ts';
import { firstDay, lastDay, type PartialDate } from '#lib/terms/partial-date.ts';

type Matter = DataOf<'promised-dates'>;
const dayLength = 86_400_000;
export const daysAYear = 365.2425;

/** Whole days since 1970: the morning of the first that a date may mean, and the evening of the last. */
export const morningOf = (date: PartialDate): number => Date.parse(firstDay(date)) / dayLength;
const eveningOf = (date: PartialDate): number => Date.parse(lastDay(date)) / dayLength + 1;
export const newYear = (year: number): number => Date.UTC(year, 0, 1) / dayLength;
export const yearAt = (day: number): number => new Date(day * dayLength).getUTCFullYear();

export interface Promised {
  readonly row: Matter['rows'][number];
  readonly saidOn: PartialDate;
  /** In days; the middle of a month of which no day is known. */
  readonly said: number;
  readonly from: number;
  readonly to: number;
}

export function promisesOf({ rows }: Matter, input: GraphicInput): readonly Promised[] {
  return rows
    .flatMap((row): Promised[] => {
      const saidOn = row.said ?? milestoneOf(row, input)?.date;
      if (!saidOn) return [];
      const said = saidOn.precision === 'day' ? morningOf(saidOn) : (morningOf(saidOn) + eveningOf(saidOn)) / 2;
      return [{ row, saidOn, said, from: morningOf(row.from), to: eveningOf(row.to ?? row.from) }];
    })
    .toSorted((a, b) => a.said - b.said);
}

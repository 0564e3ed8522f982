import { z } from 'zod';
import { milestoneId, partialDate, slug, sources, words } from '#lib/content/matter/schema.ts';
import type { GraphicName } from '#lib/terms/graphic-names.ts';

/**
 * What a drawing is made of that no milestone carries: `content/data/NAME.yml`, NAME being the drawing's. A row with a milestone takes from it
 * what that has (the day, the ship, the place), and holds what it lacks.
 */
const row = {
  id: slug,
  milestone: milestoneId.optional(),
  /** Numbers of the file's sources. */
  cite: z.array(z.int()).min(1).optional(),
};

const dataFile = <Row extends z.ZodType>(ofRow: Row) =>
  z.strictObject({ sources: sources.default([]), rows: z.array(ofRow).min(1) });

/** A time that was given for a first flight: by whom, and the window that it left open. */
const promisedDate = z.strictObject({
  ...row,
  /** The day on which it was said; else the milestone's. */
  said: partialDate.optional(),
  by: words(80),
  /** The time as it was given. */
  promise: words(60),
  from: partialDate,
  /** The last of a window that is longer than `from`. */
  to: partialDate.optional(),
});

/** Each file of content/data by its name. */
export const dataSchemas = {
  'promised-dates': dataFile(promisedDate),
} as const satisfies Partial<Record<GraphicName, z.ZodType<DataMatter>>>;

export type DataName = keyof typeof dataSchemas;

export const dataNames: readonly string[] = Object.keys(dataSchemas);

export const isDataName = (name: string): name is DataName => Object.hasOwn(dataSchemas, name);

/** What all these files have in common. */
export interface DataMatter {
  readonly sources: z.output<typeof sources>;
  readonly rows: readonly DataRow[];
}

export interface DataRow {
  readonly id: string;
  readonly milestone?: z.output<typeof milestoneId> | undefined;
  /** 1-based, into the file's `sources`. */
  readonly cite?: readonly number[] | undefined;
}

export type DataOf<Name extends DataName> = z.output<(typeof dataSchemas)[Name]>;

/** What drawings are made of beside milestones; without the files that are missing, or were never without a fault. */
export type EditionData = { readonly [Name in DataName]?: DataOf<Name> };

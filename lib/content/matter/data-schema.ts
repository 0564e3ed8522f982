import { z } from 'zod';
import { milestoneId, partialDate, slug, words } from '#lib/content/matter/field-kinds.ts';
import { sources } from '#lib/content/matter/schema.ts';
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

/** The words of a row by its drawing, and how many characters each may have. They are translated; all else holds in every language. */
export const rowWords = {
  'promised-dates': { by: 80, promise: 60 },
  satellites: { name: 40, told: 40 },
  moon: { name: 60, time: 40, by: 80 },
  'places-offered': { name: 60, told: 120 },
  ships: { ship: 40, crew: 40, became: 40, note: 60 },
  candidates: { by: 80 },
} as const;

const dataFile = <Row extends z.ZodType>(ofRow: Row) =>
  z.strictObject({ sources: sources.default([]), rows: z.array(ofRow).min(1) });

/** A time that was given for a first flight: by whom, and the window that it left open. */
const promisedDate = z.strictObject({
  ...row,
  /** The day on which it was said; else the milestone's. */
  said: partialDate.optional(),
  by: words(rowWords['promised-dates'].by),
  /** The time as it was given. */
  promise: words(rowWords['promised-dates'].promise),
  from: partialDate,
  /** The last of a window that is longer than `from`. */
  to: partialDate.optional(),
});

/** A satellite: where it flies, and the last that was heard of its condition. Day and rocket are the milestone's. */
const satellite = z
  .strictObject({
    ...row,
    name: words(rowWords.satellites.name),
    orbit: z.enum(['low', 'geostationary', 'lunar', 'untold']),
    /** Kilometres above the ground; `highest` where the orbit is oval. */
    lowest: z.number().min(100).max(2000).optional(),
    highest: z.number().min(100).max(2000).optional(),
    /** Whether the heights are those that were planned. */
    planned: z.boolean().optional(),
    /** Degrees east over the Equator. */
    longitude: z.number().min(-180).max(180).optional(),
    /** Somebody said that it works, or that it belongs to the fleet; without it nobody said anything. */
    condition: z.enum(['works', 'listed']).optional(),
    heard: partialDate.optional(),
    told: words(rowWords.satellites.told).optional(),
  })
  .refine(({ orbit, lowest }) => orbit === 'low' || lowest === undefined, {
    path: ['lowest'],
    message: 'is a height for an orbit that is not low; write `orbit: low`, or delete the height',
  })
  .refine(({ lowest, highest }) => highest === undefined || (lowest !== undefined && highest >= lowest), {
    path: ['highest'],
    message: 'is below the lowest point, or there is none; give both heights of an oval orbit',
  })
  .refine(
    ({ condition, heard, told }) => new Set([condition, heard, told].map((value) => value === undefined)).size === 1,
    {
      path: ['condition'],
      message: 'stands with `heard` (the day) and `told` (what was said), or all three are left out',
    },
  );

/** What there is at the Moon: a satellite's turn, a place, and the times that were given for a landing there. */
const moonRow = z.discriminatedUnion('is', [
  z.strictObject({
    ...row,
    is: z.literal('orbit'),
    name: words(40),
    /** In which it goes round once. */
    hours: z.int().min(1).max(48),
  }),
  z.strictObject({ ...row, is: z.literal('site'), name: words(rowWords.moon.name) }),
  z.strictObject({
    ...row,
    is: z.literal('plan'),
    from: partialDate,
    to: partialDate.optional(),
    /** The time as it was given. */
    time: words(rowWords.moon.time),
    by: words(rowWords.moon.by),
    /** Whether another plan has taken its place. */
    replaced: z.boolean().optional(),
  }),
]);

/** Places of one kind that China offered or shared, and how many of them were whose. */
const placesOffered = z.strictObject({
  ...row,
  name: words(rowWords['places-offered'].name),
  told: words(rowWords['places-offered'].told),
  state: z.enum(['taken', 'planned', 'open']),
  /** A seat in a ship. */
  seat: z.boolean().optional(),
  hosts: z.int().min(0).max(50).default(0),
  pakistan: z.int().min(0).max(50).default(0),
  others: z.int().min(0).max(50).default(0),
});

/** A field that rows of another kind have. */
const onlyOf = (kinds: string) => z.never(`is only for ${kinds}; delete it, or correct the event`).optional();

const ofShip = { ...row, ship: words(rowWords.ships.ship), note: words(rowWords.ships.note).optional() };
/** The day of it; else the milestone's. */
const day = partialDate.optional();
const travel = {
  ...ofShip,
  day,
  /** Whose crew was aboard; left out, nobody was. */
  crew: words(rowWords.ships.crew).optional(),
  became: onlyOf('`event: renumbered`'),
};

/** A ship's way up or down, what made it unfit, or a planned flight that took another's number. */
const shipEvent = z.discriminatedUnion('event', [
  z.strictObject({ ...travel, event: z.literal('up') }),
  z.strictObject({ ...travel, event: z.literal('down') }),
  z.strictObject({
    ...travel,
    event: z.literal('damage'),
    crew: onlyOf('`event: up` and `event: down`'),
  }),
  z.strictObject({
    ...ofShip,
    event: z.literal('renumbered'),
    /** The number under which it flew, or was expected. */
    became: words(rowWords.ships.became),
    day: onlyOf('what happened on a day'),
    crew: onlyOf('`event: up` and `event: down`'),
  }),
]);

/** A number of candidates as it was told, one of those named, or the seat. */
const candidatesTold = z.strictObject({
  ...row,
  step: z.enum(['listed', 'passed', 'named', 'seat']),
  /** The day on which it was told; else the milestone's. */
  said: partialDate.optional(),
  /** Who told it; of a candidate, the name. */
  by: words(rowWords.candidates.by),
  least: z.int().min(1).max(50),
  /** The upper end of a span. */
  most: z.int().min(1).max(50).optional(),
});

/** Each file of content/data by its name. */
export const dataSchemas = {
  'promised-dates': dataFile(promisedDate),
  satellites: dataFile(satellite),
  moon: dataFile(moonRow),
  'places-offered': dataFile(placesOffered),
  ships: dataFile(shipEvent),
  candidates: dataFile(candidatesTold),
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

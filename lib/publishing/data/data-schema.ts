import { z } from 'zod';
import type { DataSchemaName } from '#lib/addresses/table.ts';
import { programmeSteps } from '#lib/content/matter/schema.ts';
import { topics } from '#lib/terms/topics.ts';

const said = (description: string) => z.string().meta({ description });
const address = (description: string) => z.url().meta({ description });

const partialDate = (description: string) =>
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .meta({ description: `${description} As precise as it is known: 2011, 2011-08 or 2011-08-12.` });

const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ description, format: 'date' });

/** RFC 3339. */
const instant = (description: string) => z.string().meta({ description, format: 'date-time' });

const confidence = z
  .enum(['high', 'medium', 'low'])
  .nullable()
  .meta({ description: 'How sure we are of it; null where it was not weighed.' });

const source = z
  .strictObject({
    publisher: said('Who published it.'),
    title: said('The headline as the publisher prints it.').nullable(),
    description: said('Our words for a source whose headline we do not have; never a headline.').nullable(),
    url: address("The publisher's own page; null where only a copy could be read.").nullable(),
    date: partialDate('When it was published.').nullable(),
  })
  .meta({ id: 'source', description: 'A published source, in the order in which the page numbers them.' });

const correction = z
  .strictObject({ date: partialDate('When it was corrected.'), text: said('What was wrong, and what is right.') })
  .meta({ id: 'correction' });

const sources = z.array(source).min(1);
const corrections = z.array(correction).meta({ description: 'What was put right, as the page prints it.' });

const place = z.strictObject({
  name: said('In our words; several places stand in one name.'),
  latitude: z.number().min(-90).max(90).nullable().meta({ description: 'Degrees north.' }),
  longitude: z.number().min(-180).max(180).nullable().meta({ description: 'Degrees east.' }),
});

/** What both files say of themselves. */
const edition = {
  $schema: address('This schema.'),
  title: said('What the page is called.'),
  address: address('The page for people that shows the same.'),
  publisher: said('Who to name when you use it.'),
  language: said('BCP 47.'),
  revision: said('Changes whenever anything on the site changes, and only then.'),
  asOf: partialDate('How far the sources reach: the date of the newest one.').nullable(),
  updated: instant('When the editors last changed anything on the site.').nullable(),
};

const milestone = z
  .strictObject({
    id: said('Stable; also the fragment on the page of the whole timeline.'),
    address: address('The page of this milestone.'),
    title: said('What happened, or is planned, in one line.'),
    summary: said('One or two sentences.').nullable(),
    date: partialDate('The date, or the first one of a span.'),
    end: partialDate('The last date of a span.').nullable(),
    precision: z
      .enum(['day', 'month', 'year'])
      .meta({ description: 'How precisely it is known: the coarser one of `date` and `end`.' }),
    qualifier: z
      .enum(['exact', 'circa', 'before', 'after', 'early'])
      .meta({ description: 'How `date` is meant. `exact` is as exact as `precision` says.' }),
    earliest: day(
      'The first day that it may mean; null for `before`. With `circa` it is near, not certain.',
    ).nullable(),
    latest: day('The last day that it may mean; null for `after`. With `circa` it is near, not certain.').nullable(),
    dateInWords: said('The date as the page prints it, with what is not known of it.'),
    previousDate: partialDate('The date that was given before, or the date that a promise was made for.').nullable(),
    status: z.enum(['done', 'planned', 'slipped', 'cancelled', 'unconfirmed']).meta({
      description: 'What the sources say. `unconfirmed`: somebody said it happened, and nobody confirmed it.',
    }),
    tense: z.enum(['past', 'expected', 'open', 'overdue']).meta({
      description:
        '`expected`: its time is ahead. `open` and `overdue`: its time is passing or has passed, and no source of ours says what came of it.',
    }),
    topics: z.array(z.enum(topics)).min(1),
    step: z.enum(programmeSteps).nullable().meta({ description: 'The step of the astronaut programme that it marks.' }),
    stepAs: z.enum(['happened', 'under-way', 'announced']).nullable().meta({
      description:
        'What `date` is to that step: the day of it, a day on which it was under way, or the day on which it was announced; null without `step`.',
    }),
    foresees: partialDate(
      'The date that it gave for the first flight, where it is a promise or a plan; what came of that promise is told by later milestones.',
    ).nullable(),
    place: place.nullable(),
    vehicle: said('Rocket or ship.').nullable(),
    agencies: z.array(z.string()),
    confidence,
    significance: z.enum(['major', 'minor']),
    lead: z.enum(['pakistan', 'china', 'together']).nullable().meta({ description: 'Which country leads.' }),
    sources,
    corrections,
    updated: instant('When the editors last changed this milestone, where they noted it.').nullable(),
  })
  .meta({ id: 'milestone' });

const timelineDataSchema = z
  .strictObject({
    ...edition,
    milestones: z.array(milestone).meta({ description: 'Oldest first; what is expected, last.' }),
  })
  .meta({
    title: 'The timeline of Pakistan in Orbit',
    description: 'Milestones of the space work that Pakistan and China share. What is not known is null.',
  });

const fact = z
  .strictObject({
    label: said('What it is about. `Group: label` stands under a heading of its own on the page.'),
    value: said('The fact, in a sentence or a few words.'),
    note: said('What limits it, or where sources differ.').nullable(),
    asOf: partialDate('The day to which it holds: the date of its newest source.'),
    confidence,
    sources,
  })
  .meta({ id: 'fact' });

const programmeDataSchema = z
  .strictObject({
    ...edition,
    horizon: source.nullable().meta({ description: 'The source that `asOf` is the day of.' }),
    facts: z.array(fact).min(1),
    unknowns: z.array(z.string()).meta({ description: 'What could not be confirmed.' }),
    corrections,
  })
  .meta({
    title: 'The programme, fact by fact',
    description: "What is known of Pakistan's astronaut programme, and what is not. What is not known is null.",
  });

export type TimelineData = Readonly<z.output<typeof timelineDataSchema>>;
export type MilestoneData = TimelineData['milestones'][number];
export type ProgrammeData = Readonly<z.output<typeof programmeDataSchema>>;
export type SourceData = MilestoneData['sources'][number];

const schemas: Readonly<Record<DataSchemaName, z.ZodType>> = {
  timeline: timelineDataSchema,
  programme: programmeDataSchema,
};

/** What each data file looks like, as a JSON Schema of draft 2020-12 (https://json-schema.org/draft/2020-12). @param id its own address */
export function jsonSchema(name: DataSchemaName, id: string): Readonly<Record<string, unknown>> {
  return { $id: id, ...z.toJSONSchema(schemas[name], { target: 'draft-2020-12' }) };
}

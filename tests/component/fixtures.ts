import type { z } from 'zod';
import { factboxSchema, milestoneSchema, type Source, storySchema, updateSchema } from '#lib/content/matter/schema.ts';
import {
  type Factbox,
  type Happened,
  type Milestone,
  type MilestoneTense,
  milestoneFields,
  type Story,
  type Update,
} from '#lib/content/model/model.ts';
import type { FactboxId, UpdateSlug } from '#lib/terms/ids.ts';

type Input<Schema extends z.ZodType> = Partial<z.input<Schema>>;
type SourceInput = z.input<typeof storySchema>['sources'][number];

const sourceInput: SourceInput = {
  publisher: 'Dawn',
  title: 'Pakistani astronaut to visit Tiangong',
  url: 'https://www.dawn.com/news/1',
  date: '2026-04-22',
};

const written = '2026-04-22T09:00:00+05:00';
const placed = (file: string) => ({ language: 'en' as const, file: `content/${file}.md` });

/** Slugs are minted by the schema, as they are for real content. */
const storySlug = (slug: string) => updateSchema.shape.story.parse(slug);
const milestoneId = (id: string) => updateSchema.shape.milestone.unwrap().parse(id);

/** A source as the schema reads it; fields are given as an editor writes them. */
export function aSource(overrides: Partial<SourceInput> = {}): Source {
  return storySchema.shape.sources.element.parse({ ...sourceInput, ...overrides });
}

/** A milestone of 2011 that happened; fields are given as an editor writes them. What is planned is expected unless told otherwise. */
export function aMilestone({
  id = 'paksat-1r',
  tense,
  ...matter
}: Input<typeof milestoneSchema> & { readonly id?: string; readonly tense?: MilestoneTense } = {}): Milestone {
  const parsed = milestoneSchema.parse({
    title: 'PakSat-1R reaches orbit',
    date: '2011-08-12',
    topics: ['satellite'],
    sources: [sourceInput],
    lead: 'together',
    confidence: 'high',
    ...matter,
  });
  return {
    ...milestoneFields(parsed),
    ...placed(`milestones/${id}`),
    kind: 'milestone',
    id: milestoneId(id),
    tense: tense ?? (parsed.status === 'planned' ? 'expected' : 'past'),
  };
}

export function aStory({
  slug = 'agreement',
  readingMinutes = 4,
  ...matter
}: Input<typeof storySchema> & { readonly slug?: string; readonly readingMinutes?: number } = {}): Story {
  return {
    ...storySchema.parse({
      title: 'A seat on Tiangong is agreed',
      summary: 'Pakistan and China sign for the first flight of a Pakistani astronaut.',
      published: written,
      topics: ['crewed'],
      sources: [sourceInput],
      ...matter,
    }),
    ...placed(`stories/${slug}`),
    kind: 'story',
    slug: storySlug(slug),
    readingMinutes,
  };
}

export function anUpdate({
  slug = 'two-names',
  happened = '2026-04-22',
  qualifier = 'exact',
  summary = 'China’s agency names two candidates.',
  ...matter
}: Input<typeof updateSchema> & { readonly slug?: string; readonly qualifier?: Happened['qualifier'] } = {}): Update {
  return {
    ...updateSchema.parse({
      title: 'Two candidates are named',
      published: written,
      story: 'agreement',
      sources: [sourceInput],
      ...matter,
    }),
    happened: { date: milestoneSchema.shape.date.parse(happened), qualifier },
    ...placed(`updates/${slug}`),
    kind: 'update',
    slug: slug as UpdateSlug,
    summary,
    standfirst: summary,
  };
}

export function aFactbox({
  id = 'programme',
  ...matter
}: Input<typeof factboxSchema> & { readonly id?: string } = {}): Factbox {
  return {
    ...factboxSchema.parse({
      title: 'The flight, fact by fact',
      asOf: '2026-04-25',
      facts: [
        {
          label: 'Candidates',
          value: 'Muhammad Zeeshan Ali; Khurram Daud',
          asOf: '2026-04-22',
          confidence: 'high',
          sources: [sourceInput, { publisher: 'Aaj English TV', description: 'report on the two names' }],
        },
      ],
      unknowns: ['Which of the two is the first choice.'],
      ...matter,
    }),
    ...placed(`factboxes/${id}`),
    kind: 'factbox',
    id: id as FactboxId,
  };
}

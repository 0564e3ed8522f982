import { z } from 'zod';
import {
  instant,
  milestoneId,
  partialDate,
  slug,
  storySlug,
  text,
  webAddress,
  words,
} from '#lib/content/matter/field-kinds.ts';
import { longestSummary, longestTitle } from '#lib/content/matter/lengths.ts';
import { defaultLanguage, type Language } from '#lib/terms/languages.ts';
import { topics } from '#lib/terms/topics.ts';
import { marksOf, typographic } from '#lib/terms/typography.ts';

/** The steps of the astronaut programme, in order. */
export const programmeSteps = [
  'agreement',
  'first-round',
  'second-round',
  'selection-completed',
  'names',
  'training',
  'crew-named',
  'launch',
  'return',
] as const;
export type ProgrammeStep = (typeof programmeSteps)[number];

const source = z
  .strictObject({
    publisher: text(160),
    /** The publisher's own headline. */
    title: text(300).optional(),
    /** Our words for it; never printed as a headline. */
    description: words(300).optional(),
    url: webAddress.optional(),
    /** What we read was not the publisher's own; it is not linked. */
    copy: z.boolean().optional(),
    date: partialDate.optional(),
  })
  .refine((value) => value.title !== undefined || value.description !== undefined, {
    path: ['title'],
    message:
      'is missing; add `title: Their headline, exactly as they print it`, or `description: What it is, in our words`',
  });
export type Source = z.output<typeof source>;

export const sources = z.array(source).min(1);

export const correctionIn = (language: Language) => z.strictObject({ date: partialDate, text: words(1000, language) });
const correction = correctionIn(defaultLanguage);
export type Correction = z.output<typeof correction>;

const hero = z.strictObject({
  src: z.string().regex(/^\/images\/[\w.-]+$/, 'write /images/NAME, the name of a file in content/images'),
  alt: words(500),
  caption: words(500).optional(),
  credit: text(200),
  licence: text(200).optional(),
});

const confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.output<typeof confidence>;

const desk = 'Pakistan in Orbit';
const authors = z.array(text(80)).min(1).default([desk]);
const status = z.enum(['draft', 'ready', 'withdrawn']).default('ready');
const corrections = z.array(correction).default([]);
const topicList = z
  .array(z.enum(topics))
  .min(1)
  .transform((listed) => [...new Set(listed)]);
const note = words(1000).optional();

const citedAtTheEnd = /^([\s\S]*?)\s*:cite\[\s*(\d+(?:\s*,\s*\d+)*)\s*\]$/;

/** A sentence, cited at its end: `It was agreed in 2025.:cite[1,3]`. */
const pointIn = (language: Language) =>
  text(400).transform((value, context) => {
    const [, sentence, numbers] = citedAtTheEnd.exec(value) ?? [];
    if (sentence !== undefined && numbers !== undefined && !/:(?:cite|lang)\[/.test(sentence))
      return { text: typographic(sentence, marksOf[language]), cites: numbers.split(',').map(Number) };
    context.addIssue({
      code: 'custom',
      message: 'does not end in its citation; write the sentence, its full stop, and :cite[1] or :cite[1,3]',
    });
    return z.NEVER;
  });
/** The story in short: what stands alone, and is shared. */
export const pointsIn = (language: Language) => z.array(pointIn(language)).min(2).max(4).optional();
export type Point = z.output<ReturnType<typeof pointIn>>;

export const storySchema = z.strictObject({
  title: words(longestTitle),
  summary: words(longestSummary),
  published: instant,
  topics: topicList,
  sources,
  authors,
  updated: instant.optional(),
  expires: instant.optional(),
  /** The state of knowledge that the story describes. */
  knownAt: partialDate.optional(),
  points: pointsIn(defaultLanguage),
  status,
  hero: hero.optional(),
  corrections,
  aliases: z.array(slug).default([]),
  note,
});
export type StoryMatter = z.output<typeof storySchema>;

export const updateSchema = z.strictObject({
  title: words(longestTitle),
  published: instant,
  story: storySlug,
  sources,
  /** The day of the event, to the precision known; else that of the milestone. */
  happened: partialDate.optional(),
  summary: words(longestSummary).optional(),
  authors,
  topics: topicList.optional(),
  milestone: milestoneId.optional(),
  updated: instant.optional(),
  status,
  note,
  corrections,
});
export type UpdateMatter = z.output<typeof updateSchema>;

const place = z.strictObject({
  name: words(120),
  /** Degrees north. */
  lat: z.number().min(-90).max(90).optional(),
  /** Degrees east. */
  lon: z.number().min(-180).max(180).optional(),
});

export const milestoneSchema = z.strictObject({
  title: words(longestTitle),
  date: partialDate,
  topics: topicList,
  sources,
  summary: words(longestSummary).optional(),
  end: partialDate.optional(),
  qualifier: z.enum(['exact', 'circa', 'before', 'after', 'early']).default('exact'),
  status: z.enum(['done', 'planned', 'slipped', 'cancelled', 'unconfirmed', 'draft']).default('done'),
  previousDate: partialDate.optional(),
  /** The step of the astronaut programme that this milestone marks. */
  step: z.enum(programmeSteps).optional(),
  /** What its day is to the step: when it happened, a day on which it was under way, or the day on which it was announced. */
  stepAs: z.enum(['happened', 'under-way', 'announced']).default('happened'),
  /** When the flight was then said to be: an event of promising or planning. */
  foresees: partialDate.optional(),
  place: place.optional(),
  vehicle: text(120).optional(),
  agencies: z.array(text(120)).default([]),
  confidence: confidence.optional(),
  significance: z.enum(['major', 'minor']).default('minor'),
  lead: z.enum(['pakistan', 'china', 'together']).optional(),
  updated: instant.optional(),
  corrections,
});
export type MilestoneMatter = z.output<typeof milestoneSchema>;

const fact = z.strictObject({
  /** `Group: label` puts the fact under a heading of its own on the full page. */
  label: words(80),
  value: words(400),
  note: words(400).optional(),
  asOf: partialDate,
  sources,
  confidence: confidence.optional(),
});
export type Fact = z.output<typeof fact> & {
  /** Of a translated fact: its address on the page is the same in every language. */
  readonly labelOfOriginal?: string;
  /** Of its words, where nobody has translated this one fact of a box that is translated. */
  readonly language?: Language;
};

export const factboxSchema = z.strictObject({
  title: words(longestTitle),
  /** How far our knowledge reaches, for the whole site: written here and nowhere else. */
  asOf: partialDate,
  /** The source that this day comes from. */
  horizon: source.optional(),
  facts: z.array(fact).min(1),
  /** What could not be confirmed. */
  unknowns: z.array(words(400)).default([]),
  updated: instant.optional(),
  corrections,
});
export type FactboxMatter = z.output<typeof factboxSchema>;

export const pageSchema = z.strictObject({
  title: words(longestTitle),
  summary: words(longestSummary),
  /** Place in the foot of every page; without it the foot does not lead here. */
  order: z.int().min(1).max(99).optional(),
});
export type PageMatter = z.output<typeof pageSchema>;

export const siteSchema = z.strictObject({
  title: text(60),
  tagline: words(160),
  publisher: text(80),
  /** The story that leads the front; else the newest. */
  lead: storySlug.optional(),
  /** E-mail address or web address; never invented. */
  contact: z.union([z.email(), webAddress]).optional(),
});
export type SiteMatter = z.output<typeof siteSchema>;

const styleTerm = z.strictObject({
  /** What the house writes. */
  write: text(120),
  /** What it does not write, in running text of its own. */
  not: z.array(text(120)).min(1),
  why: text(300).optional(),
});

/** `content/style.yml`: the house glossary. A wording may have one cure, and no cure may be a wording to be cured. */
export const styleSchema = z.array(styleTerm).superRefine((terms, context) => {
  const right = new Set(terms.map(({ write }) => write));
  const seen = new Set<string>();
  for (const [index, { not }] of terms.entries()) {
    for (const [place, wrong] of not.entries()) {
      const message = right.has(wrong)
        ? `"${wrong}" stands as \`write\` too; delete it in one of the two places`
        : `"${wrong}" is listed twice; delete it in one of the two places`;
      if (right.has(wrong) || seen.has(wrong))
        context.addIssue({ code: 'custom', path: [index, 'not', place], message });
      seen.add(wrong);
    }
  }
});
export type StyleMatter = z.output<typeof styleSchema>;

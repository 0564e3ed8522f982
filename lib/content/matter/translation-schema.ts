import { z } from 'zod';
import { type DataName, rowWords } from '#lib/content/matter/data-schema.ts';
import { slug, text, words } from '#lib/content/matter/field-kinds.ts';
import { longestSummary, longestTitle } from '#lib/content/matter/lengths.ts';
import { correctionIn, pointsIn } from '#lib/content/matter/schema.ts';
import type { Language } from '#lib/terms/languages.ts';

/** See `model/stamp.ts`. */
const stampPattern = /^[0-9a-f]{5}(?:\.[0-9a-f]{5})*$/;

/** Of what the translation was made, and whether a person has read it. */
const translation = z.strictObject({
  status: z.enum(['machine', 'reviewed']),
  of: z.custom<string>(
    (value) => typeof value === 'string' && stampPattern.test(value),
    'is not the stamp of an original; run `npm run restamp -- PATH` once the translation says what its original says, and it is written',
  ),
});

/**
 * What a file in another language may hold: what is translated. All else it has from its original, and a field of that kind here would be a
 * second truth.
 */
const schemasIn = (language: Language) => {
  const said = (limit: number) => words(limit, language);
  const common = { title: said(longestTitle), translation };
  const corrections = z.array(correctionIn(language)).default([]);
  return {
    story: z.strictObject({
      ...common,
      summary: said(longestSummary),
      points: pointsIn(language),
      hero: z.strictObject({ alt: said(500), caption: said(500).optional() }).optional(),
      corrections,
      note: said(1000).optional(),
    }),
    update: z.strictObject({
      ...common,
      summary: said(longestSummary).optional(),
      corrections,
      note: said(1000).optional(),
    }),
    milestone: z.strictObject({
      ...common,
      summary: said(longestSummary).optional(),
      place: z.strictObject({ name: said(120) }).optional(),
      vehicle: said(120).optional(),
      agencies: z.array(said(120)).optional(),
      corrections,
    }),
    factbox: z.strictObject({
      ...common,
      /** In the order of the original, as many as there. */
      facts: z.array(z.strictObject({ label: said(80), value: said(400), note: said(400).optional() })).min(1),
      unknowns: z.array(said(400)).default([]),
      corrections,
    }),
    page: z.strictObject({ ...common, summary: said(longestSummary) }),
    site: z.strictObject({
      title: text(60),
      tagline: said(160),
      publisher: text(80),
      translation,
    }),
  };
};

/** Words of a row, by its id; what it leaves out stands as another row has it, or in English. */
export type TranslatedRow = { readonly id: string } & Readonly<Record<string, string | undefined>>;

interface TranslatedData {
  readonly translation: z.output<typeof translation>;
  readonly rows: readonly TranslatedRow[];
}

/** Of the data of one drawing. */
export function translatedData(name: DataName, language: Language): z.ZodType<TranslatedData> {
  const fields = Object.entries(rowWords[name]).map(([field, limit]) => [field, words(limit, language).optional()]);
  const row = z
    .strictObject({ ...Object.fromEntries(fields), id: slug })
    // Its fields are known by name alone, which the compiler cannot follow.
    .transform((read) => read as TranslatedRow);
  return z.strictObject({ translation, rows: z.array(row).min(1) });
}

export type TranslationMatters = {
  readonly [Kind in keyof ReturnType<typeof schemasIn>]: z.output<ReturnType<typeof schemasIn>[Kind]>;
} & { readonly data: TranslatedData };

/** By language and kind. */
export const translationSchemas = { ur: schemasIn('ur'), zh: schemasIn('zh') } as const;

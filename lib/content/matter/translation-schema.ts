import { z } from 'zod';
import { words } from '#lib/content/matter/field-kinds.ts';
import { correctionIn, pointsIn } from '#lib/content/matter/schema.ts';
import type { Language } from '#lib/terms/languages.ts';

/** See `model/stamp.ts`. */
const stampPattern = /^[0-9a-f]{8}(?:\.[0-9a-f]{4})*$/;

/** Of what the translation was made, and whether a person has read it. */
const translation = z.strictObject({
  status: z.enum(['machine', 'reviewed']),
  of: z
    .string()
    .regex(
      stampPattern,
      'is no stamp; `npm run restamp -- PATH` writes it when the translation says what its original says',
    ),
});

/**
 * What a file in another language may hold: what is translated. All else it has from its original, and a field of that kind here would be a
 * second truth.
 */
const schemasIn = (language: Language) => {
  const said = (limit: number) => words(limit, language);
  const common = { title: said(110), translation };
  const corrections = z.array(correctionIn(language)).default([]);
  return {
    story: z.strictObject({
      ...common,
      summary: said(300),
      points: pointsIn(language),
      hero: z.strictObject({ alt: said(500), caption: said(500).optional() }).optional(),
      corrections,
      note: said(1000).optional(),
    }),
    update: z.strictObject({
      ...common,
      summary: said(300).optional(),
      corrections,
      note: said(1000).optional(),
    }),
    milestone: z.strictObject({
      ...common,
      summary: said(300).optional(),
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
    page: z.strictObject({ ...common, summary: said(300) }),
  };
};

export type TranslationMatters = {
  readonly [Kind in keyof ReturnType<typeof schemasIn>]: z.output<ReturnType<typeof schemasIn>[Kind]>;
};

/** By language and kind of text. */
export const translationSchemas = { ur: schemasIn('ur'), zh: schemasIn('zh') } as const;

import type { z } from 'zod';
import type { TextKind } from '#lib/content/files/file-kinds.ts';
import { rowFaults } from '#lib/content/matter/cross-fields.ts';
import { type DataName, dataSchemas } from '#lib/content/matter/data-schema.ts';
import type { FrontMatter } from '#lib/content/matter/front-matter.ts';
import type { YamlData } from '#lib/content/matter/read-yaml.ts';
import {
  factboxSchema,
  milestoneSchema,
  pageSchema,
  siteSchema,
  storySchema,
  updateSchema,
} from '#lib/content/matter/schema.ts';
import { type TranslationMatters, translatedData, translationSchemas } from '#lib/content/matter/translation-schema.ts';
import { leftUntranslated, withoutMarks } from '#lib/content/reading/left-placeholders.ts';
import { type Checked, check, noFaults } from '#lib/content/reading/read-fields.ts';
import type { Translation } from '#lib/terms/languages.ts';
import type { Position } from '#lib/terms/position.ts';
import type { Fault } from '#lib/terms/problem.ts';

const originals: Readonly<Record<TextKind | 'site', z.ZodType>> = {
  story: storySchema,
  update: updateSchema,
  milestone: milestoneSchema,
  factbox: factboxSchema,
  page: pageSchema,
  site: siteSchema,
};

/** Where a translation says what it was made of. */
export const stampPosition = ({ locate }: YamlData): Readonly<Record<string, Position>> => ({
  'translation.of': locate(['translation', 'of']),
});

interface ReadTranslation<Matter> extends Checked<Matter> {
  /** What nobody has translated yet. */
  readonly untranslated: readonly Fault[];
}

function readAs<Schema extends z.ZodType>(
  schema: Schema,
  original: z.ZodType,
  front: FrontMatter,
  language: Translation,
  faultsIn: Parameters<typeof check<Schema>>[2] = noFaults,
): ReadTranslation<z.output<Schema>> {
  const untranslated = leftUntranslated(front, language);
  const yaml = untranslated.length === 0 ? front : { ...front, data: withoutMarks(front.data) };
  return { ...check(schema, yaml, faultsIn, original), untranslated };
}

/** The fields of a translation, and what in all of it is still in English. */
export const readTranslation = (
  kind: TextKind | 'site',
  language: Translation,
  front: FrontMatter,
): ReadTranslation<TranslationMatters[TextKind | 'site']> =>
  readAs<z.ZodType<TranslationMatters[TextKind | 'site']>>(
    translationSchemas[language][kind],
    originals[kind],
    front,
    language,
  );

export const readTranslatedData = (
  name: DataName,
  language: Translation,
  yaml: YamlData,
): ReadTranslation<TranslationMatters['data']> =>
  readAs(
    translatedData(name, language),
    dataSchemas[name],
    { ...yaml, markdown: '', markdownLine: 1 },
    language,
    ({ rows }) => rowFaults(rows),
  );

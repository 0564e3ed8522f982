import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import {
  factboxSchema,
  milestoneSchema,
  pageSchema,
  siteSchema,
  storySchema,
  updateSchema,
} from '#lib/content/matter/schema.ts';
import { translationSchemas } from '#lib/content/matter/translation-schema.ts';
import { fieldDescriptions } from '#lib/editors/writing/field-descriptions.ts';
import { fieldRows, readGuidePage } from '#tests/unit/content/guide-page.ts';

/**
 * A field that a part of the house does not know reaches nobody, or reaches some readers in English alone, and the check accepts it all the
 * same. Whoever adds one is told here of everything that is left to do, at once.
 */

const kinds = [
  { kind: 'story', folder: 'stories', heading: 'Fields of a story', shape: storySchema.shape },
  { kind: 'update', folder: 'updates', heading: 'Fields of an update', shape: updateSchema.shape },
  { kind: 'milestone', folder: 'milestones', heading: 'Fields of a milestone', shape: milestoneSchema.shape },
  { kind: 'factbox', folder: 'factboxes', heading: 'Fields of a fact box', shape: factboxSchema.shape },
  { kind: 'page', folder: 'pages', heading: 'Fields of a page', shape: pageSchema.shape },
  { kind: 'site', folder: 'site', heading: 'Fields of site.yml', shape: siteSchema.shape },
] as const;

const inLanguage = 'lib/content/edition/in-language.ts';
const stamp = 'lib/content/reading/stamp-of-record.ts';
const skeleton = 'lib/editors/writing/translation-skeleton.ts';
const openData = 'lib/publishing/data/data-schema.ts';
const order = 'lib/editors/writing/field-order.ts';

const guide = await readGuidePage('content/README.md');
const text = (file: string): string => readFileSync(file, 'utf8');
const names = (code: string, field: string): boolean => new RegExp(`\\b${field}\\b`).test(code);
/** The part of a file that begins with some words, up to the next that begins so. */
const part = (file: string, mark: string, begins: string): string =>
  text(file)
    .split(mark)
    .filter((piece) => piece.startsWith(begins))
    .join('\n');

const shown = globSync('{app,components,lib,server}/**/*.{ts,tsx}')
  .filter((file) => ![inLanguage, stamp, skeleton].includes(file))
  .filter((file) => !/^lib\/(?:content\/matter|i18n|publishing\/data)\//.test(file))
  .map(text)
  .join('\n');

/** Whether it holds words of ours, or a list of them: their apostrophes are set. */
const isWords = (field: z.ZodType): boolean =>
  [["it's"], "it's"].some((written) => JSON.stringify(field.safeParse(written).data ?? '').includes('it’s'));

it.each(kinds)('each field of a $kind is known wherever it must be', ({ kind, folder, heading, shape }) => {
  const rows = fieldRows(guide, heading).map(({ field }) => field);
  const translated = Object.keys(translationSchemas.ur[kind].shape);
  const capital = kind.charAt(0).toUpperCase() + kind.slice(1);
  const missing = Object.entries<z.ZodType>(shape).flatMap(([field, type]) => {
    const path = kind === 'site' ? `site/${field}` : `${folder}/${field}`;
    const hasWords = isWords(type) || translated.includes(field);
    const isOwn = field !== 'corrections';
    const todo: readonly (readonly [isDone: boolean, what: string])[] = [
      [new RegExp(`(?:\\.|[{,]\\s*)${field}\\b`).test(shown), 'nobody is shown it: read it in a component or in lib'],
      [rows.includes(field), `a row in content/README.md, under “${heading}”`],
      [path in fieldDescriptions || field in fieldDescriptions, 'a line in lib/editors/writing/field-descriptions.ts'],
      [names(text(`schemas/${folder}.schema.json`), field), 'npm run schemas'],
      [kind === 'site' || names(text(order), field), `its place in ${order}`],
      [kind !== 'milestone' || names(text(openData), field), `open data: ${openData}, then as the compiler says`],
      [!hasWords || translated.includes(field), `${kind} in lib/content/matter/translation-schema.ts`],
      [!hasWords || names(part(inLanguage, '  function ', `to${capital}(`), field), `to${capital} in ${inLanguage}`],
      [!(hasWords && isOwn) || names(part(stamp, 'case ', `'${kind}'`), field), `${kind} in ${stamp}`],
      [!hasWords || names(text(skeleton), field), `fieldsOf in ${skeleton}`],
    ];
    return todo.flatMap(([isDone, what]) => (isDone ? [] : [`${field}: ${what}`]));
  });
  expect(missing).toEqual([]);
});

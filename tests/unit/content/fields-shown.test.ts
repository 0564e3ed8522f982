import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  factboxSchema,
  milestoneSchema,
  pageSchema,
  siteSchema,
  storySchema,
  updateSchema,
} from '#lib/content/matter/schema.ts';

/** A field that no code takes up reaches nobody, and the check accepts it all the same. */

const schemas = { storySchema, updateSchema, milestoneSchema, factboxSchema, pageSchema, siteSchema };
const code = globSync('{app,components,lib,server}/**/*.{ts,tsx}')
  .filter((file) => !/^lib\/(?:content\/matter|i18n)\//.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

it.each(Object.entries(schemas))('each field of %s is taken up somewhere', (_, { shape }) => {
  const lost = Object.keys(shape).filter((field) => !new RegExp(`(?:\\.|[{,]\\s*)${field}\\b`).test(code));
  expect(lost, 'nobody is shown these: read them in a component or in lib').toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  factboxSchema,
  milestoneSchema,
  pageSchema,
  siteSchema,
  storySchema,
  styleSchema,
  updateSchema,
} from '#lib/content/matter/schema.ts';
import { fieldRows, readGuidePage } from '#tests/unit/content/guide-page.ts';

/** The guide's tables name every field that there is and no other, with the words and lengths that the check accepts. */

const guide = await readGuidePage('content/README.md');

type Shape = Exclude<z.core.JSONSchema._JSONSchema, boolean>;

const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: 'input' });

function within(shape: Shape, field: string): Shape {
  const inner = shape.properties?.[field];
  if (inner === undefined || typeof inner === 'boolean') throw new Error(`no field ${field}`);
  return entryOf(inner);
}

/** What a list is a list of; anything else as it is. */
function entryOf(shape: Shape): Shape {
  const { items } = shape;
  return typeof items === 'object' && !Array.isArray(items) ? items : shape;
}

const story = shapeOf(storySchema);
const factbox = shapeOf(factboxSchema);

const tables: readonly (readonly [heading: string, shape: Shape])[] = [
  ['Fields of a story', story],
  ['Fields of an update', shapeOf(updateSchema)],
  ['Fields of a milestone', shapeOf(milestoneSchema)],
  ['Fields of a fact box', factbox],
  ['Fields of a fact', within(factbox, 'facts')],
  ['Fields of a page', shapeOf(pageSchema)],
  ['Fields of a source', within(story, 'sources')],
  ['Fields of a hero', within(story, 'hero')],
  ['Fields of a correction', within(story, 'corrections')],
  ['Fields of site.yml', shapeOf(siteSchema)],
  ['Fields of style.yml', entryOf(shapeOf(styleSchema))],
];

describe.each(tables)('%s', (heading, shape) => {
  const where = `content/README.md, under “${heading}”`;
  const rows = fieldRows(guide, heading);

  it('are all named, and no other', () => {
    expect(rows.map(({ field }) => field).sort(), where).toEqual(Object.keys(shape.properties ?? {}).sort());
  });

  it('have a star when they are needed', () => {
    expect(
      rows
        .filter(({ needed }) => needed)
        .map(({ field }) => field)
        .sort(),
      where,
    ).toEqual([...(shape.required ?? [])].sort());
  });

  it('are told with the words and lengths that the check accepts', () => {
    for (const { field, says, words } of rows) {
      const accepted = within(shape, field);
      const isToldElsewhere = says.includes('that a story can have');
      if (accepted.enum && !isToldElsewhere)
        expect([...words].sort(), `${where}: the row of ${field}`).toEqual([...accepted.enum].sort());
      const limit = /at most (\d+) characters/.exec(says)?.[1];
      if (limit !== undefined) expect(Number(limit), `${where}: the row of ${field}`).toBe(accepted.maxLength);
    }
  });
});

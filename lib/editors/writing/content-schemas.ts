import { z } from 'zod';
import { dataSchemas, isDataName } from '#lib/content/matter/data-schema.ts';
import {
  factboxSchema,
  milestoneSchema,
  pageSchema,
  siteSchema,
  storySchema,
  styleSchema,
  updateSchema,
} from '#lib/content/matter/schema.ts';
import { translatedData, translationSchemas } from '#lib/content/matter/translation-schema.ts';
import { fieldDescriptions } from '#lib/editors/writing/field-descriptions.ts';

interface Kind {
  readonly schema: z.ZodType;
  readonly title: string;
}

/** Of one language, since they have the same fields and lengths. */
function translatedKinds(): Readonly<Record<string, Kind>> {
  const { story, update, milestone, factbox, page, site } = translationSchemas.ur;
  const texts = { stories: story, updates: update, milestones: milestone, factboxes: factbox, pages: page };
  const of = (folder: string) => `Front matter of a translation: content/${folder}/NAME.ur.md, NAME.zh.md`;
  return {
    ...Object.fromEntries(
      Object.entries(texts).map(([folder, schema]) => [`translated-${folder}`, { schema, title: of(folder) }]),
    ),
    'translated-site': { schema: site, title: 'The site in another language: content/site.ur.yml, site.zh.yml' },
    ...Object.fromEntries(
      Object.keys(dataSchemas)
        .filter(isDataName)
        .map((name) => [
          `translated-data-${name}`,
          {
            schema: translatedData(name, 'ur'),
            title: `The words of a drawing's data: content/data/${name}.ur.yml, ${name}.zh.yml`,
          },
        ]),
    ),
  };
}

const kinds: Readonly<Record<string, Kind>> = {
  stories: { schema: storySchema, title: 'Front matter of a story: content/stories/SLUG.md' },
  updates: { schema: updateSchema, title: 'Front matter of an update: content/updates/SLUG.md' },
  milestones: { schema: milestoneSchema, title: 'Front matter of a milestone: content/milestones/ID.md' },
  factboxes: { schema: factboxSchema, title: 'Front matter of a fact box: content/factboxes/ID.md' },
  pages: { schema: pageSchema, title: 'Front matter of a page: content/pages/NAME.md' },
  site: { schema: siteSchema, title: 'The site: content/site.yml' },
  style: { schema: styleSchema, title: 'The house glossary: content/style.yml' },
  ...Object.fromEntries(
    Object.entries(dataSchemas).map(([name, schema]) => [
      `data-${name}`,
      { schema, title: `What a drawing is made of: content/data/${name}.yml` },
    ]),
  ),
  ...translatedKinds(),
};

/** Forms of dates, which the check reads by code. */
const instant = String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$`;
const partialDate = String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`;
const instants = ['published', 'updated', 'expires'];
const partialDates = ['date', 'end', 'previousDate', 'knownAt', 'asOf', 'said', 'from', 'to'];

type Path = readonly (string | number)[];

/** `["properties", "sources", "items", "properties", "url"]` → `["sources[]", "url"]`. */
function fieldPath(path: Path): readonly string[] {
  const fields: string[] = [];
  for (let index = 0; index < path.length; index += 1) {
    if (path[index] === 'properties') fields.push(String(path[++index]));
    else if (path[index] === 'items' && fields.length > 0) fields.push(`${fields.pop()}[]`);
  }
  return fields;
}

function descriptionOf(kind: string, fields: readonly string[]): string | undefined {
  const last = fields.at(-1) ?? '';
  const paths = [fields.length === 1 ? `${kind}/${last}` : fields.slice(-2).join('/'), last];
  return paths.flatMap((path) => fieldDescriptions[path] ?? [])[0];
}

/** JSON Schemas (draft 7, which editors' programs know best) of what editors write, by file name. */
export function contentSchemas(): Readonly<Record<string, object>> {
  const schemas = Object.entries(kinds).map(([kind, { schema, title }]): [string, object] => {
    const generated = z.toJSONSchema(schema, {
      io: 'input',
      target: 'draft-7',
      unrepresentable: 'any',
      override: ({ jsonSchema, path }) => {
        const fields = fieldPath(path);
        const name = fields.at(-1) ?? '';
        // What is forbidden there has no form.
        if (path.at(-2) !== 'properties' || jsonSchema.not) return;
        const description = descriptionOf(kind, fields);
        if (description !== undefined) jsonSchema.description = description;
        if (instants.includes(name)) jsonSchema.pattern = instant;
        if (!partialDates.includes(name)) return;
        // YAML reads a bare year as a number.
        jsonSchema.anyOf = [
          { type: 'string', pattern: partialDate },
          { type: 'integer', minimum: 1900, maximum: 2199 },
        ];
      },
    });
    return [
      `${kind}.schema.json`,
      { $id: `https://pakistan-in-orbit.invalid/schemas/${kind}.schema.json`, title, ...generated },
    ];
  });
  return Object.fromEntries(schemas);
}

/** The text of each file in schemas/. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(contentSchemas()).map(([file, schema]) => [file, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}

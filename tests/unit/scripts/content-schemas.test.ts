import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '#lib/editors/writing/content-schemas.ts';

const folder = join(import.meta.dirname, '../../../schemas');
const files = schemaFiles();

/** Every field of a schema, as a path, with its description. */
function fieldsIn(schema: unknown, path: string): readonly (readonly [path: string, description: unknown])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const parts = new Map<string, unknown>(Object.entries(schema));
  const properties = parts.get('properties');
  const own = Object.entries(typeof properties === 'object' && properties !== null ? properties : {}).flatMap(
    ([name, field]: [string, unknown]) => {
      const description = new Map<string, unknown>(Object.entries(Object(field))).get('description');
      return [[`${path}.${name}`, description] as const, ...fieldsIn(field, `${path}.${name}`)];
    },
  );
  return [...own, ...fieldsIn(parts.get('items'), path)];
}

describe('the schemas for editors’ programs', () => {
  it.each(Object.keys(files))('%s is as the check reads the file; else run: npm run schemas', async (file) => {
    expect(await readFile(join(folder, file), 'utf8')).toBe(files[file]);
  });

  it('are all that there are', async () => {
    expect((await readdir(folder)).sort()).toEqual(Object.keys(files).sort());
  });

  it('describe every field', () => {
    const fields = Object.entries(files).flatMap(([file, text]) => fieldsIn(JSON.parse(text), file));
    expect(fields.length).toBeGreaterThan(60);
    const undescribed = fields.filter(([, description]) => typeof description !== 'string').map(([path]) => path);
    expect(undescribed, 'each wants a line in lib/editors/writing/field-descriptions.ts').toEqual([]);
  });
});

it('are used by the settings of VS Code', async () => {
  const settings = await readFile(join(folder, '../.vscode/settings.json'), 'utf8');
  for (const [, path = ''] of settings.matchAll(/"(\.\/schemas\/[^"]+)"/g))
    expect(Object.keys(files)).toContain(path.replace('./schemas/', ''));
  expect(settings).toContain('./schemas/site.schema.json');
});

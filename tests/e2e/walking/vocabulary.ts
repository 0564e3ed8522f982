import { readFileSync } from 'node:fs';

/** A name of schema.org with what it may carry. */
interface VocabularyType {
  readonly parents: readonly string[];
  readonly properties: readonly string[];
}

/** The types of schema.org, read off the declarations of schema-dts, which are generated from its vocabulary. */
export function schemaOrgTypes(): ReadonlyMap<string, VocabularyType> {
  const text = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');
  const types = new Map<string, VocabularyType>();
  const declared = /^(?:export )?interface (\w+)Base extends ([^{]+)\{\n([\s\S]*?)^\}/gm;
  for (const [, name = '', parents = '', body = ''] of text.matchAll(declared)) {
    types.set(name, {
      parents: Array.from(parents.matchAll(/(\w+)Base\b/g), ([, parent = '']) => parent),
      properties: Array.from(body.matchAll(/^ {4}"(\w+)"\?:/gm), ([, property = '']) => property),
    });
  }
  // Types without properties of their own have no base of theirs.
  for (const [, name = '', parent = ''] of text.matchAll(/^export interface (\w+)Leaf extends (\w+)Base \{/gm)) {
    if (!types.has(name)) types.set(name, { parents: [parent], properties: [] });
  }
  return types;
}

/** The same in the form of schema.org's own file, which the validator of search engines' rules wants. */
export function schemaOrgFile() {
  const types = [...schemaOrgTypes()];
  return {
    '@graph': types.flatMap(([name, { parents, properties }]) => [
      {
        '@id': `schema:${name}`,
        '@type': 'rdfs:Class',
        'rdfs:subClassOf': parents.map((id) => ({ '@id': `schema:${id}` })),
      },
      ...properties.map((property) => ({
        '@id': `schema:${property}`,
        '@type': 'rdf:Property',
        'schema:domainIncludes': { '@id': `schema:${name}` },
      })),
    ]),
  };
}

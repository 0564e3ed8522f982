import { z } from 'zod';
import { type CrossFault, dataFaults } from '#lib/content/matter/cross-fields.ts';
import { dataNames, dataSchemas, type EditionData, isDataName } from '#lib/content/matter/data-schema.ts';
import { describeIssues, escapedCharacters, fieldName, strayMarks } from '#lib/content/matter/describe-issue.ts';
import { factboxLimit, frontMatterLimit } from '#lib/content/matter/front-matter.ts';
import { invisibleCharacters } from '#lib/content/matter/invisible-characters.ts';
import { type FieldPath, readYaml, type YamlData } from '#lib/content/matter/read-yaml.ts';
import { siteSchema, styleSchema } from '#lib/content/matter/schema.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import type { Position } from '#lib/terms/position.ts';
import { type Fault, fileFault, isError } from '#lib/terms/problem.ts';

export interface Checked<Matter> {
  readonly matter: Matter | undefined;
  readonly faults: readonly Fault[];
}

/** A copy without strings that are slices of the file's text: each of them would keep the whole text in memory. */
const detached = <Data>(data: Data): Data => structuredClone(data);

const cutFault = (place: Position): Fault => ({
  severity: 'warning',
  ...place,
  field: 'front matter',
  message: 'a # behind a space ends this value; put the whole value in double quotes',
});

const fieldsOf = (schema: z.ZodType): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

export function check<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlData,
  crossFaults: (matter: z.output<Schema>) => readonly CrossFault[],
): Checked<z.output<Schema>> {
  const escaped = escapedCharacters(yaml);
  const result = schema.safeParse(yaml.data ?? {});
  if (!result.success) {
    return {
      matter: undefined,
      faults: [...escaped, ...describeIssues(result.error.issues, fieldsOf(schema), yaml)],
    };
  }
  // A text with characters that must go is judged when they are gone.
  const crossed = (escaped.length > 0 ? [] : crossFaults(result.data)).map(
    ({ severity, path, message }): Fault => ({
      severity,
      ...yaml.locate(path),
      field: fieldName(path),
      message,
    }),
  );
  const faults = [...escaped, ...strayMarks(yaml), ...crossed, ...yaml.cuts.map(cutFault)];
  return { matter: faults.some(isError) ? undefined : detached(result.data), faults };
}

export const noFaults = (): readonly CrossFault[] => [];

/** Where the fields stand that refer to other files, as far as they are there. */
export function positionsOf(
  yaml: YamlData,
  paths: Readonly<Record<string, FieldPath>>,
  matter: object,
): Readonly<Record<string, Position>> {
  const written = Object.entries(paths).filter(([, [field = '']]) => Object.hasOwn(matter, field));
  return Object.fromEntries(written.map(([field, path]) => [field, yaml.locate(path)]));
}

/** Paths by the names that problems give them: `sources.2`. */
export const numbered = (
  list: readonly unknown[],
  path: (index: number) => FieldPath,
): Readonly<Record<string, FieldPath>> =>
  Object.fromEntries(list.map((_, index) => [fieldName(path(index)), path(index)]));

const unread = ({ faults }: { readonly faults: readonly Fault[] }) => ({ matter: undefined, faults });

export function readSite(text: string) {
  const yaml = readYaml(text, frontMatterLimit);
  if (!yaml.ok) return unread(yaml);
  const { matter, faults } = check(siteSchema, yaml, noFaults);
  const all = [...invisibleCharacters(text, text.length), ...faults];
  if (!matter || all.some(isError)) return unread({ faults: all });
  return { matter, faults: all, positions: positionsOf(yaml, { lead: ['lead'] }, matter) };
}

export function readStyle(text: string) {
  const yaml = readYaml(text, factboxLimit);
  // A file of comments alone is an empty list.
  return yaml.ok ? check(styleSchema, { ...yaml, data: yaml.data ?? [] }, noFaults) : unread(yaml);
}

export function readData(name: string, text: string) {
  if (!isDataName(name)) {
    const cure = didYouMean(name, dataNames) || `; there are ${dataNames.join(', ')}`;
    return unread({ faults: [fileFault(`"${name}" is no drawing that is made from data${cure}`)] });
  }
  const yaml = readYaml(text, factboxLimit);
  if (!yaml.ok) return unread(yaml);
  const { matter, faults } = check(dataSchemas[name], yaml, dataFaults);
  const all = [...invisibleCharacters(text, text.length), ...faults];
  if (!matter || all.some(isError)) return unread({ faults: all });
  const positions = positionsOf(
    yaml,
    numbered(matter.rows, (index) => ['rows', index, 'milestone']),
    matter,
  );
  // The one place where a name and its schema are put together.
  return { name, matter, data: { [name]: matter } as EditionData, faults: all, positions };
}

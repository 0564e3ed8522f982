import type { z } from 'zod';
import type { CrossFault } from '#lib/content/matter/cross-fields.ts';
import { describeIssues, escapedCharacters, fieldName, strayMarks } from '#lib/content/matter/describe-issue.ts';
import type { FieldPath, YamlData } from '#lib/content/matter/read-yaml.ts';
import type { Position } from '#lib/terms/position.ts';
import { type Fault, isError } from '#lib/terms/problem.ts';

export interface Checked<Matter> {
  readonly matter: Matter | undefined;
  readonly faults: readonly Fault[];
}

/** A copy without strings that are slices of the file's text: each of them would keep the whole text in memory. */
const detached = <Data>(data: Data): Data => structuredClone(data);

const cutFault = (position: Position): Fault => ({
  severity: 'warning',
  ...position,
  field: 'front matter',
  message: 'a # behind a space ends this value; put the whole value in double quotes',
});

export const noFaults = (): readonly CrossFault[] => [];

/** @param original of a translation: the schema of its original */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlData,
  crossFaults: (matter: z.output<Schema>) => readonly CrossFault[],
  original?: z.ZodType,
): Checked<z.output<Schema>> {
  const escaped = escapedCharacters(yaml);
  const result = schema.safeParse(yaml.data ?? {});
  if (!result.success)
    return { matter: undefined, faults: [...escaped, ...describeIssues(result.error.issues, yaml, schema, original)] };
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

/** Where the fields stand that are judged together with other files, as far as they are there. */
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

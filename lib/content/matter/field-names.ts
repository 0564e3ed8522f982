import { z } from 'zod';

interface FieldNames {
  readonly top: readonly string[];
  /** Inside its groups and lists, at any depth. */
  readonly nested: readonly string[];
}

const known = new WeakMap<z.ZodType, FieldNames>();

/** Names of the fields of a schema. */
export function fieldNamesOf(schema: z.ZodType): FieldNames {
  const before = known.get(schema);
  if (before) return before;
  const { properties = {}, ...others } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const nested = new Set<string>();
  JSON.stringify([others, Object.values(properties)], (key, value) => {
    if (key === 'properties') for (const name of Object.keys(value)) nested.add(name);
    return value;
  });
  const names = { top: Object.keys(properties), nested: [...nested] };
  known.set(schema, names);
  return names;
}

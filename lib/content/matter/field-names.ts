import { z } from 'zod';
import { remembering } from '#lib/terms/remembering.ts';

/** Names of the fields of a schema: at its top, and inside its groups and lists at any depth. */
export const fieldNamesOf = remembering((schema: z.ZodType) => {
  const { properties = {}, ...others } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const nested = new Set<string>();
  JSON.stringify([others, Object.values(properties)], (key, value) => {
    if (key === 'properties') for (const name of Object.keys(value)) nested.add(name);
    return value;
  });
  return { top: Object.keys(properties), nested: [...nested] };
});

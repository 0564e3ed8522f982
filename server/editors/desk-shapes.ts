import { z } from 'zod';
import { actShape } from '#lib/editors/writing/acts.ts';
import { typed } from '#lib/editors/writing/draft.ts';

/** What the desk may send. Whether a file may be named is for `lib/editors/writing/content-path.ts` to say. */
const file = z.string();

export const ofFile = z.strictObject({ file });
export const ofText = z.strictObject({ file, text: z.string() });
export const ofSave = z.strictObject({ file, text: z.string(), hash: z.string() });

const path = z
  .array(z.union([z.string().max(80), z.int().min(0)]))
  .min(1)
  .max(8);
/** What was done in the form to one field of a text. */
export const ofFieldEdit = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('set'),
    file,
    text: z.string(),
    path,
    value: z.union([typed, z.boolean(), z.array(typed).max(100)]),
  }),
  z.strictObject({ do: z.enum(['add', 'remove', 'up']), file, text: z.string(), path }),
]);

const files = z.array(file).max(1_000);
export const ofSending = z.strictObject({
  file,
  files,
  sentence: typed,
  /** What of others the editor has seen and writes over: file → the object's name in git. */
  over: z.record(file, z.string().regex(/^[0-9a-f]{40,64}$/)).optional(),
});
export const ofShown = z.strictObject({ files, revision: z.string(), before: z.string().optional() });

/** An act, and the hash of the text as the editor has seen it. */
export const ofAct = actShape.and(z.object({ hash: z.string().optional() }));
/** An act on a text that may not be saved yet. */
export const ofForetell = actShape.and(z.object({ text: z.string().optional() }));

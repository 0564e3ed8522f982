import { z } from 'zod';
import type { Act } from '#lib/editors/writing/acts.ts';
import { kinds } from '#lib/editors/writing/draft.ts';
import { translations } from '#lib/terms/languages.ts';
import { topics } from '#lib/terms/topics.ts';

/** What the desk may send. Whether a file may be named is for `lib/editors/writing/content-path.ts` to say. */
const file = z.string();
const hash = z.string().optional();
const words = z.string().max(10_000);

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
    value: z.union([words, z.boolean(), z.array(words).max(100)]),
  }),
  z.strictObject({ do: z.enum(['add', 'remove']), file, text: z.string(), path }),
]);

const files = z.array(file).max(1_000);
export const ofSending = z.strictObject({
  file,
  files,
  sentence: words,
  /** What of others the editor has seen and writes over: file → the object's name in git. */
  over: z.record(file, z.string().regex(/^[0-9a-f]{40,64}$/)).optional(),
});
export const ofShown = z.strictObject({ files, revision: z.string(), before: z.string().optional() });

const act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['publishNow', 'keepDraft', 'remove', 'lead', 'restamp']), file, hash }),
  z.strictObject({ act: z.enum(['publishAt', 'expire']), file, hash, at: words }),
  z.strictObject({ act: z.literal('correct'), file, hash, sentence: words }),
  z.strictObject({ act: z.literal('withdraw'), file, hash, note: words }),
  z.strictObject({ act: z.literal('rename'), file, hash, to: words }),
  z.strictObject({ act: z.literal('translate'), file, hash, language: z.enum(translations) }),
  z.strictObject({
    act: z.literal('new'),
    hash,
    kind: z.enum(kinds),
    title: words,
    story: words.optional(),
    topics: z.array(z.enum(topics)).optional(),
    published: words.optional(),
    summary: words.optional(),
  }),
]);

export const ofAct: z.ZodType<Act & { readonly hash?: string | undefined }> = act;

import { z } from 'zod';
import { contentPath } from '#lib/editors/writing/content-path.ts';
import { openForWriting } from '#lib/editors/writing/open-for-writing.ts';
import { toldOfText } from '#lib/editors/writing/told-of-text.ts';
import { saveText } from '#lib/editors/writing/write-file.ts';
import type { Problem } from '#lib/terms/problem.ts';
import type { DeskAct, DeskReply } from '#server/editors/desk-door.ts';
import type { UnsavedPages } from '#server/editors/unsaved-pages.ts';
import type { Content } from '#server/publishing/content.ts';

export interface DeskActsOptions {
  readonly contentDir: string;
  readonly content: Pick<Content, 'records' | 'unsaved'>;
  readonly pages: UnsavedPages;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** An act that takes one shape of body and refuses every other. */
const taking =
  <Body>(shape: z.ZodType<Body>, act: (body: Body) => Promise<DeskReply>): DeskAct =>
  async (body) => {
    const read = shape.safeParse(body);
    return read.success
      ? act(read.data)
      : { refused: 'The desk sent what this server does not understand. Reload the page.' };
  };

const ofFile = z.strictObject({ file: z.string() });
const ofText = z.strictObject({ file: z.string(), text: z.string() });
const ofSave = z.strictObject({ file: z.string(), text: z.string(), hash: z.string() });

const withoutFile = ({ file: _, ...problem }: Problem) => problem;

/** What the desk may ask for. */
export function createDeskActs({
  contentDir,
  content,
  pages,
  now,
}: DeskActsOptions): Readonly<Record<string, DeskAct>> {
  return {
    open: taking(ofFile, async ({ file }) => {
      const opened = await openForWriting(contentDir, file, content.records, now());
      return 'refused' in opened ? opened : { ok: opened };
    }),

    look: taking(ofText, async ({ file, text }) => {
      const at = await contentPath(contentDir, file);
      if ('refused' in at) return at;
      const unsaved = await content.unsaved({ ...at, bytes: Buffer.from(text) });
      const problems = unsaved.edition.problems.filter((problem) => problem.file === file);
      const page = (await pages.make(at, unsaved)) ?? null;
      const says = toldOfText(unsaved.record, problems, content.records, now());
      return { ok: { problems: problems.map(withoutFile), page, says } };
    }),

    save: taking(ofSave, async ({ file, text, hash }) => {
      const saved = await saveText(contentDir, file, text, hash);
      return 'saved' in saved ? { ok: { hash: saved.saved } } : saved;
    }),
  };
}

import { contentPath as pathOf } from '#lib/content/files/file-kinds.ts';
import { readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { linkFaults } from '#lib/editors/links/link-answer.ts';
import { carryOut, foretell } from '#lib/editors/writing/carry-out.ts';
import { contentPath } from '#lib/editors/writing/content-path.ts';
import { cureFor } from '#lib/editors/writing/cures.ts';
import { editField } from '#lib/editors/writing/field-edit.ts';
import { formOf } from '#lib/editors/writing/form.ts';
import { lengthsOf } from '#lib/editors/writing/lengths.ts';
import { openForWriting } from '#lib/editors/writing/open-for-writing.ts';
import { originalBeside } from '#lib/editors/writing/original-beside.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { restoreFile } from '#lib/editors/writing/removed-files.ts';
import { suggestionsFor } from '#lib/editors/writing/suggestions.ts';
import { isToBePublished, toldOfText } from '#lib/editors/writing/told-of-text.ts';
import { absent, openText, saveText } from '#lib/editors/writing/write-file.ts';
import { isError, type Problem } from '#lib/terms/problem.ts';
import type { DeskAct, DeskReply } from '#server/editors/desk-door.ts';
import { ofAct, ofFieldEdit, ofFile, ofForetell, ofSave, ofText } from '#server/editors/desk-shapes.ts';
import { rememberedLinks } from '#server/editors/remembered-links.ts';
import { taking } from '#server/editors/taking.ts';
import type { UnsavedPages } from '#server/editors/unsaved-pages.ts';
import type { Content } from '#server/publishing/content.ts';

export interface DeskActsOptions {
  readonly contentDir: string;
  readonly stateDir: string;
  readonly content: Pick<Content, 'records' | 'unsaved'>;
  readonly pages: UnsavedPages;
  /** Has the folder looked at: what was written is shown from then on. Never rejects. */
  readonly takeIn: () => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

function orRefused(made: () => object): DeskReply {
  try {
    return { ok: made() };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

/** What the check tells who types commands has buttons at the desk. */
const byButton = (message: string): string =>
  message
    .replace(/begin with `npm run new -- translation .*/s, 'the buttons under the headline begin a translation')
    .replace(/run `npm run restamp -- [^`]*`/, 'press “It says what the original says”');

/** At its place in a text, with what mends it for certain. */
function problemIn(text: string, problem: Problem) {
  const { file: _, message, ...rest } = problem;
  const said = { ...rest, message: byButton(message) };
  const cure = cureFor(problem, text);
  return { ...said, ...(cure && { cure }) };
}

/** What the desk may ask for. */
export function createDeskActs({
  contentDir,
  stateDir,
  content,
  pages,
  takeIn,
  now,
}: DeskActsOptions): Readonly<Record<string, DeskAct>> {
  const remembered = rememberedLinks(stateDir);
  const place = () => ({
    contentDir,
    stateDir,
    now: now(),
    async errorIn(file: string, text: string) {
      const at = await contentPath(contentDir, file);
      if ('refused' in at) return undefined;
      const { edition } = await content.unsaved({ ...at, bytes: Buffer.from(text) });
      return edition.problems.find((problem) => problem.file === file && isError(problem));
    },
  });

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
      const saved = await openText(contentDir, file);
      const isSaved = 'text' in saved && saved.text === text;
      const says = toldOfText(unsaved.record, problems, content.records, now(), isSaved);
      // What a check has asked of other sites holds up nobody who writes.
      const links = linkFaults(text, await remembered.read()).map((fault) => ({ ...fault, severity: 'notice' }));
      const messages = [...problems.map((problem) => problemIn(text, problem)), ...links];
      return {
        ok: {
          problems: messages,
          lengths: lengthsOf(text),
          says,
          isToBePublished: isToBePublished(unsaved.record, problems, now()),
        },
      };
    }),

    page: taking(ofText, async ({ file, text }) => {
      const at = await contentPath(contentDir, file);
      if ('refused' in at) return at;
      return { ok: await pages.make(at, await content.unsaved({ ...at, bytes: Buffer.from(text) })) };
    }),

    save: taking(ofSave, async ({ file, text, hash }) => {
      const saved = await saveText(contentDir, file, text, hash);
      return 'saved' in saved ? { ok: { hash: saved.saved } } : saved;
    }),

    act: taking(ofAct, async ({ hash, ...act }) => {
      const done = await carryOut(act, hash, place());
      // The desk goes on at the address of a file that is new.
      await takeIn();
      return 'says' in done ? { ok: done } : done;
    }),

    foretell: taking(ofForetell, async ({ text, ...act }) => {
      const told = await foretell(act, text, place());
      return 'says' in told ? { ok: told } : told;
    }),

    restore: taking(ofFile, async ({ file }) => {
      const back = await restoreFile(file, { contentDir, stateDir });
      await takeIn();
      return 'restored' in back ? { ok: { file, restored: back.restored } } : back;
    }),

    fields: taking(ofText, async ({ file, text }) => {
      const at = await contentPath(contentDir, file);
      return 'refused' in at ? at : orRefused(() => ({ fields: formOf(file, text, content.records) }));
    }),

    field: taking(ofFieldEdit, async ({ file, text, ...edit }) => {
      const at = await contentPath(contentDir, file);
      return 'refused' in at ? at : orRefused(() => editField(file, text, edit, now()));
    }),

    beside: taking(ofText, async ({ file, text }) => {
      const at = await contentPath(contentDir, file);
      if ('refused' in at) return at;
      const { kind, name } = at;
      if (!at.language || kind === 'picture' || kind === 'style')
        return { refused: `${file} is no translation, and has no original.` };
      const original = pathOf(kind, name);
      const opened = await openText(contentDir, original);
      if ('refused' in opened) return opened;
      if (opened.hash === absent) return { refused: `There is no ${original}, of which this would be a translation.` };
      return orRefused(() => originalBeside({ file: original, kind, name, text: opened.text }, text));
    }),

    suggest: taking(ofText, async ({ file, text }) => {
      const at = await contentPath(contentDir, file);
      return 'refused' in at ? at : { ok: suggestionsFor(file, text, await readFolderTexts(contentDir)) };
    }),
  };
}

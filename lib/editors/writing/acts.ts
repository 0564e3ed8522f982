import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import type { Done } from '#lib/editors/writing/done.ts';
import type { Asked } from '#lib/editors/writing/draft.ts';
import { newDraft, newTranslation } from '#lib/editors/writing/new-file.ts';
import { open } from '#lib/editors/writing/opened.ts';
import { expire, keepDraft, publishAt, publishNow, withdraw } from '#lib/editors/writing/publishing.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { remove } from '#lib/editors/writing/remove.ts';
import { rename } from '#lib/editors/writing/rename.ts';
import { restamp } from '#lib/editors/writing/restamp.ts';
import { correct, lead } from '#lib/editors/writing/telling.ts';
import type { Translation } from '#lib/terms/languages.ts';

/** What an editor does to a file, beside writing in it. Moments are Pakistan's time unless they name an offset. */
export type Act =
  | {
      readonly act: 'publishNow' | 'keepDraft' | 'remove' | 'lead' | 'restamp';
      /** `content/…`, as everywhere here. */
      readonly file: string;
    }
  | { readonly act: 'publishAt' | 'expire'; readonly file: string; readonly at: string }
  | { readonly act: 'correct'; readonly file: string; readonly sentence: string }
  | { readonly act: 'withdraw'; readonly file: string; readonly note: string }
  /** @param to the new name, or words to make it of */
  | { readonly act: 'rename'; readonly file: string; readonly to: string }
  | { readonly act: 'translate'; readonly file: string; readonly language: Translation }
  | ({ readonly act: 'new' } & Asked);

export type ActResult = Done | { readonly refused: string };

function done(act: Act, folder: FolderTexts, now: number): Done {
  switch (act.act) {
    case 'publishNow':
      return publishNow(open(act.file, folder), folder, now);
    case 'publishAt':
      return publishAt(open(act.file, folder), act.at, now);
    case 'keepDraft':
      return keepDraft(open(act.file, folder), folder, now);
    case 'expire':
      return expire(open(act.file, folder), act.at, now);
    case 'withdraw':
      return withdraw(open(act.file, folder), act.note, folder, now);
    case 'correct':
      return correct(open(act.file, folder), act.sentence, now);
    case 'lead':
      return lead(open(act.file, folder), folder, now);
    case 'rename':
      return rename(open(act.file, folder), act.to, folder, now);
    case 'remove':
      return remove(act.file, folder);
    case 'new':
      return newDraft(act, folder, now);
    case 'translate':
      return newTranslation(open(act.file, folder), act.language, folder);
    case 'restamp':
      return restamp(open(act.file, folder), folder);
  }
}

/** What an act would write, and what readers would see then. Nothing is written here. @param now epoch milliseconds */
export function actOn(act: Act, folder: FolderTexts, now: number): ActResult {
  try {
    return done(act, folder, now);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

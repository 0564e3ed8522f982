import { originalPath } from '#lib/content/files/file-kinds.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import { picturesIn } from '#lib/content/reading/pictures-named.ts';
import type { ChangedFile } from '#lib/editors/sending/changed-files.ts';
import { mentionsOf } from '#lib/editors/writing/mentions.ts';

/** The file of those sent that cannot do without this one. */
function neededBy({ file, kind, name }: ChangedFile, sent: FolderTexts): string | undefined {
  const translation = sent.files.find((one) => originalPath(one) === file);
  if (translation !== undefined || kind !== 'picture')
    return translation ?? mentionsOf({ kind, name }, () => false, sent).find(({ by }) => by !== 'link')?.file;
  const shown = (one: string) => picturesIn(new TextEncoder().encode(sent.text(one) ?? '')).shown;
  return sent.files.find((one) => shown(one).includes(name));
}

/**
 * A new file that is not sent, though one that is cannot do without it. The check judges the folder, where both stand; readers would get one.
 * @param sent what is sent, and no other file
 */
export function leftBehind(
  changed: readonly ChangedFile[],
  sent: FolderTexts,
): { readonly file: string; readonly by: string } | undefined {
  for (const one of changed) {
    if (one.is !== 'new' || one.language || sent.files.includes(one.file)) continue;
    const by = neededBy(one, sent);
    if (by !== undefined) return { file: one.file, by };
  }
  return undefined;
}

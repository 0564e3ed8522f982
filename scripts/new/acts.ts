import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import { type Act, actOn } from '#lib/editors/writing/acts.ts';
import type { Done } from '#lib/editors/writing/done.ts';
import { CallError } from '#scripts/call-error.ts';

/** @throws CallError for what cannot be done, with the reason */
export function doneBy(act: Act, folder: FolderTexts): Done {
  const result = actOn(act, folder, Date.now());
  if ('refused' in result) throw new CallError(result.refused);
  return result;
}

/** Writes the file that an act has made, and never over another. @returns where it is */
export async function writeNew({ writes: [write] }: Done, contentDir: string): Promise<string> {
  const path = join(contentDir, (write?.file ?? '').slice('content/'.length));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, write?.text ?? '', { flag: 'wx' });
  return path;
}

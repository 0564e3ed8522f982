import { unlinkSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { stateFolder } from '#lib/content/files/last-good.ts';
import { type ContentPath, contentPath, type Refused } from '#lib/editors/writing/content-path.ts';
import { absent, putBytes } from '#lib/editors/writing/write-file.ts';
import { codeOf } from '#lib/terms/failure.ts';

export interface Removing {
  readonly contentDir: string;
  readonly stateDir: string;
  /** What is removed together is put back together. Epoch milliseconds. */
  readonly at: number;
}

const folderOf = ({ contentDir, stateDir }: Pick<Removing, 'contentDir' | 'stateDir'>): string =>
  stateFolder(stateDir, 'removed', contentDir);

/** Takes a file away, once a copy of it is safe in STATE_DIR. @param hash of what is removed */
export async function removeFile(
  { file, path }: ContentPath,
  hash: string,
  removing: Removing,
): Promise<{ readonly removed: true } | Refused> {
  const copy = join(folderOf(removing), String(removing.at), file);
  try {
    const bytes = await readFile(path);
    if (hashOf(bytes) !== hash) return { refused: `${file} was changed meanwhile, and was not removed.` };
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, bytes, { flush: true });
    unlinkSync(path);
    return { removed: true };
  } catch (error) {
    await rm(copy, { force: true }).catch(() => undefined);
    return { refused: `${file} could not be removed (${codeOf(error)}). It is where it was.` };
  }
}

/** Originals before their translations, which are faulty without them. */
const byDots = (one: string, other: string): number => one.split('.').length - other.split('.').length;

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort(byDots);
}

async function putBack(file: string, folder: string, contentDir: string): Promise<Refused | undefined> {
  const copy = join(folder, file);
  const at = await contentPath(contentDir, file);
  if ('refused' in at) return at;
  const put = await putBytes(at, await readFile(copy), absent);
  if ('refused' in put) return put;
  if ('changed' in put)
    return { refused: `${file} is there again; rename it first, and put the removed one back then.` };
  await rm(copy);
  return undefined;
}

/** Puts back what was removed last together with a file, as it was. */
export async function restoreFile(
  file: string,
  from: Pick<Removing, 'contentDir' | 'stateDir'>,
): Promise<{ readonly restored: readonly string[] } | Refused> {
  const kept = folderOf(from);
  const times = (await readdir(kept).catch(() => [])).sort((one, other) => Number(other) - Number(one));
  for (const time of times) {
    const folder = join(kept, time);
    const files = await filesIn(folder);
    if (!files.includes(file)) continue;
    const restored: string[] = [];
    for (const one of files) {
      const refused = await putBack(one, folder, from.contentDir);
      if (refused)
        return restored.length === 0
          ? refused
          : { refused: `${refused.refused} By then ${restored.join(', ')} had been put back.` };
      restored.push(one);
    }
    return { restored };
  }
  return { refused: `${JSON.stringify(file)} was not removed here: there is nothing to put back.` };
}

import { readFileSync, unlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type FolderTexts, readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { type Act, type ActResult, actOn } from '#lib/editors/writing/acts.ts';
import { type ContentPath, contentPath, type Refused } from '#lib/editors/writing/content-path.ts';
import type { Write } from '#lib/editors/writing/done.ts';
import { mendFirst, placed } from '#lib/editors/writing/opened.ts';
import { removeFile } from '#lib/editors/writing/removed-files.ts';
import { absent, type OpenText, openText, putBytes } from '#lib/editors/writing/write-file.ts';
import { codeOf } from '#lib/terms/failure.ts';
import type { Problem } from '#lib/terms/problem.ts';

export interface Place {
  readonly contentDir: string;
  readonly stateDir: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The first error that a text would have in the folder, its body and all that it names read as well. */
  readonly errorIn: (file: string, text: string) => Promise<Problem | undefined>;
}

/** What was done: the file to go on with, null when it is gone, and what readers see. */
export interface CarriedOut {
  readonly file: string | null;
  readonly says: string;
}

/** What an act has read once it reads always: what is written is held against that. */
function readOnce(folder: FolderTexts): FolderTexts {
  const known = new Map<string, string | undefined>();
  return {
    files: folder.files,
    text(file) {
      if (!known.has(file)) known.set(file, folder.text(file));
      return known.get(file);
    },
  };
}

interface Step extends Write {
  readonly at: ContentPath;
  /** Of what the act has seen there. */
  readonly hash: string;
}

async function stepOf(write: Write, folder: FolderTexts, contentDir: string): Promise<Step | Refused> {
  const at = await contentPath(contentDir, write.file);
  if ('refused' in at) return at;
  const seen = folder.text(write.file);
  const bytes =
    seen ?? (folder.files.includes(write.file) ? await readFile(at.path).catch(() => undefined) : undefined);
  return { ...write, at, hash: bytes === undefined ? absent : hashOf(bytes) };
}

async function take(
  { at, text, hash }: Step,
  { contentDir, stateDir, now }: Omit<Place, 'errorIn'>,
  keeps: boolean,
): Promise<Refused | undefined> {
  if (text === null) {
    const removed = keeps ? await removeFile(at, hash, { contentDir, stateDir, at: now }) : dropRenamed(at, hash);
    return 'refused' in removed ? removed : undefined;
  }
  const put = await putBytes(at, Buffer.from(text), hash);
  if ('refused' in put) return put;
  return 'changed' in put
    ? { refused: `${at.file} was changed by somebody else just now; look at it, and try again.` }
    : undefined;
}

/** Its text stands under the new name already. @param hash of that text */
function dropRenamed({ file, path }: ContentPath, hash: string): Refused | { readonly removed: true } {
  try {
    if (hashOf(readFileSync(path)) !== hash)
      return {
        refused: `${file} was changed by somebody else just now, and stays. Under the new name stands its text of before: put the two together, and delete this one.`,
      };
    unlinkSync(path);
    return { removed: true };
  } catch (error) {
    return {
      refused: `${file} could not be taken away (${codeOf(error)}); delete it by hand, its text stands under the new name.`,
    };
  }
}

/** The same, unless it would promise readers a text that an error keeps from them. */
async function unlessKeptBack(
  act: Act,
  result: ActResult,
  folder: FolderTexts,
  { errorIn }: Place,
): Promise<ActResult> {
  if ('refused' in result || (act.act !== 'publishNow' && act.act !== 'publishAt')) return result;
  for (const { file, text } of result.writes) {
    if (text === null) continue;
    const error = await errorIn(file, text);
    if (error) return { refused: mendFirst(placed(error, text, folder.text(file) ?? text)) };
  }
  return result;
}

/** What an act would do, in words, with nothing written. @param text of its file, where that is not what is saved */
export async function foretell(act: Act, text: string | undefined, place: Place): Promise<CarriedOut | Refused> {
  const saved = await readFolderTexts(place.contentDir);
  const own = 'file' in act && text !== undefined ? act.file : undefined;
  const folder = { ...saved, text: (file: string) => (file === own ? text : saved.text(file)) };
  const result = await unlessKeptBack(act, actOn(act, folder, place.now), folder, place);
  return 'refused' in result ? result : { file: result.file ?? null, says: result.says };
}

/**
 * Does what an editor asked for. Nothing is written when it is refused, unless the disk fails between two files: then the sentence says which
 * were written.
 * @param hash of the text as the editor has seen it, where there is one: another that stands there by now is given back
 */
export async function carryOut(
  act: Act,
  hash: string | undefined,
  place: Place,
): Promise<CarriedOut | { readonly changed: OpenText } | Refused> {
  const { contentDir, now } = place;
  if (hash !== undefined && 'file' in act) {
    const opened = await openText(contentDir, act.file);
    if ('refused' in opened) return opened;
    if (opened.hash !== hash) return { changed: opened };
  }
  const folder = readOnce(await readFolderTexts(contentDir));
  const result = await unlessKeptBack(act, actOn(act, folder, now), folder, place);
  if ('refused' in result) return result;
  const steps = await Promise.all(result.writes.map((write) => stepOf(write, folder, contentDir)));
  const ready = steps.filter((step) => 'at' in step);
  const unready = steps.find((step) => 'refused' in step);
  if (unready) return unready;
  const done: string[] = [];
  for (const step of ready) {
    const refused = await take(step, place, act.act === 'remove');
    if (refused)
      return done.length === 0
        ? refused
        : { refused: `${refused.refused} By then ${done.join(', ')} had been written.` };
    done.push(step.file);
  }
  return { file: result.file ?? null, says: result.says };
}

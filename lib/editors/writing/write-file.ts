import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, renameSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decodeText } from '#lib/content/files/decode-text.ts';
import { pictureTooLarge, textTooLarge } from '#lib/content/files/file-kinds.ts';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { type ContentPath, contentPath, type Refused } from '#lib/editors/writing/content-path.ts';
import { withLineEndsOf } from '#lib/editors/writing/line-ends.ts';
import { codeOf } from '#lib/terms/failure.ts';

/** The hash of what is not there: of a file that is to be new, or that somebody has taken away. */
export const absent = 'new';

/** A text as the desk holds it: `\n` line ends, no byte-order mark. */
export interface OpenText {
  readonly text: string;
  /** Of the bytes on the disk; {@link absent} when there is no file. */
  readonly hash: string;
}

export type Saved = { readonly saved: string } | { readonly changed: OpenText } | Refused;

interface Standing {
  readonly bytes: Buffer;
  readonly mode: number;
}

/** What stands at a path now; undefined for nothing. @throws what the disk says, and for what is no file any more */
function standingAt(path: string): Standing | undefined {
  let handle: number;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const stats = fstatSync(handle);
    const large = stats.isFile() ? textTooLarge(stats.size) : 'is no file';
    if (large !== undefined) throw new Error(large);
    return { bytes: readFileSync(handle), mode: stats.mode & 0o777 };
  } finally {
    closeSync(handle);
  }
}

const hashOfStanding = (standing: Standing | undefined): string => (standing ? hashOf(standing.bytes) : absent);

const unopened = (file: string, reason: string): Refused => ({ refused: `${file} cannot be opened: it ${reason}.` });

function openStanding(file: string, standing: Standing | undefined): OpenText | Refused {
  if (!standing) return { text: '', hash: absent };
  const decoded = decodeText(standing.bytes);
  if (!decoded.ok) return unopened(file, decoded.faults[0]?.message ?? 'cannot be read');
  return { text: decoded.text, hash: hashOf(standing.bytes) };
}

const cures: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the folder can only be read',
  EACCES: 'you may not write in its folder',
  EPERM: 'you may not write in its folder',
};

const told = (file: string, what: string, error: unknown): Refused => {
  const code = codeOf(error);
  return { refused: `${file} could not be ${what} (${cures[code] ?? code}). Nothing was changed.` };
};

const changedTo = (file: string, standing: Standing | undefined): Saved => {
  const opened = openStanding(file, standing);
  return 'refused' in opened ? opened : { changed: opened };
};

/** Why bytes may not be put into a file of this kind. */
function refusalOf({ kind, file }: ContentPath, bytes: Uint8Array): Refused | undefined {
  if (kind === 'picture') {
    const large = pictureTooLarge(bytes.byteLength);
    return large === undefined ? undefined : { refused: `${file} ${large}.` };
  }
  const decoded = decodeText(bytes);
  const [fault] = decoded.ok ? [] : decoded.faults;
  return fault && { refused: `The text was not saved: line ${fault.line} ${fault.message}.` };
}

/**
 * Puts bytes in the place of a file, whole or not at all: no reader of the folder ever finds half. They are written beside it under a name
 * that is ignored as a temporary one (lib/content/files/classify-file.ts). The last look at what would be replaced and the replacing are one
 * turn of this process, so that of two who write at once the second is told.
 * @param hash of what is replaced
 */
export async function putBytes(at: ContentPath, bytes: Uint8Array, hash: string): Promise<Saved> {
  const refusal = refusalOf(at, bytes);
  if (refusal) return refusal;
  const { file, path } = at;
  const folder = dirname(path);
  const half = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder).catch(() => undefined);
    const handle = await open(half, 'wx', 0o666);
    try {
      await handle.writeFile(bytes);
      const mode = standingAt(path)?.mode;
      if (mode !== undefined) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const standing = standingAt(path);
    if (hashOfStanding(standing) !== hash) {
      await rm(half, { force: true });
      return changedTo(file, standing);
    }
    renameSync(half, path);
    return { saved: hashOf(bytes) };
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    return told(file, 'saved', error);
  }
}

async function textPath(contentDir: string, file: string): Promise<ContentPath | Refused> {
  const at = await contentPath(contentDir, file);
  return 'path' in at && at.kind === 'picture' ? { refused: `${file} is a picture, and has no text.` } : at;
}

/** Opens a text; one that is not there is empty. */
export async function openText(contentDir: string, file: string): Promise<OpenText | Refused> {
  const at = await textPath(contentDir, file);
  if ('refused' in at) return at;
  try {
    return openStanding(file, standingAt(at.path));
  } catch (error) {
    return codeOf(error) === 'unknown' ? unopened(file, String(Object(error).message)) : told(file, 'opened', error);
  }
}

/**
 * Saves a text as an editor's program does, faulty or not, with the file's own line ends.
 * @param text with any line ends
 * @param hash of what was opened: when something else stands there by now, nothing is written and that is given back
 */
export async function saveText(contentDir: string, file: string, text: string, hash: string): Promise<Saved> {
  const at = await textPath(contentDir, file);
  if ('refused' in at) return at;
  const large = textTooLarge(Buffer.byteLength(text));
  if (large !== undefined) return { refused: `The text was not saved: it ${large}.` };
  if (!text.isWellFormed()) return { refused: 'The text was not saved: half of a character stands in it; delete it.' };
  let standing: Standing | undefined;
  try {
    standing = standingAt(at.path);
  } catch (error) {
    return told(file, 'saved', error);
  }
  if (hashOfStanding(standing) !== hash) return changedTo(file, standing);
  const before = standing ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(standing.bytes) : '';
  const bytes = Buffer.from(withLineEndsOf(before, text));
  return standing?.bytes.equals(bytes) ? { saved: hash } : putBytes(at, bytes, hash);
}

import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import type { ContentFile } from '#lib/content/files/find-files.ts';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { type FileRecord, isDocument, type SoundRecord, type UnusableRecord } from '#lib/content/model/file-record.ts';
import type { BodyReader } from '#lib/content/reading/body-reader.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { fileFault, hasError, type Problem } from '#lib/terms/problem.ts';

/** A record with its body parsed, so that every fault in the file itself is known; it cannot be used when one of them is an error. */
export async function readWhole(record: SoundRecord, bodies: BodyReader, keep: boolean): Promise<FileRecord> {
  if (!isDocument(record) || record.body) return record;
  const { problems, references, anchors, cited } = await bodies.parse(record, keep);
  if (!hasError(problems)) return { ...record, body: { problems, references, anchors, cited } };
  const { file, name, hash, pictures } = record;
  const of = record.kind === 'translation' ? record.of : record.kind;
  return { kind: 'unusable', of, file, name, hash, problems: [...record.problems, ...problems], pictures };
}

/** Of a file whose bytes were not read: it is looked at again. */
export const unread = (problem: Problem, { kind, name }: Partial<ContentFile> = {}): UnusableRecord => ({
  kind: 'unusable',
  ...(kind && { of: kind }),
  file: problem.file,
  name: name ?? '',
  hash: '',
  problems: [problem],
  pictures: { named: [], shown: [] },
});

/**
 * Read in place: a fifth of the time, some 50 µs, and a saved file does not wait in Node's thread pool behind pages that are being compressed.
 * It was a regular file a moment ago, so the disk answers; should it have become a FIFO, opening it does not wait for a writer.
 */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

export interface ReadingOptions {
  readonly bodies: BodyReader;
  /** Whether the body must be parsed before bytes of this hash can be accepted. */
  readonly mustBeWhole: (hash: string) => boolean;
  /** Whether readers will soon ask for the body. */
  readonly keep: boolean;
}

/** The bytes on the disk as a record: the very same one when they have not changed. */
export async function readFile(
  found: ContentFile,
  before: FileRecord | undefined,
  { bodies, mustBeWhole, keep }: ReadingOptions,
): Promise<FileRecord> {
  const { file, kind, name, language, path } = found;
  const bytes = bytesOf(path);
  if (!bytes) return unread({ ...fileFault('cannot be read; check its permissions'), file }, found);
  const hash = hashOf(bytes);
  if (before?.hash === hash) return before;
  const record = readRecord(kind, file, name, bytes, language);
  return record.kind !== 'unusable' && mustBeWhole(hash) ? readWhole(record, bodies, keep) : record;
}

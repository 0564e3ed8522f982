import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import type { Found } from '#lib/content/files/find-files.ts';
import type { DocumentVersion, Version } from '#lib/content/model/version.ts';
import type { BodyReader } from '#lib/content/reading/body-reader.ts';
import type { Entry, Reading } from '#lib/content/reading/file-record.ts';
import { picturesNamedIn } from '#lib/content/reading/pictures-named.ts';
import { hashOf, readVersion } from '#lib/content/reading/read-version.ts';
import { fileFault, hasError, type Problem } from '#lib/terms/problem.ts';

export const isDocument = (version: Version): version is DocumentVersion =>
  version.kind !== 'site' && version.kind !== 'style' && version.kind !== 'picture';

/** A reading with its body parsed, so that every fault in the file itself is known. */
export async function readWhole(reading: Reading, bodies: BodyReader, keep: boolean): Promise<Reading> {
  if (reading.body || !isDocument(reading.version)) return reading;
  const { problems, references, anchors, cited } = await bodies.parse(reading.version, keep);
  return { ...reading, body: { problems, references, anchors, cited } };
}

/** Everything known against a reading but for what it refers to. */
export const ownProblems = (reading: Reading): readonly Problem[] => [
  ...reading.problems,
  ...(reading.body?.problems ?? []),
];

/** What is kept of bytes that cannot be accepted. */
export const refused = (
  bytes: Uint8Array,
  faults: readonly Problem[],
): Pick<Entry, 'faults' | 'unacceptedPictures'> => ({ faults, unacceptedPictures: picturesNamedIn(bytes) });

/** A file whose body cannot be parsed now, for no fault of its own: it is read again at the next look. */
export const notReadYet = ({ file, kind, name }: Found, error: unknown): Entry => ({
  file,
  kind,
  name,
  signature: '',
  faults: [
    { ...fileFault(`could not be checked and is read again: ${error instanceof Error ? error.message : error}`), file },
  ],
});

/**
 * Read in place: a fifth of the time, some 50 µs, and a saved file does not wait in Node's thread pool behind pages that are being compressed.
 * It was a regular file a moment ago, so the disk answers; should it have become a FIFO, opening it does not wait for a writer.
 */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      // A copy: what Node reads lies in slabs of 64 KB, and one story that stays would hold the whole slab.
      return new Uint8Array(readFileSync(file));
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

/** The bytes on the disk as an entry; what was accepted before stays beside it. The very same entry when the file has not changed. */
export async function readEntry(
  found: Found,
  before: Entry | undefined,
  { bodies, mustBeWhole, keep }: ReadingOptions,
): Promise<Entry> {
  const { file, kind, name, path, signature } = found;
  if (before?.signature === signature) return before;
  const kept = before?.accepted ? { accepted: before.accepted } : {};
  const bytes = bytesOf(path);
  if (!bytes)
    return {
      file,
      kind,
      name,
      signature: '',
      faults: [{ ...fileFault('cannot be read; check its permissions'), file }],
      ...kept,
    };
  const hash = hashOf(bytes);
  if (before?.hash === hash) return { ...before, signature };
  const entry = { file, kind, name, signature, hash };
  const { version, problems } = readVersion(kind, file, name, bytes);
  const faulty = (faults: readonly Problem[]): Entry => ({ ...entry, ...refused(bytes, faults), ...kept });
  if (!version) return faulty(problems);
  const skimmed = { version, problems };
  const reading = mustBeWhole(hash) ? await readWhole(skimmed, bodies, keep) : skimmed;
  const faults = ownProblems(reading);
  return hasError(faults) ? faulty(faults) : { ...entry, faults: [], pending: reading, ...kept };
}

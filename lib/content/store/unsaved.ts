import { namesOf } from '#lib/content/checks/names.ts';
import { recordProblems } from '#lib/content/checks/record-problems.ts';
import { contentPath, type FileKind, originalPath } from '#lib/content/files/file-kinds.ts';
import { type DocumentRecord, type FileRecord, type Records, usableRecord } from '#lib/content/model/file-record.ts';
import type { Edition } from '#lib/content/model/model.ts';
import type { BodyReader } from '#lib/content/reading/body-reader.ts';
import { readWhole } from '#lib/content/reading/read-file.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import type { TakenIn } from '#lib/content/store/publish.ts';
import type { Translation } from '#lib/terms/languages.ts';

/** What somebody writes and has not saved. */
export interface UnsavedFile {
  /** Begins with `content/`; there need not be one of that name. */
  readonly file: string;
  readonly kind: FileKind;
  /** Of the original, where it is a translation. */
  readonly name: string;
  readonly language?: Translation;
  readonly bytes: Uint8Array;
}

export interface Unsaved {
  readonly record: FileRecord;
  /**
   * What readers would be shown, and this file whatever its state, with the problems of all files; a text that is unusable has what is shown
   * today in its place.
   */
  readonly edition: Edition;
}

export const recordUnsaved = async (
  { kind, file, name, bytes, language }: UnsavedFile,
  bodies: BodyReader,
): Promise<FileRecord> => {
  const record = readRecord(kind, file, name, bytes, language);
  // Whoever writes it looks at it.
  return record.kind === 'unusable' ? record : readWhole(record, bodies, true);
};

/** The file, and what its page cannot be shown without: its original, and the story of an update. */
function revealedWith({ file, language }: UnsavedFile, records: Records): ReadonlySet<string> {
  const original = language ? originalPath(file) : file;
  const record = usableRecord(records, original);
  return new Set([file, original, ...(record?.kind === 'update' ? [contentPath('story', record.matter.story)] : [])]);
}

/** The folder as it would be with one more record in it. @param bodies reads that of the record */
export function withUnsaved(
  at: UnsavedFile,
  record: FileRecord,
  taken: TakenIn,
  bodies: BodyReader,
): { readonly taken: TakenIn; readonly reveal: ReadonlySet<string> } {
  const { file } = at;
  const before = taken.records;
  const accepted = record.kind === 'unusable' ? before.accepted : new Map(before.accepted).set(file, record);
  const records: Records = { read: new Map(before.read).set(file, record), accepted };
  const problems = new Map(taken.problems).set(file, recordProblems(record, namesOf(records)));
  const isIt = (asked: DocumentRecord) => asked.file === file && asked.hash === record.hash;
  const readBody: TakenIn['readBody'] = (asked) => (isIt(asked) ? bodies.read(asked) : taken.readBody(asked));
  return { taken: { ...taken, records, problems, readBody }, reveal: revealedWith(at, records) };
}

import { contentAt } from '#lib/content/files/classify-file.ts';
import { contentPath, type FileKind } from '#lib/content/files/file-kinds.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import type { FileRecord, RecordOf, SoundRecord } from '#lib/content/model/file-record.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import type { Translation } from '#lib/terms/languages.ts';
import { isError, type Problem } from '#lib/terms/problem.ts';

/** A file of the folder, taken up to be changed. */
export interface Opened {
  /** Begins with `content/`. */
  readonly file: string;
  readonly kind: FileKind;
  /** Of the original, where it is a translation. */
  readonly name: string;
  readonly language?: Translation;
  readonly text: string;
}

/** @throws Refusal for what is no text of the folder */
export function open(file: string, folder: FolderTexts): Opened {
  const at = contentAt(file);
  const text = folder.text(file);
  if (!at || text === undefined) throw new Refusal(`There is no text ${file} to change.`);
  const { kind, name, language } = at;
  return { file, kind, name, ...(language && { language }), text };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const recordOf = ({ kind, file, name, language, text }: Opened): FileRecord =>
  readRecord(kind, file, name, bytesOf(text), language);

/** Why nothing is done to a text with such a fault, and what to do. */
export const mendFirst = (told: string): string =>
  `Mend this first, since with it nothing that is changed reaches readers: ${told}.`;

/** Where a line of one text stands in another that has most of its lines. */
function lineIn(seen: string, text: string, line: number): number {
  const words = text.split('\n')[line - 1];
  const found = seen.split('\n').flatMap((one, index) => (one === words ? [index + 1] : []));
  const [nearest] = found.toSorted((one, other) => Math.abs(one - line) - Math.abs(other - line));
  return nearest ?? line;
}

/** A fault of a text at its line of the text that the editor sees. */
export const placed = ({ line, field, message }: Problem, text: string, seen: string): string =>
  `line ${lineIn(seen, text, line)}, ${field}: ${message}`;

/**
 * The record of a text that nothing keeps from being shown but what only its body, or the whole folder, can tell.
 * @param seen the text as the editor sees it
 * @throws Refusal with what has to be mended first
 */
export function soundRecord(opened: Opened, seen: string = opened.text): SoundRecord {
  const record = recordOf(opened);
  const left = 'placeholders' in record ? record.placeholders : [];
  const [fault] = [...record.problems, ...left].filter(isError);
  if (record.kind !== 'unusable' && !fault) return record;
  throw new Refusal(mendFirst(fault ? placed(fault, opened.text, seen) : opened.file));
}

/** All records of one kind that can be read, translations left out. */
export function recordsOf<Kind extends 'story' | 'update' | 'milestone'>(
  kind: Kind,
  folder: FolderTexts,
): readonly RecordOf<Kind>[] {
  return folder.files.flatMap((file) => {
    const at = contentAt(file);
    if (!at || at.kind !== kind || at.language) return [];
    const record = recordOf(open(file, folder));
    return isKind(record, kind) ? [record] : [];
  });
}

const isKind = <Kind extends FileRecord['kind']>(record: FileRecord, kind: Kind): record is RecordOf<Kind> =>
  record.kind === kind;

/** The story that a name means today, by its file or by an old name. */
export function storyCalled(name: string, folder: FolderTexts): RecordOf<'story'> | undefined {
  const file = contentPath('story', name);
  if (folder.files.includes(file)) {
    const record = recordOf(open(file, folder));
    return record.kind === 'story' ? record : undefined;
  }
  return recordsOf('story', folder).find(({ matter }) => matter.aliases.includes(name));
}

/** Those that name the story by its file or by an old name. */
export const updatesOf = ({ name, matter }: RecordOf<'story'>, folder: FolderTexts): readonly RecordOf<'update'>[] =>
  recordsOf('update', folder).filter(({ matter: { story } }) => story === name || matter.aliases.includes(story));

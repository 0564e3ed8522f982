import { originalPath } from '#lib/content/files/file-kinds.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import { isDocument, isOriginal, type Original } from '#lib/content/model/file-record.ts';
import { readStamp, writeStamp } from '#lib/content/model/stamp.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import type { Done } from '#lib/editors/writing/done.ts';
import { setField } from '#lib/editors/writing/matter-edit.ts';
import { fieldsOrNone } from '#lib/editors/writing/matter-text.ts';
import { type Opened, open, recordOf } from '#lib/editors/writing/opened.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { formatProblem, isError, type Problem } from '#lib/terms/problem.ts';

/** What a translation is made of. @throws Refusal for what is never translated, and for an original with a fault */
export function originalIn(opened: Opened): Original {
  const record = recordOf(opened);
  if (isOriginal(record)) return record;
  if (record.kind === 'unusable')
    throw new Refusal([`${opened.file} has faults; mend them first`, ...record.problems.map(formatProblem)].join('\n'));
  throw new Refusal(`${opened.file} is not translated: the house glossary is the same in every language`);
}

/** The same text with another stamp, and nothing else changed; the same when it has no place for one. */
export function withStamp(text: string, stamp: string): string {
  const translation = fieldsOrNone(text).get('translation');
  return translation === Object(translation) ? setField(text, ['translation', 'of'], stamp) : text;
}

/** A translation when nothing but names has changed in its original: it lags in what it lagged in before, and in nothing else. */
export function withStampMoved(text: string, before: Opened, after: Opened): string {
  const [old, now] = [recordOf(before), recordOf(after)];
  const written: unknown = Object(fieldsOrNone(text).get('translation')).of;
  if (!isOriginal(old) || !isOriginal(now) || typeof written !== 'string') return text;
  const parts = stampOfRecord(now);
  const moved = new Map(stampOfRecord(old).map(({ hash }, index) => [hash, parts[index]?.hash ?? hash]));
  const stamp = readStamp(written).map((hash) => moved.get(hash) ?? hash);
  return withStamp(text, stamp.join('.'));
}

export const notStamped = (file: string, faults: readonly Problem[]): string =>
  [`${file} was not stamped: mend what is wrong with it first`, ...faults.map(formatProblem)].join('\n');

/** Says that a translation says what its original says today. */
export function restamp(opened: Opened, folder: FolderTexts): Done {
  const { file, language, text } = opened;
  if (!language) throw new Refusal(`${file} is no translation; name a file such as content/stories/SLUG.ur.md`);
  const original = originalIn(open(originalPath(file), folder));
  const stamped = withStamp(text, writeStamp(stampOfRecord(original)));
  const record = recordOf({ ...opened, text: stamped });
  const faults = [...record.problems, ...('placeholders' in record ? record.placeholders : [])].filter(isError);
  if (faults.length > 0) throw new Refusal(notStamped(file, faults));
  if (stamped === text) return { writes: [], file, says: `${file} was in step already.` };
  const told = isDocument(original) ? ' Readers are no longer told that the translation lags.' : '';
  return { writes: [{ file, text: stamped }], file, says: `${file} is in step with ${original.file}.${told}` };
}

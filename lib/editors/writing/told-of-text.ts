import { contentPath } from '#lib/content/files/file-kinds.ts';
import {
  type FileRecord,
  originalOf,
  type Records,
  type SoundRecord,
  usableRecord,
} from '#lib/content/model/file-record.ts';
import { moment, type Publication, publicationLine, stateOf } from '#lib/editors/publication.ts';
import { isError, type Problem } from '#lib/terms/problem.ts';

const counted = (number: number): string => (number === 1 ? 'One error keeps' : `${number} errors keep`);

/** The story that a name means today, by its file or by an old name. */
function storyCalled(name: string, records: Records): SoundRecord | undefined {
  const own = usableRecord(records, contentPath('story', name));
  if (own) return own;
  const all = [...records.read.keys()].flatMap((file) => usableRecord(records, file) ?? []);
  return all.find((record) => record.kind === 'story' && record.matter.aliases.includes(name));
}

interface Above {
  readonly name: string;
  readonly record: SoundRecord;
}

/** Without which a text is not seen: the story of an update, the original of a translation. */
function above(record: FileRecord, records: Records): Above | undefined {
  const named = (name: string, found: SoundRecord | undefined) => found && { name, record: found };
  if (record.kind === 'update') return named('story', storyCalled(record.matter.story, records));
  return record.kind === 'translation' ? named('original', usableRecord(records, originalOf(record))) : undefined;
}

function isSeen(file: string, records: Records, now: number): boolean {
  const record = records.accepted.get(file);
  if (!record || stateOf(record, now).is !== 'live') return false;
  const over = above(record, records);
  return !over || stateOf(over.record, now).is === 'live';
}

/** What becomes of a text that readers see, once it is saved in another state; undefined where they go on seeing it. */
function savedAs(state: Publication): string | undefined {
  switch (state.is) {
    case 'live':
      return undefined;
    case 'draft':
      return 'it is a draft, and they see nothing';
    case 'embargoed':
      return `it waits until ${moment(state.until)}, and they see nothing before`;
    case 'expired':
      return `it is gone: it expired on ${moment(state.since)}`;
    case 'withdrawn':
      return 'they see its note instead of the text';
  }
}

/** Whether there is something to publish: a text without an error that readers would not see as it stands. */
export const isToBePublished = (record: FileRecord, problems: readonly Problem[], now: number): boolean =>
  !problems.some(isError) && stateOf(record, now).is !== 'live';

/**
 * What stands in the way of a text as it is being written; else what readers see, now where it is saved, and once it is saved where it is not.
 * @param problems of the text
 * @param records of the folder, which does not know of it
 * @param now epoch milliseconds
 */
export function toldOfText(
  record: FileRecord,
  problems: readonly Problem[],
  records: Records,
  now: number,
  isSaved: boolean,
): string {
  const errors = problems.filter(isError).length;
  const wasSeen = isSeen(record.file, records, now);
  if (errors > 0)
    return `${counted(errors)} this from readers${wasSeen ? ', who go on seeing what was there before' : ''}.`;
  const state = stateOf(record, now);
  const becomes = savedAs(state);
  if (becomes !== undefined && wasSeen && !isSaved)
    return `Readers still see what was saved. Once this is saved ${becomes}.`;
  const own = publicationLine(state);
  if (own !== undefined) return own;
  const over = above(record, records);
  const line = over && publicationLine(stateOf(over.record, now));
  if (over && line !== undefined) return `Its ${over.name}: ${line}`;
  if (isSaved) return 'Readers see this now.';
  return wasSeen
    ? 'Readers still see what was saved. They see this once it is saved.'
    : 'Readers see this once it is saved.';
}

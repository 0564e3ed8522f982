import { type FileRecord, type Records, usableRecord } from '#lib/content/model/file-record.ts';
import { publicationLine, publicationOf } from '#lib/editors/publication.ts';
import { isError, type Problem } from '#lib/terms/problem.ts';

const counted = (number: number): string => (number === 1 ? 'One error keeps' : `${number} errors keep`);

/**
 * What stands in the way of a text as it is being written, or what readers see once it is saved.
 * @param problems of the text
 * @param records of the folder, which does not know of it
 * @param now epoch milliseconds
 */
export function toldOfText(record: FileRecord, problems: readonly Problem[], records: Records, now: number): string {
  const errors = problems.filter(isError).length;
  const hasBefore = records.accepted.has(record.file);
  if (errors > 0)
    return `${counted(errors)} this from readers${hasBefore ? ', who go on seeing what was there before' : ''}.`;
  const publishable = record.kind === 'story' || record.kind === 'update' || record.kind === 'milestone';
  const line = publishable ? publicationLine(publicationOf(record.matter, now)) : undefined;
  if (line !== undefined) return line;
  const story =
    record.kind === 'update' ? usableRecord(records, `content/stories/${record.matter.story}.md`) : undefined;
  const above = story?.kind === 'story' ? publicationLine(publicationOf(story.matter, now)) : undefined;
  return above === undefined ? 'Readers see this once it is saved.' : `Its story: ${above}`;
}

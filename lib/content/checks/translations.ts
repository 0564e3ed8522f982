import type { Names } from '#lib/content/checks/names.ts';
import { contentPath } from '#lib/content/files/file-kinds.ts';
import { isDocument, problemIn, type RecordOf, type Records, usableRecord } from '#lib/content/model/file-record.ts';
import { type Behind, behind, readStamp } from '#lib/content/model/stamp.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import { namesOfLanguages } from '#lib/terms/languages.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** A translation without its original would have neither date nor sources. */
export function translationReferences(record: RecordOf<'translation'>, names: Names): Problem[] {
  const original = contentPath(record.of, record.name);
  if (names.files.has(original)) return [];
  const cure = didYouMean(record.name, names.of(record.of)) || '; rename this file to the name of its original';
  return [
    problemIn(
      record,
      'error',
      'file',
      `there is no ${original}, of which this would be the ${namesOfLanguages[record.language]}${cure}`,
    ),
  ];
}

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** How an original has changed, in words. */
function changesIn({ fields, changed, gone }: Behind): string {
  const paragraphs = changed.length === 1 ? `paragraph ${changed[0]}` : `paragraphs ${changed.join(', ')}`;
  return [
    ...(fields ? ['its title, summary or labels have changed'] : []),
    ...(changed.length > 0 ? [`${paragraphs} of its text ${counted(changed.length, 'is', 'are')} new or other`] : []),
    ...(gone > 0 ? [`${gone} of its paragraphs ${counted(gone, 'is', 'are')} gone`] : []),
  ].join('; ');
}

/** Translations whose originals have changed since: only both together show it. */
export function translationProblems(records: Records): Problem[] {
  return [...records.read.keys()].flatMap((file): Problem[] => {
    const record = usableRecord(records, file);
    if (record?.kind !== 'translation') return [];
    const original = usableRecord(records, contentPath(record.of, record.name));
    if (!original || !isDocument(original)) return [];
    const lag = behind(readStamp(record.matter.translation.of), stampOfRecord(original));
    if (!lag) return [];
    const cure = `translate that, then run \`npm run restamp -- ${file}\``;
    return [problemIn(record, 'notice', 'translation.of', `lags behind ${original.file}: ${changesIn(lag)}; ${cure}`)];
  });
}

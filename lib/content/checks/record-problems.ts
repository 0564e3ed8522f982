import { bodyReferences } from '#lib/content/checks/body-references.ts';
import { fieldReferences } from '#lib/content/checks/field-references.ts';
import { horizonProblems } from '#lib/content/checks/horizon.ts';
import { styleProblems } from '#lib/content/checks/house-style.ts';
import type { Names } from '#lib/content/checks/names.ts';
import { type DocumentRecord, type FileRecord, isDocument, problemIn } from '#lib/content/model/file-record.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** Sources that a text with citations never cites; a text without any leaves them to its list. */
function uncited(record: DocumentRecord): readonly Problem[] {
  const inPoints = record.kind === 'story' ? (record.matter.points ?? []).flatMap(({ cites }) => cites) : [];
  const cited = [...(record.body?.cited ?? []), ...inPoints];
  if (cited.length === 0 || !('sources' in record.matter)) return [];
  return record.matter.sources.flatMap((_, index) => {
    const number = index + 1;
    const message = `is never cited; cite it as :cite[${number}], or delete it`;
    return cited.includes(number) ? [] : [problemIn(record, 'notice', `sources.${number}`, message)];
  });
}

/** Everything known against one record, given the names of all files. */
export function recordProblems(record: FileRecord, names: Names): readonly Problem[] {
  if (record.kind === 'unusable' || record.kind === 'style' || record.kind === 'picture') return record.problems;
  if (record.kind === 'translation' && !isDocument(record))
    return [...record.problems, ...fieldReferences(record, names), ...record.placeholders];
  const inFields = [...record.problems, ...fieldReferences(record, names), ...styleProblems(record, names.style)];
  if (!isDocument(record)) return inFields;
  const { file, body, placeholders } = record;
  if (!body) return [...inFields, ...horizonProblems(record), ...placeholders];
  const inBody = [...body.problems, ...bodyReferences(file, body.references, names), ...uncited(record)];
  return [...inFields, ...horizonProblems(record), ...placeholders, ...inBody];
}

import type { Names } from '#lib/content/checks/names.ts';
import { rowFaultsOf } from '#lib/content/checks/translated-rows.ts';
import type { FieldFault } from '#lib/content/matter/cross-fields.ts';
import {
  isDocument,
  isOriginal,
  type Original,
  originalOf,
  problemIn,
  type RecordOf,
} from '#lib/content/model/file-record.ts';
import { markdownOf, problemInBody, problemsInFields } from '#lib/content/reading/read-record.ts';
import { namesOfLanguages } from '#lib/terms/languages.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import type { Problem } from '#lib/terms/problem.ts';

type Translated = RecordOf<'translation'>;

const lists = ['points', 'facts', 'unknowns', 'agencies'] as const;
const groups = ['hero', 'place', 'vehicle'] as const;

const valueIn = (matter: object, field: string): unknown => new Map<string, unknown>(Object.entries(matter)).get(field);
const listIn = (matter: object, field: string): readonly unknown[] => {
  const value = valueIn(matter, field);
  return Array.isArray(value) ? value : [];
};

/** What stands in another number than in the original would stand over the sources of something else. */
function countFaults({ matter }: Translated, original: Original): FieldFault[] {
  return lists.flatMap((field) => {
    const [own, of] = [listIn(matter, field).length, listIn(original.matter, field).length];
    // What the agencies are called may be left as the original has it.
    if (own === of || (field === 'agencies' && own === 0)) return [];
    const message =
      of === 0
        ? `are ${own}, and ${original.file} has none; delete them`
        : `are ${own}, and those of ${original.file} are ${of}; translate each of them, in the same order`;
    return [{ path: [field], message }];
  });
}

const groupFaults = ({ matter }: Translated, original: Original): FieldFault[] =>
  groups.flatMap((field) =>
    valueIn(matter, field) === undefined || valueIn(original.matter, field) !== undefined
      ? []
      : [{ path: [field], message: `has nothing to translate: ${original.file} has none; delete it` }],
  );

const sourcesOf = ({ matter }: Original): number => ('sources' in matter ? matter.sources.length : 0);

const beyond = (number: number, original: Original): string =>
  `cites source ${number}, but ${original.file} has ${sourcesOf(original)}; correct the number, or add the source there`;

const pointFaults = ({ matter }: Translated, original: Original): FieldFault[] =>
  'points' in matter
    ? (matter.points ?? []).flatMap(({ cites }, index) =>
        cites
          .filter((number) => number > sourcesOf(original))
          .map((number) => ({ path: ['points', index], message: beyond(number, original) })),
      )
    : [];

/** Citations in the body of sources that its original does not have. */
function bodyFaults(record: Translated, original: Original): Problem[] {
  const strange = isDocument(record) ? (record.body?.cited ?? []).filter((number) => number > sourcesOf(original)) : [];
  if (!isDocument(record) || strange.length === 0) return [];
  const markdown = markdownOf(record);
  return strange.map((number) => {
    const index = markdown.search(new RegExp(String.raw`:cite\[[^\]]*\b${number}\b`));
    return problemInBody(record, 'error', beyond(number, original), markdown, Math.max(0, index));
  });
}

/** Faults of a translation against its original: without it, it would have neither date nor sources. */
export function translationReferences(record: Translated, names: Names): Problem[] {
  const file = originalOf(record);
  if (!names.files.has(file)) {
    const cure = didYouMean(record.name, names.of(record.of)) || '; rename this file to the name of its original';
    const language = namesOfLanguages[record.language];
    return [problemIn(record, 'error', 'file', `there is no ${file}, of which this would be the ${language}${cure}`)];
  }
  const original = names.record(file);
  if (!original || !isOriginal(original)) return [];
  const faults = [
    ...countFaults(record, original),
    ...groupFaults(record, original),
    ...pointFaults(record, original),
    ...(record.of === 'data' && original.kind === 'data' ? rowFaultsOf(record.matter.rows, original) : []),
  ];
  return [...problemsInFields(record, 'error', faults), ...bodyFaults(record, original)];
}

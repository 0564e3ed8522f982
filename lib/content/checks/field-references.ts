import { type Names, reasonAgainstPicture } from '#lib/content/checks/names.ts';
import { translationReferences } from '#lib/content/checks/translations.ts';
import { contentPath } from '#lib/content/files/file-kinds.ts';
import { isDraft, problemIn, type RecordOf, type SoundRecord } from '#lib/content/model/file-record.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** What becomes of a field that names a draft. */
function draftMessage(file: string, field: string): string {
  const effect = field === 'story' ? 'so this update is not shown' : 'so readers are not led to it';
  return `${file} is a draft, ${effect}; publish it too, or make this a draft`;
}

function missing(
  severity: Problem['severity'],
  record: SoundRecord,
  field: string,
  kind: 'story' | 'milestone',
  name: string | undefined,
  names: Names,
): Problem[] {
  if (name === undefined) return [];
  const file = (kind === 'story' && names.aliases.get(name)) || contentPath(kind, name);
  if (!names.files.has(file)) {
    const cure =
      kind === 'story' ? `; correct it, or add "${name}" to the aliases of the story that was called so` : '';
    const message = `there is no ${file}${didYouMean(name, names.of(kind)) || cure}`;
    return [problemIn(record, severity, field, message)];
  }
  return names.drafts.has(file) && !isDraft(record)
    ? [problemIn(record, 'warning', field, draftMessage(file, field))]
    : [];
}

function heroProblems(record: RecordOf<'story'>, names: Names): Problem[] {
  const src = record.matter.hero?.src;
  const message = src === undefined ? undefined : reasonAgainstPicture(src.slice(src.lastIndexOf('/') + 1), names);
  return message === undefined ? [] : [problemIn(record, 'error', 'hero.src', message)];
}

function aliasMessage(alias: string, own: string): string {
  if (alias === own) return `"${alias}" is still the name of this story; rename the file now, or delete this`;
  return `"${alias}" is the name of a story; an alias must be an old name`;
}

/** Faults of one record's fields against all others. */
export function fieldReferences(record: SoundRecord, names: Names): Problem[] {
  switch (record.kind) {
    case 'story':
      return [
        ...heroProblems(record, names),
        ...record.matter.aliases.flatMap((alias) =>
          names.files.has(contentPath('story', alias))
            ? [problemIn(record, 'error', 'aliases', aliasMessage(alias, record.name))]
            : [],
        ),
      ];
    case 'update':
      return [
        ...missing('error', record, 'story', 'story', record.matter.story, names),
        ...missing('error', record, 'milestone', 'milestone', record.matter.milestone, names),
      ];
    case 'data':
      return record.matter.rows.flatMap(({ milestone }, index) =>
        missing('error', record, `rows.${index + 1}.milestone`, 'milestone', milestone, names),
      );
    case 'translation':
      return translationReferences(record, names);
    case 'site':
      return record.matter.lead === undefined || names.aliases.has(record.matter.lead)
        ? []
        : missing('warning', record, 'lead', 'story', record.matter.lead, names);
    default:
      return [];
  }
}

/** Two stories that claim the same old name: readers are led to one of them. */
export function aliasProblems(records: readonly SoundRecord[]): Problem[] {
  const first = new Map<string, string>();
  return records.flatMap((record) => {
    if (record.kind !== 'story') return [];
    return record.matter.aliases.flatMap((alias) => {
      const other = first.get(alias) ?? record.name;
      first.set(alias, other);
      if (other === record.name) return [];
      const message = `"${alias}" is also an old name of ${other}; delete it in one of the two`;
      return [problemIn(record, 'warning', 'aliases', message)];
    });
  });
}

/** Two milestones that claim the same step of the programme: the later one is shown. */
export function stepProblems(records: readonly SoundRecord[]): Problem[] {
  const first = new Map<string, string>();
  return records.flatMap((record) => {
    if (record.kind !== 'milestone' || record.matter.step === undefined || isDraft(record)) return [];
    const { step } = record.matter;
    const other = first.get(step);
    first.set(step, other ?? record.name);
    if (other === undefined) return [];
    return [problemIn(record, 'warning', 'step', `"${step}" is also the step of ${other}; the later date is shown`)];
  });
}

import { isDraft, type Names } from '#lib/content/checks/names.ts';
import { leadsSomewhere, subjectAt } from '#lib/content/checks/own-links.ts';
import { contentPath } from '#lib/content/files/file-kinds.ts';
import { fileOfSubject } from '#lib/content/files/subject-of-file.ts';
import type { BodyReference, Version, VersionOf } from '#lib/content/model/version.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import type { Position } from '#lib/terms/position.ts';
import type { Problem } from '#lib/terms/problem.ts';

const start: Position = { line: 1, column: 1 };

function problemAt(
  version: Version,
  severity: Problem['severity'],
  place: Position | undefined,
  field: string,
  message: string,
): Problem {
  return { severity, file: version.file, ...(place ?? start), field, message };
}

/** What becomes of a field that names a draft. */
function draftMessage(file: string, field: string): string {
  const effect = field === 'story' ? 'so this update is not shown' : 'so readers are not led to it';
  return `${file} is a draft, ${effect}; publish it too, or make this a draft`;
}

function missing(
  severity: Problem['severity'],
  version: Version & { readonly positions: Readonly<Record<string, Position>> },
  field: string,
  kind: 'story' | 'milestone',
  name: string,
  names: Names,
): Problem[] {
  const file = (kind === 'story' && names.aliases.get(name)) || contentPath(kind, name);
  if (!names.files.has(file)) {
    const cure =
      kind === 'story' ? `; correct it, or add "${name}" to the aliases of the story that was called so` : '';
    const message = `there is no ${file}${didYouMean(name, names.of(kind)) || cure}`;
    return [problemAt(version, severity, version.positions[field], field, message)];
  }
  return names.drafts.has(file) && !isDraft(version)
    ? [problemAt(version, 'warning', version.positions[field], field, draftMessage(file, field))]
    : [];
}

/** Why a picture cannot be shown; undefined when it can. */
function reasonAgainstPicture(name: string, names: Names): string | undefined {
  const file = `content/images/${name}`;
  if (!names.files.has(file)) return `there is no ${file}${didYouMean(name, names.of('picture'))}`;
  const reason = names.unusable.get(file);
  return reason === undefined ? undefined : `${file} cannot be shown: ${reason}`;
}

function heroProblems(version: VersionOf<'story'>, names: Names): Problem[] {
  const src = version.matter.hero?.src;
  const message = src === undefined ? undefined : reasonAgainstPicture(src.slice(src.lastIndexOf('/') + 1), names);
  return message === undefined ? [] : [problemAt(version, 'error', version.positions.hero, 'hero.src', message)];
}

function aliasMessage(alias: string, own: string): string {
  if (alias === own) return `"${alias}" is still the name of this story; rename the file now, or delete this`;
  return `"${alias}" is the name of a story; an alias must be an old name`;
}

/** Faults of one version's front matter against all others. */
export function matterReferences(version: Version, names: Names): Problem[] {
  switch (version.kind) {
    case 'story':
      return [
        ...heroProblems(version, names),
        ...version.matter.aliases.flatMap((alias) =>
          names.files.has(contentPath('story', alias))
            ? [problemAt(version, 'error', version.positions.aliases, 'aliases', aliasMessage(alias, version.name))]
            : [],
        ),
      ];
    case 'update':
      return [
        ...missing('error', version, 'story', 'story', version.matter.story, names),
        ...(version.matter.milestone === undefined
          ? []
          : missing('error', version, 'milestone', 'milestone', version.matter.milestone, names)),
      ];
    case 'site':
      return version.matter.lead === undefined || names.aliases.has(version.matter.lead)
        ? []
        : missing('warning', version, 'lead', 'story', version.matter.lead, names);
    default:
      return [];
  }
}

/** Why what a body points to is not there; undefined when it is. */
function reasonAgainst({ to, target }: BodyReference, names: Names): string | undefined {
  if (to === 'link') {
    return leadsSomewhere(subjectAt(target), names)
      ? undefined
      : `the link to ${target} leads nowhere; correct the address`;
  }
  if (to === 'picture') return reasonAgainstPicture(target, names);
  const file = contentPath(to, target);
  return names.files.has(file) ? undefined : `there is no ${file}${didYouMean(target, names.of(to))}`;
}

/** The draft that a body would lead readers to. */
function draftBehind({ to, target }: BodyReference, names: Names): string | undefined {
  const subject = to === 'link' ? subjectAt(target) : undefined;
  const file = subject ? fileOfSubject(subject) : to === 'milestone' ? contentPath(to, target) : undefined;
  return file !== undefined && names.drafts.has(file) ? file : undefined;
}

/** Faults of a parsed body against all other files. */
export function bodyReferences(file: string, references: readonly BodyReference[], names: Names): Problem[] {
  return references.flatMap((reference): Problem[] => {
    const { line, column } = reference;
    const problem = { file, line, column, field: 'body' };
    const message = reasonAgainst(reference, names);
    if (message !== undefined) return [{ severity: reference.severity, ...problem, message }];
    const draft = names.drafts.has(file) ? undefined : draftBehind(reference, names);
    if (draft === undefined) return [];
    return [
      { severity: 'warning', ...problem, message: `${draft} is a draft, so readers are not shown it; publish it too` },
    ];
  });
}

/** Two stories that claim the same old name: readers are led to one of them. */
export function aliasProblems(versions: readonly Version[]): Problem[] {
  const first = new Map<string, string>();
  return versions.flatMap((version) => {
    if (version.kind !== 'story') return [];
    return version.matter.aliases.flatMap((alias) => {
      const other = first.get(alias) ?? version.name;
      first.set(alias, other);
      if (other === version.name) return [];
      const message = `"${alias}" is also an old name of ${other}; delete it in one of the two`;
      return [problemAt(version, 'warning', version.positions.aliases, 'aliases', message)];
    });
  });
}

/** Two milestones that claim the same step of the programme: the later one is shown. */
export function stepProblems(versions: readonly Version[]): Problem[] {
  const first = new Map<string, string>();
  return versions.flatMap((version) => {
    if (version.kind !== 'milestone' || version.matter.step === undefined || isDraft(version)) return [];
    const { step } = version.matter;
    const other = first.get(step);
    first.set(step, other ?? version.name);
    if (other === undefined) return [];
    return [
      problemAt(
        version,
        'warning',
        version.positions.step,
        'step',
        `"${step}" is also the step of ${other}; the later date is shown`,
      ),
    ];
  });
}

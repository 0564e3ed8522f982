import { type Names, reasonAgainstDrawing, reasonAgainstPicture } from '#lib/content/checks/names.ts';
import { leadsSomewhere, subjectAt } from '#lib/content/checks/own-links.ts';
import { contentPath } from '#lib/content/files/file-kinds.ts';
import { fileOfSubject } from '#lib/content/files/subject-of-file.ts';
import type { BodyReference } from '#lib/content/model/file-record.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** Why what a body points to is not there; undefined when it is. */
function reasonAgainst({ to, target }: BodyReference, names: Names): string | undefined {
  if (to === 'link') {
    return leadsSomewhere(subjectAt(target), names)
      ? undefined
      : `the link to ${target} leads nowhere; correct the address`;
  }
  if (to === 'picture') return reasonAgainstPicture(target, names);
  if (to === 'data') return reasonAgainstDrawing(target, names);
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

import { aliasProblems, stepProblems } from '#lib/content/checks/field-references.ts';
import { translationProblems } from '#lib/content/checks/translation-state.ts';
import {
  ageProblems,
  fragmentProblems,
  twinProblems,
  unseenUpdates,
  unusedPictures,
} from '#lib/content/checks/whole-folder.ts';
import { type EditionFiles, editionSteps } from '#lib/content/edition/edition.ts';
import type { EditionOptions } from '#lib/content/edition/states.ts';
import { isWaiting, type Records, usableRecord } from '#lib/content/model/file-record.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { fileFault, type Problem } from '#lib/terms/problem.ts';

const missingSite: Problem = {
  ...fileFault('is missing; add it with title, tagline and publisher'),
  file: 'content/site.yml',
};

export interface TakenIn {
  readonly records: Records;
  /** By file. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Why the folder itself cannot be read. */
  readonly folderProblem: Problem | undefined;
  readonly readBody: EditionFiles['readBody'];
}

/** The edition of what has been taken in, with what only the whole folder shows. @param at epoch milliseconds */
export function* publish(
  { records, problems, folderProblem, readBody }: TakenIn,
  at: number,
  options: EditionOptions,
): Generator<void, Edition> {
  const files = [...records.read.keys()];
  const accepted = files.flatMap(
    (file) => (options.reveal?.has(file) ? usableRecord(records, file) : records.accepted.get(file)) ?? [],
  );
  yield;
  const found = [
    ...[...problems.values()].flat(),
    ...aliasProblems(accepted),
    ...stepProblems(accepted),
    ...ageProblems(accepted, at),
    ...unseenUpdates(accepted, at),
    ...twinProblems(files),
    ...(folderProblem ? [folderProblem] : records.read.has('content/site.yml') ? [] : [missingSite]),
  ];
  yield;
  found.push(...(yield* translationProblems(records)));
  yield;
  found.push(...fragmentProblems(records));
  yield;
  found.push(...unusedPictures(records));
  yield;
  const unaccepted = [...records.read.values()].filter((record) => isWaiting(records, record));
  yield;
  return yield* editionSteps({ records: accepted, unaccepted, problems: found, readBody }, at, options);
}

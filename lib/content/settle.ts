import type { Entry, Reading } from '#lib/content/content-entry.ts';
import type { Problem } from '#lib/content/problem.ts';
import { bodyReferences, hasError, matterReferences, type Names } from '#lib/content/references.ts';

export interface Settled {
  readonly entry: Entry;
  readonly problems: readonly Problem[];
}

/** Everything known against one reading, given the names of all files. */
function problemsOf(reading: Reading, names: Names): readonly Problem[] {
  const { version, problems, body } = reading;
  const references = matterReferences(version, names);
  if (!body) return [...problems, ...references];
  return [...problems, ...references, ...body.problems, ...bodyReferences(version.file, body.references, names)];
}

/**
 * Decides what of a file is shown. A reading with an error waits (its predecessor stays), unless it was already shown with its body checked:
 * what a deletion elsewhere has broken is reported, but does not take a page down.
 * @param proven readings that were shown without an error before
 */
export function settle(entry: Entry, names: Names, proven: WeakSet<Reading>): Settled {
  const { pending, accepted, ...rest } = entry;
  const reading = pending ?? accepted;
  if (entry.faults.length > 0 || !reading) return { entry, problems: entry.faults };
  const problems = problemsOf(reading, names);
  if (hasError(problems) && !proven.has(reading)) {
    const before = pending ? accepted : undefined;
    return { entry: { ...rest, pending: reading, ...(before ? { accepted: before } : {}) }, problems };
  }
  if (!hasError(problems)) proven.add(reading);
  return { entry: { ...rest, accepted: reading }, problems };
}

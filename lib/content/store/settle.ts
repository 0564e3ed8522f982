import { type HouseStyle, styleProblems } from '#lib/content/checks/house-style.ts';
import { leftPlaceholders } from '#lib/content/checks/left-placeholders.ts';
import type { Names } from '#lib/content/checks/names.ts';
import { bodyReferences, matterReferences } from '#lib/content/checks/references.ts';
import type { Version } from '#lib/content/model/version.ts';
import type { Entry, Reading } from '#lib/content/reading/file-record.ts';
import { isDocument } from '#lib/content/reading/read-entry.ts';
import { hasError, type Problem } from '#lib/terms/problem.ts';

export interface Settled {
  readonly entry: Entry;
  readonly problems: readonly Problem[];
}

/** Everything known against one reading, given the names of all files. */
function problemsOf(reading: Reading, names: Names): readonly Problem[] {
  const { version, problems, body } = reading;
  const own = [
    ...problems,
    ...matterReferences(version, names),
    ...styleOf(reading, names),
    ...placeholdersIn(version),
  ];
  if (!body) return own;
  return [...own, ...body.problems, ...bodyReferences(version.file, body.references, names), ...uncited(reading)];
}

const styled = new WeakMap<Reading, { readonly style: HouseStyle; readonly problems: readonly Problem[] }>();

/** Looked for once a reading and glossary, however often the names of other files change. */
function styleOf(reading: Reading, { style }: Names): readonly Problem[] {
  const { version, body } = reading;
  if (version.kind === 'style' || version.kind === 'picture') return [];
  const known = styled.get(reading);
  if (known?.style === style) return known.problems;
  const problems = styleProblems(version, style, body !== undefined);
  styled.set(reading, { style, problems });
  return problems;
}

const left = new WeakMap<Version, readonly Problem[]>();

function placeholdersIn(version: Version): readonly Problem[] {
  if (!isDocument(version)) return [];
  const problems = left.get(version) ?? leftPlaceholders(version);
  left.set(version, problems);
  return problems;
}

/** Sources that a text with citations never cites; a text without any leaves them to its list. */
function uncited({ version, body }: Reading): readonly Problem[] {
  if (!body || body.cited.length === 0 || !('matter' in version) || !('sources' in version.matter)) return [];
  const { file } = version;
  const positions = 'positions' in version ? version.positions : {};
  return version.matter.sources.flatMap((_, index): Problem[] => {
    const field = `sources.${index + 1}`;
    const message = `is never cited; cite it as :cite[${index + 1}], or delete it`;
    const place = positions[field] ?? { line: 1, column: 1 };
    return body.cited.includes(index + 1) ? [] : [{ severity: 'notice', file, ...place, field, message }];
  });
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

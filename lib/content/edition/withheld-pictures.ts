import type { Version } from '#lib/content/model/version.ts';
import { picturesNamedIn } from '#lib/content/reading/pictures-named.ts';

const named = new WeakMap<Version, readonly string[]>();

export function picturesNamedBy(version: Version): readonly string[] {
  const names = named.get(version) ?? picturesNamedIn(version.bytes);
  named.set(version, names);
  return names;
}

const shownBy = new WeakMap<Version, readonly string[]>();

/** Pictures that readers can see or reach by something that they are shown. */
function picturesShownBy(version: Version): readonly string[] {
  const known = shownBy.get(version);
  if (known) return known;
  const text = Buffer.from(version.bytes).toString('latin1');
  const names = [...text.matchAll(/\/images\/([\w.-]+)/g)].flatMap(([, name]) => name ?? []);
  shownBy.set(version, names);
  return names;
}

/** Files between two pauses; each takes some microseconds. */
const step = 200;

/** What readers do not see. */
export interface Unseen {
  readonly versions: readonly Version[];
  /** Names in files that could not be accepted. */
  readonly pictures: readonly string[];
}

/**
 * Names of the pictures that nothing shown names, but something that readers do not see does: an embargoed story must not leak by its
 * picture, nor one that is not published for a fault. A picture that nothing names at all is not withheld.
 */
export function* withheldPictures(
  { versions, pictures }: Unseen,
  shown: readonly Version[],
): Generator<void, ReadonlySet<string>> {
  const withheld = new Set(pictures);
  for (const [index, version] of versions.entries()) {
    if (index % step === step - 1) yield;
    for (const name of picturesNamedBy(version)) withheld.add(name);
  }
  for (const [index, version] of shown.entries()) {
    if (withheld.size === 0) break;
    if (index % step === step - 1) yield;
    for (const name of picturesShownBy(version)) withheld.delete(name);
  }
  return withheld;
}

import type { Version } from '#lib/content/version.ts';

const named = new WeakMap<Version, readonly string[]>();

/** Pictures that a file names anywhere, in its front matter or in its text. */
function picturesNamedIn(version: Version): readonly string[] {
  const known = named.get(version);
  if (known) return known;
  const text = Buffer.from(version.bytes).toString('latin1');
  const names = [...text.matchAll(/\/images\/([\w.-]+)/g)].flatMap(([, name]) => name ?? []);
  named.set(version, names);
  return names;
}

/** Files between two pauses; each takes some microseconds. */
const step = 200;

/**
 * Names of the pictures that nothing shown names, but something that may not be shown does: an embargoed story must not leak by its picture.
 * A picture that nothing names at all is not withheld.
 */
export function* withheldPictures(
  hidden: readonly Version[],
  shown: readonly Version[],
): Generator<void, ReadonlySet<string>> {
  const withheld = new Set(hidden.flatMap(picturesNamedIn));
  for (const [index, version] of shown.entries()) {
    if (withheld.size === 0) break;
    if (index % step === step - 1) yield;
    for (const name of picturesNamedIn(version)) withheld.delete(name);
  }
  return withheld;
}

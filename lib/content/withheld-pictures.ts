import type { Version } from '#lib/content/version.ts';

/** As `readPicture` accepts a name: what stands before its ending is at most so long. */
const longestName = 100;
const ending = /\.(?:jpg|png|webp|avif|svg)/g;

/**
 * Pictures that a file names anywhere and in any way, whether it can be read or not: its fault may be the very address of the picture, or
 * that it was saved as UTF-16. In one pass, since faulty files may hold anything.
 */
export function picturesNamedIn(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  const names = [...text.matchAll(ending)].map(({ 0: end, index }) => {
    const before = text.slice(Math.max(0, index - longestName), index);
    return (/[\w.-]*$/.exec(before)?.[0] ?? '') + end;
  });
  return [...new Set(names)];
}

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

import type { PicturesIn } from '#lib/content/model/file-record.ts';

/** Files between two pauses. */
const step = 1_000;

interface Naming {
  readonly pictures: PicturesIn;
}

/**
 * Names of the pictures that nothing shown shows, but something that readers do not see names: an embargoed story must not leak by its
 * picture, nor one that is not published for a fault. A picture that nothing names at all is not withheld.
 */
export function* withheldPictures(
  unseen: readonly Naming[],
  shown: readonly Naming[],
): Generator<void, ReadonlySet<string>> {
  const withheld = new Set<string>();
  for (const [index, { pictures }] of unseen.entries()) {
    if (index % step === step - 1) yield;
    for (const name of pictures.named) withheld.add(name);
  }
  for (const [index, { pictures }] of shown.entries()) {
    if (withheld.size === 0) break;
    if (index % step === step - 1) yield;
    for (const name of pictures.shown) withheld.delete(name);
  }
  return withheld;
}

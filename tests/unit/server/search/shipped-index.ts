import type { Edition } from '#lib/content/model/model.ts';
import { searchUnits } from '#lib/publishing/search/units.ts';
import { openTextIndex, type TextIndex } from '#server/search/text-index.ts';
import { shippedEdition } from '#tests/unit/addresses/shipped-edition.ts';

/** The index of an edition, made in this thread. */
async function indexOf(edition: Edition): Promise<TextIndex> {
  const index = await openTextIndex();
  const known = searchUnits(edition);
  let step = known.next();
  while (!step.done) step = known.next();
  const units = await Promise.all(
    step.value.map(async ({ key, version, views, read }) => ({ key, version, views, entries: await read() })),
  );
  index.take(units);
  return index;
}

/** What the repository publishes, and its index; made once for all tests of a file. */
export async function shippedIndex() {
  const edition = await shippedEdition();
  return { edition, index: await indexOf(edition) };
}

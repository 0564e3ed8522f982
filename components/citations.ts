import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';

/** A citation as the content layer writes it: no text can look like it, since its `<` would be escaped. */
const mark = /<a href="#source-\d+" id="(cite-[\d-]+)"/g;

/**
 * Ids (`cite-SOURCE-NTH`) of the places that cite each source of a text, in the order in which they are read;
 * by the source's number, counted from 1.
 */
export function citationsIn(blocks: readonly ResolvedBlock[]): ReadonlyMap<number, readonly string[]> {
  const places = blocks.flatMap((block) => {
    const inText = 'html' in block ? Array.from(block.html.matchAll(mark), ([, id = '']) => id) : [];
    return block.kind === 'quote' ? [...inText, block.id] : inText;
  });
  return Map.groupBy(places, (id) => Number(id.split('-')[1]));
}

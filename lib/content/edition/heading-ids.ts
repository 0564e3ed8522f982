import type { Body, Heading } from '#lib/content/model/model.ts';

const levelsOf = (headings: readonly Heading[]): string => headings.map(({ level }) => level).join();

/**
 * The body of a translation with the ids of its original's headings, so that a link to a section holds in every language. Where the two do not
 * have the same headings in the same order, it keeps its own.
 */
export function withIdsOf(original: Body, translated: Body): Body {
  const { headings } = translated;
  if (levelsOf(headings) !== levelsOf(original.headings)) return translated;
  const idOf = new Map(headings.map(({ id }, index) => [id, original.headings[index]?.id ?? id]));
  const rename = (html: string): string =>
    html
      .replace(/(<h[2-4] id=")([^"]*)"/g, (_, start: string, id: string) => `${start}${idOf.get(id) ?? id}"`)
      .replace(/( href="#)([^"]*)"/g, (link, start: string, fragment: string) => {
        const id = idOf.get(decodeURIComponent(fragment));
        return id === undefined ? link : `${start}${encodeURIComponent(id)}"`;
      });
  return {
    headings: headings.map((heading) => ({ ...heading, id: idOf.get(heading.id) ?? heading.id })),
    blocks: translated.blocks.map((block) => ('html' in block ? { ...block, html: rename(block.html) } : block)),
  };
}

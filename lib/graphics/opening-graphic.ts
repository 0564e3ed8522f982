import type { Graphic } from '#lib/graphics/graphic.ts';
import { drawing } from '#lib/graphics/markup.ts';
import type { Direction } from '#lib/graphics/right-to-left.ts';

/** A drawing for wide windows or for narrow ones. */
export type Cut = Pick<Parameters<typeof drawing>[0], 'variant' | 'width' | 'height' | 'body'>;

interface Parts extends Pick<Graphic, 'name' | 'description' | 'table' | 'thumbnail'> {
  readonly direction: Direction;
  readonly words: Pick<Graphic, 'title' | 'finding' | 'caption'>;
}

/**
 * A drawing that can open a story: as wide as the page has room for, headed by its finding, its marks links, in a cut for wide and one for narrow
 * windows. A narrow cut of two parts has them one under the other on a phone, and beside each other where there is room for two.
 */
export function openingGraphic(
  { name, direction, words, description, table, thumbnail }: Parts,
  wide: Cut,
  ...narrow: readonly Cut[]
): Graphic {
  const { title, finding, caption } = words;
  const cuts = [wide, ...narrow].map((cut, index) =>
    drawing({ name, title, description, direction, linked: true, more: index > 1, ...cut }),
  );
  return {
    name,
    delivery: 'inline',
    broad: true,
    headed: true,
    parted: narrow.length > 1,
    width: wide.width,
    height: wide.height,
    title,
    description,
    finding,
    caption,
    table,
    svg: cuts.join(''),
    thumbnail,
  };
}

import type { Graphic } from '#lib/graphics/graphic.ts';
import { drawing } from '#lib/graphics/markup.ts';

type Cut = Pick<Parameters<typeof drawing>[0], 'variant' | 'width' | 'height' | 'body'>;

type Parts = Pick<Graphic, 'name' | 'title' | 'description' | 'finding' | 'caption' | 'table' | 'thumbnail'>;

/** A drawing that can open a story: as wide as the page has room for, headed by its finding, its marks links, in a cut for wide and one for narrow windows. */
export function openingGraphic({ name, table, thumbnail, ...words }: Parts, wide: Cut, narrow: Cut): Graphic {
  const { title, description } = words;
  const cuts = [wide, narrow].map((cut) => drawing({ name, title, description, linked: true, ...cut }));
  return {
    name,
    delivery: 'inline',
    broad: true,
    headed: true,
    width: wide.width,
    height: wide.height,
    ...words,
    table,
    svg: cuts.join(''),
    thumbnail,
  };
}

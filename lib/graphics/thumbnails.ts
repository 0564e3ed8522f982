import type { Edition, Story } from '#lib/content/model/model.ts';
import { drawGraphic } from '#lib/graphics/draw.ts';
import type { Graphic } from '#lib/graphics/graphic.ts';
import type { Locale } from '#lib/i18n/locale.ts';

type Thumbnail = Pick<Graphic, 'title' | 'thumbnail'>;

/** Lists and cards ask for the same few drawings for each of thousands of stories. */
const drawn = new WeakMap<Pick<Edition, 'data'>, Map<string, Thumbnail | undefined>>();

/** The drawing that a story opens with, small and without words; undefined for a story that opens with none. */
export function openingOf(
  { opening }: Pick<Story, 'opening'>,
  edition: Parameters<typeof drawGraphic>[1],
  locale: Locale,
): Thumbnail | undefined {
  if (opening === undefined) return undefined;
  const key = `${locale.language} ${opening}`;
  const known = drawn.get(edition) ?? new Map<string, Thumbnail | undefined>();
  drawn.set(edition, known);
  if (!known.has(key)) known.set(key, drawGraphic(opening, edition, locale));
  return known.get(key);
}

/** The small drawing of each story of a list, as markup. */
export type Thumbnails = (story: Story) => string | undefined;

export const thumbnailsIn =
  (edition: Parameters<typeof drawGraphic>[1], locale: Locale): Thumbnails =>
  (story) =>
    openingOf(story, edition, locale)?.thumbnail;

import { pictureNameAt } from '#lib/addresses/addresses.ts';
import type { Edition, Picture } from '#lib/content/model/model.ts';

/** The picture behind an address such as `/images/map.svg`; undefined when there is none. */
export function pictureAt(edition: Pick<Edition, 'pictures'>, address: string): Picture | undefined {
  return edition.pictures[pictureNameAt(address) ?? ''];
}

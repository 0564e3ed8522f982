import { pictureAddress } from '#lib/addresses/routes.ts';
import type { FileKind } from '#lib/content/files/file-kinds.ts';

/** What editors see of everything at once, and the cards of all pages. */
export const deskAddress = '/desk';
export const deskCardsAddress = '/desk/cards';

/** The pages that only the preview has. */
export const deskPages: readonly string[] = [deskAddress, deskCardsAddress];

/** Fact boxes stand in other pages; this one has a page of its own. */
const programme = 'programme';

/** The page on which an editor sees a file of this name; undefined when it has none. */
export function deskAddressOf(kind: FileKind, name: string): string | undefined {
  switch (kind) {
    case 'story':
      return `/stories/${name}`;
    case 'update':
      return `/updates/${name}`;
    case 'milestone':
      return `/timeline/${name}`;
    case 'factbox':
      return name === programme ? `/${programme}` : undefined;
    case 'page':
      return `/${name}`;
    case 'picture':
      return pictureAddress(name);
    case 'site':
      return '/';
    default:
      return undefined;
  }
}

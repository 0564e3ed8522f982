import { cardAddress } from '#lib/addresses/routes.ts';
import { pictureAt } from '#lib/article/picture-at.ts';
import type { Edition, Picture, Story } from '#lib/content/model/model.ts';
import type { CardShape, CardThing } from '#lib/publishing/cards/design.ts';

/** The picture of a story that its card can show. A drawing of an editor's may reach for files of its own, and AVIF cannot be read. */
export function storyPicture({ hero }: Pick<Story, 'hero'>, edition: Pick<Edition, 'pictures'>): Picture | undefined {
  const picture = hero && pictureAt(edition, hero.src);
  return picture && picture.mediaType !== 'image/svg+xml' && picture.mediaType !== 'image/avif' ? picture : undefined;
}

function nameOf(thing: CardThing): string {
  switch (thing.kind) {
    case 'story':
      return `stories/${thing.slug}`;
    case 'update':
      return `updates/${thing.slug}`;
    case 'milestone':
      return `timeline/${thing.id}`;
    case 'topic':
      return `timeline/${thing.topic}`;
    case 'factbox':
      return 'programme';
    case 'timeline':
    case 'front':
      return thing.kind;
  }
}

/**
 * Path of a thing's card. What is drawn stands in no part of it: an address that was shared long ago gives the present card.
 * A card with a photograph is a JPEG.
 */
export function addressOfCard(thing: CardThing, edition: Pick<Edition, 'pictures'>, shape: CardShape): string {
  const extension = thing.kind === 'story' && storyPicture(thing, edition) ? 'jpg' : 'png';
  return cardAddress(nameOf(thing), extension, shape === 'card' ? undefined : shape);
}

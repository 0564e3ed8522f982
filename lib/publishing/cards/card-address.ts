import { type Addresses, addressOf, readAddress, type Subject, type SubjectOf } from '#lib/addresses/addresses.ts';
import { pictureAt } from '#lib/article/picture-at.ts';
import type { Edition, Picture, Story } from '#lib/content/model/model.ts';
import type { CardShape, CardThing } from '#lib/publishing/cards/design.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

/** The picture of a story that its card can show. A drawing of an editor's may reach for files of its own, and AVIF cannot be read. */
export function storyPicture({ hero }: Pick<Story, 'hero'>, edition: Pick<Edition, 'pictures'>): Picture | undefined {
  const picture = hero && pictureAt(edition, hero.src);
  return picture && picture.mediaType !== 'image/svg+xml' && picture.mediaType !== 'image/avif' ? picture : undefined;
}

/** The page that a thing is shown on. */
function subjectOf(thing: CardThing): Subject {
  switch (thing.kind) {
    case 'story':
    case 'update':
      return { of: thing.kind, slug: thing.slug };
    case 'milestone':
      return { of: 'milestone', id: thing.id };
    case 'topic':
      return { of: 'topic', topic: thing.topic };
    case 'factbox':
      return { of: 'programme' };
    case 'timeline':
    case 'front':
      return { of: thing.kind };
  }
}

/** The thing that a page is about; undefined when the edition has none, or the page has no card of its own. */
export function thingAt(edition: Edition, subject: Subject | undefined): CardThing | undefined {
  switch (subject?.of) {
    case 'front':
    case 'timeline':
      return { kind: subject.of };
    case 'topic':
      return { kind: 'topic', topic: subject.topic };
    case 'programme':
      return edition.factbox('programme');
    case 'story':
      return edition.story(subject.slug);
    case 'update':
      return edition.update(subject.slug);
    case 'milestone':
      return edition.milestone(subject.id);
    default:
      return undefined;
  }
}

const frontName = '/front';

/** What a card is about. */
export const pageOfCard = ({ page }: SubjectOf<'card' | 'cardCrop'>): Subject | undefined =>
  readAddress(page === frontName ? '/' : page)?.subject;

export const shapeOf = (card: SubjectOf<'card' | 'cardCrop'>): CardShape => (card.of === 'card' ? 'card' : card.crop);

/**
 * Path of a thing's card. What is drawn stands in no part of it: an address that was shared long ago gives the present card.
 * A card with a photograph is a JPEG.
 */
export function addressOfCard(
  thing: CardThing,
  edition: Pick<Edition, 'pictures'>,
  shape: CardShape,
  addresses: Addresses,
): string {
  const extension = thing.kind === 'story' && storyPicture(thing, edition) ? 'jpg' : 'png';
  const path = addressOf(subjectOf(thing), defaultLanguage);
  const page = path === '/' ? frontName : path;
  return shape === 'card' ? addresses.card({ page, extension }) : addresses.cardCrop({ page, crop: shape, extension });
}

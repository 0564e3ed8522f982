import { hash } from 'node:crypto';
import { type Addresses, addressOf, readAddress, type Subject, type SubjectOf } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { type CardDesign, type CardShape, type CardThing, cardShapes } from '#lib/publishing/cards/design.ts';
import { designOf, storyPicture } from '#lib/publishing/cards/design-of.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

/** The page that a thing is shown on. */
export function subjectOfThing(thing: CardThing): Subject {
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
  const path = addressOf(subjectOfThing(thing), defaultLanguage);
  const page = path === '/' ? frontName : path;
  return shape === 'card' ? addresses.card({ page, extension }) : addresses.cardCrop({ page, crop: shape, extension });
}

/** A card as metadata names it (https://ogp.me/#structured). */
export interface Card {
  /** Whole address; it changes when, and only when, what is drawn changes. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** A card with a photograph is a JPEG. */
  readonly type: 'image/png' | 'image/jpeg';
  readonly alt: string;
}

/** Raised when the same design is to look different: then all addresses change. */
const drawingVersion = 2;

/** Twelve hexadecimal digits that stand for what is drawn. */
export function hashOfDesign(design: CardDesign): string {
  return hash('sha256', JSON.stringify([drawingVersion, design]), 'hex').slice(0, 12);
}

function altOf({ kicker, headline, line, date, motif }: CardDesign, thing: CardThing, locale: Locale): string {
  const texts = locale.cards;
  const hero = thing.kind === 'story' ? thing.hero : undefined;
  const drawing =
    motif.kind === 'picture'
      ? texts.pictureOf(hero?.alt ?? '')
      : motif.kind === 'drawing'
        ? texts.drawingOf(motif.title)
        : texts.drawings[motif.kind];
  return texts.alt(
    [kicker, headline, line, date].filter((text) => text !== ''),
    drawing,
  );
}

/** A card is in the language of its words: on an Urdu page what nobody has translated is shared by its English card. */
function ownView(
  thing: CardThing,
  edition: Edition,
  locale: Locale,
): { readonly edition: Edition; readonly locale: Locale } {
  const language = 'language' in thing ? thing.language : locale.language;
  return language === locale.language
    ? { edition, locale }
    : { edition: edition.in(language), locale: localeOf(language) };
}

/**
 * The card of a thing, for metadata, in about 10 µs. Nothing is drawn here: the picture is made when its address is asked for.
 * @param shape `card` (1200 × 630) for Open Graph; the crops for schema.org/NewsArticle `image`
 */
export function cardOf(thing: CardThing, edition: Edition, locale: Locale, shape: CardShape = 'card'): Card {
  const own = ownView(thing, edition, locale);
  const design = designOf(thing, own.edition, own.locale);
  return {
    url: `${absoluteAddress(addressOfCard(thing, own.edition, shape, own.locale.addresses))}?v=${hashOfDesign(design)}`,
    ...cardShapes[shape],
    type: design.motif.kind === 'picture' ? 'image/jpeg' : 'image/png',
    alt: altOf(design, thing, own.locale),
  };
}

import { type Addresses, readAddress } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { cardOf, thingAt } from '#lib/publishing/cards/card-of.ts';
import { type CardThing, cardShapes } from '#lib/publishing/cards/design.ts';
import { type Embed, embedCode, embedWidth } from '#lib/publishing/embeds/embed-code.ts';
import { factboxEmbed, storyEmbed, timelineEmbed } from '#lib/publishing/embeds/embeds.ts';
import { describePage } from '#lib/publishing/page-description.ts';
import { element, lines, type Xml, xmlFile } from '#lib/publishing/xml.ts';

export const oembedFormats = ['json', 'xml'] as const;
export type OEmbedFormat = (typeof oembedFormats)[number];

interface DiscoveryLink {
  readonly url: string;
  readonly title: string;
}

/**
 * Discovery links of a page (https://oembed.com/#section4), media type → links, for `alternates.types` of Next's metadata.
 * Stories, updates, the timeline, its topics, milestones, the programme and the front have an answer there.
 * @param path of the page, canonical, without query
 */
export function oembedTypes(path: string, title: string, { oembed }: Addresses): Record<string, DiscoveryLink[]> {
  const ask = (format: OEmbedFormat) => absoluteAddress(oembed({ url: absoluteAddress(path), format }));
  return {
    'application/json+oembed': [{ url: ask('json'), title }],
    'text/xml+oembed': [{ url: ask('xml'), title }],
  };
}

/** What the asking site has room for, in CSS pixels. */
export interface Room {
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/** CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** https://oembed.com/#section2.3; fields in the specification's order. */
export type OEmbed = Readonly<Record<string, string | number>>;

/** A page of ours that can be shown elsewhere. */
interface Shared {
  readonly thing: CardThing;
  /** In the language of the page. */
  readonly edition: Edition;
  readonly locale: Locale;
}

/** @param path canonical, without query and fragment */
function sharedAt(path: string, all: Edition): Shared | undefined {
  const read = readAddress(path);
  if (!read) return undefined;
  const { subject, language } = read;
  const edition = all.in(language);
  const isRenamed = subject.of === 'story' && Object.hasOwn(edition.aliases, subject.slug);
  const slug = isRenamed ? edition.aliases[subject.slug] : undefined;
  const thing = thingAt(edition, slug === undefined ? subject : { of: 'story', slug });
  return thing && { thing, edition, locale: localeOf(language) };
}

/** The frame that shows the same; undefined where there is none. */
function embedOf(thing: CardThing, locale: Locale): Embed | undefined {
  switch (thing.kind) {
    case 'story':
      return storyEmbed(thing, locale);
    case 'topic':
      return timelineEmbed({ topic: thing.topic }, locale);
    case 'timeline':
      return timelineEmbed({}, locale);
    case 'factbox':
      return factboxEmbed(thing.title, locale);
    case 'front':
    case 'update':
    case 'milestone':
      return undefined;
  }
}

/** CSS pixels by which frames grow with their room, so that a page has a few answers and not one for each room that somebody makes up. */
const step = 50;
/** CSS pixels; in less than that nobody could read anything. */
const smallestFrame = 100;

const fits = ({ width, height }: Size, { maxwidth = width, maxheight = height }: Room): boolean =>
  width <= maxwidth && height <= maxheight;

/** The largest of our frames that a room takes, or undefined where it takes none. */
function frameIn(embed: Embed | undefined, { maxwidth, maxheight }: Room): Size | undefined {
  const within = (size: number, most = size) => (most < size ? most - (most % step) : size);
  if (!embed) return undefined;
  const frame = { width: within(embedWidth, maxwidth), height: within(embed.height, maxheight) };
  return Math.min(frame.width, frame.height) < smallestFrame ? undefined : frame;
}

/**
 * The room that stands for all in which {@link oembedOf} has the same answer.
 * @param path canonical, without query and fragment
 * @returns undefined where it has none
 */
export function sameRoom(path: string, room: Room, edition: Edition): Room | undefined {
  const shared = sharedAt(path, edition);
  if (!shared) return undefined;
  if (fits(cardShapes.card, room)) return {};
  const frame = frameIn(embedOf(shared.thing, shared.locale), room);
  return { maxwidth: frame?.width ?? 1, maxheight: frame?.height ?? 1 };
}

/** The picture that the page's head names. One that is larger than the room that is left must not be named. */
function thumbnail(thing: CardThing, edition: Edition, room: Room, locale: Locale): OEmbed {
  const { url, width, height } = cardOf(thing, edition, locale);
  return fits({ width, height }, room) ? { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height } : {};
}

/**
 * The answer for one address of ours: `rich` with a frame for what has a page made for frames and room for one, else `link`.
 * @param path canonical, without query and fragment
 * @returns undefined where the edition has nothing to share
 */
export function oembedOf(path: string, room: Room, all: Edition): OEmbed | undefined {
  const shared = sharedAt(path, all);
  if (!shared) return undefined;
  const { thing, edition, locale } = shared;
  const { title } = describePage(thing, edition, locale);
  const embed = embedOf(thing, locale);
  const frame = frameIn(embed, room);
  return {
    type: frame ? 'rich' : 'link',
    version: '1.0',
    title,
    ...('authors' in thing && { author_name: thing.authors.join(', ') }),
    provider_name: edition.site.title,
    provider_url: absoluteAddress(locale.addresses.front()),
    cache_age: 300,
    ...thumbnail(thing, edition, room, locale),
    ...(embed && frame && { html: embedCode(embed, frame), ...frame }),
  };
}

/** https://oembed.com/#section2.3.4.2 */
export function oembedXml(answer: OEmbed): string {
  const fields: readonly Xml[] = Object.entries(answer).map(([name, value]) => element(name, {}, String(value)));
  return xmlFile(element('oembed', {}, lines(fields)));
}

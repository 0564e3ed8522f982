import { oembedAddress } from '#lib/addresses/routes.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import { yearsCovered } from '#lib/pages/timeline-view.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { cardOf } from '#lib/publishing/cards/card-of.ts';
import type { CardThing } from '#lib/publishing/cards/design.ts';
import { type Embed, embedCode, embedWidth } from '#lib/publishing/embed-code.ts';
import { factboxEmbed, storyEmbed, timelineEmbed } from '#lib/publishing/embeds.ts';
import { element, lines, type Xml, xmlFile } from '#lib/publishing/xml.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { isTopic } from '#lib/terms/topics.ts';

export const oembedFormats = ['json', 'xml'] as const;
export type OEmbedFormat = (typeof oembedFormats)[number];

interface DiscoveryLink {
  readonly url: string;
  readonly title: string;
}

/** @param path of a page that {@link oembedAddress} knows, canonical, without query */
function oembedRequestAddress(path: string, format: OEmbedFormat): string {
  return absoluteAddress(`${oembedAddress}?url=${encodeURIComponent(absoluteAddress(path))}&format=${format}`);
}

/**
 * Discovery links of a page (https://oembed.com/#section4), media type → links, for `alternates.types` of Next's metadata.
 * Stories, updates, the timeline, its topics, milestones, the programme and the front have an answer there.
 */
export function oembedTypes(path: string, title: string): Record<string, DiscoveryLink[]> {
  return {
    'application/json+oembed': [{ url: oembedRequestAddress(path, 'json'), title }],
    'text/xml+oembed': [{ url: oembedRequestAddress(path, 'xml'), title }],
  };
}

/** What the asking site has room for, in CSS pixels. */
export interface Room {
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/** https://oembed.com/#section2.3; fields in the specification's order. */
export type OEmbed = Readonly<Record<string, string | number>>;

/** A page of ours that can be shown elsewhere. */
interface Shared {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly card: CardThing;
  /** Without it the answer is a link. */
  readonly embed?: Embed;
}

const storyPath = /^\/stories\/([a-z0-9-]{1,80})$/;
const updatePath = /^\/updates\/([a-z0-9-]{1,80})$/;
const timelinePath = /^\/timeline\/([a-z0-9-]{1,80})$/;

function sharedStory(slug: string, edition: Edition, locale: Locale): Shared | undefined {
  const now = Object.hasOwn(edition.aliases, slug) ? edition.aliases[slug] : undefined;
  const story = edition.story(slug) ?? (now === undefined ? undefined : edition.story(now));
  return story && { title: story.title, authors: story.authors, card: story, embed: storyEmbed(story, locale) };
}

function sharedUpdate(slug: string, edition: Edition): Shared | undefined {
  const update = edition.update(slug);
  return update && { title: update.title, authors: update.authors, card: update };
}

function sharedOnTimeline(name: string, edition: Edition, locale: Locale): Shared | undefined {
  if (isTopic(name)) {
    const embed = timelineEmbed({ topic: name }, locale);
    return { title: embed.title, card: { kind: 'topic', topic: name }, embed };
  }
  const milestone = edition.milestone(name);
  return milestone && { title: milestone.title, card: milestone };
}

/** @param path canonical, without query and fragment */
function sharedAt(path: string, edition: Edition, locale: Locale): Shared | undefined {
  if (path === '/') return { title: edition.site.title, card: { kind: 'front' } };
  if (path === '/timeline') {
    const { texts } = locale;
    const title = `${texts.timeline}: ${texts.timelineTitle(yearsCovered(edition.milestones))}`;
    return { title, card: { kind: 'timeline' }, embed: timelineEmbed({}, locale) };
  }
  if (path === '/programme') {
    const factbox = edition.factbox('programme');
    return factbox && { title: factbox.title, card: factbox, embed: factboxEmbed(factbox.title, locale) };
  }
  const story = storyPath.exec(path)?.[1];
  if (story) return sharedStory(story, edition, locale);
  const update = updatePath.exec(path)?.[1];
  if (update) return sharedUpdate(update, edition);
  const name = timelinePath.exec(path)?.[1];
  return name ? sharedOnTimeline(name, edition, locale) : undefined;
}

/** Whether {@link oembedOf} has an answer. */
export const knowsOEmbed = (path: string, edition: Edition): boolean =>
  sharedAt(path, edition, localeOf(defaultLanguage)) !== undefined;

const within = (size: number, most: number | undefined) => (most === undefined ? size : Math.min(size, most));

/** The picture that the page's head names. One that is larger than the room that is left must not be named. */
function thumbnail(thing: CardThing, edition: Edition, { maxwidth, maxheight }: Room, locale: Locale): OEmbed {
  const { url, width, height } = cardOf(thing, edition, locale);
  if (within(width, maxwidth) < width || within(height, maxheight) < height) return {};
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height };
}

/**
 * The answer for one address of ours: `rich` with a frame for what has a page made for frames, else `link`.
 * @param path canonical, without query and fragment
 * @returns undefined where the edition has nothing to share
 */
export function oembedOf(path: string, room: Room, edition: Edition, locale: Locale): OEmbed | undefined {
  const shared = sharedAt(path, edition, locale);
  if (!shared) return undefined;
  const { title, authors, card, embed } = shared;
  const width = within(embedWidth, room.maxwidth);
  const height = embed && within(embed.height, room.maxheight);
  return {
    type: embed ? 'rich' : 'link',
    version: '1.0',
    title,
    ...(authors && { author_name: authors.join(', ') }),
    provider_name: edition.site.title,
    provider_url: absoluteAddress('/'),
    cache_age: 300,
    ...thumbnail(card, edition, room, locale),
    ...(embed && height !== undefined && { html: embedCode(embed, { width, height }), width, height }),
  };
}

/** https://oembed.com/#section2.3.4.2 */
export function oembedXml(answer: OEmbed): string {
  const fields: readonly Xml[] = Object.entries(answer).map(([name, value]) => element(name, {}, String(value)));
  return xmlFile(element('oembed', {}, lines(fields)));
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Addresses, addressesIn, atRoot, type PageKind } from '#lib/addresses/addresses.ts';
import { pictureAt } from '#lib/article/picture-at.ts';
import type { Edition, Milestone, Story, Update } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { cardUrl } from '#lib/publishing/cards/card-of.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import { element, lines, type Xml, xmlFile } from '#lib/publishing/xml.ts';
import type { Instant } from '#lib/terms/ids.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { topics } from '#lib/terms/topics.ts';

export interface SitemapEntry {
  readonly path: string;
  /** Left out where no true one is known. */
  readonly lastModified?: Instant;
  /** What the page is about, where pictures stand for it. */
  readonly pictured?: Pictured;
}

type Pictured = Story | Update | Milestone;

/** Addresses in one file, as the protocol allows. */
export const mostInOneSitemap = 50_000;

const space = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const imageSpace = 'http://www.google.com/schemas/sitemap-image/1.1';

const modified = (instant: Instant | null | undefined) => (instant ? { lastModified: instant } : {});
const none = (): readonly SitemapEntry[] => [];

/** The pages of each kind that a search engine may keep, in the order of the sitemap. */
const listed: Readonly<Record<PageKind, (edition: Edition, addresses: Addresses) => readonly SitemapEntry[]>> = {
  front: ({ lastUpdated }, { front }) => [{ path: front(), ...modified(lastUpdated) }],
  stories: (_, { stories }) => [{ path: stories() }],
  story: ({ stories }, { story }) =>
    stories.map((pictured) => ({
      path: story(pictured),
      ...modified(pictured.updated ?? pictured.published),
      pictured,
    })),
  updates: (_, { updates }) => [{ path: updates() }],
  update: ({ updates }, { update }) =>
    updates.map((pictured) => ({
      path: update(pictured),
      ...modified(pictured.updated ?? pictured.published),
      pictured,
    })),
  timeline: (_, { timeline }) => [{ path: timeline() }],
  topic: ({ milestones }, { topic: addressOfTopic }) =>
    topics
      .filter((topic) => milestones.some((milestone) => milestone.topics.includes(topic)))
      .map((topic) => ({ path: addressOfTopic({ topic }) })),
  milestone: ({ milestones }, { milestone }) =>
    milestones.map((pictured) => ({ path: milestone(pictured), ...modified(pictured.updated), pictured })),
  programme: ({ factbox }, { programme }) => (factbox('programme') ? [{ path: programme() }] : []),
  corrections: (_, { corrections }) => [{ path: corrections() }],
  standingPage: ({ pages }, { standingPage }) => pages.map((page) => ({ path: standingPage(page) })),
  // Parts of pages that are listed themselves; what only editors see.
  sharedFact: none,
  sharedSection: none,
  desk: none,
  deskCards: none,
  preview: none,
};

/** Every page that a search engine may keep, in a fixed order. */
export const sitemapEntries = (edition: Edition, addresses: Addresses): readonly SitemapEntry[] =>
  Object.values(listed).flatMap((entriesOf) => entriesOf(edition, addresses));

const counts = new WeakMap<Edition, number>();

/** How many parts the sitemap is split into; 0 when it is one file, as it is up to 50,000 pages. */
export function sitemapParts(edition: Edition): number {
  const count = counts.get(edition) ?? sitemapEntries(edition, addressesIn(defaultLanguage)).length;
  counts.set(edition, count);
  return count <= mostInOneSitemap ? 0 : Math.ceil(count / mostInOneSitemap);
}

/** Whole addresses: the card that stands for a page where it is shared, then the picture that a story opens with. */
function picturesOf(thing: Pictured, edition: Edition, locale: Locale): readonly string[] {
  const hero = thing.kind === 'story' && thing.hero && pictureAt(edition, thing.hero.src) ? thing.hero.src : undefined;
  return [cardUrl(thing, edition, locale), ...(hero === undefined ? [] : [absoluteAddress(hero)])];
}

function urlElement({ path, lastModified, pictured }: SitemapEntry, edition: Edition, locale: Locale): Xml {
  const pictures = pictured ? picturesOf(pictured, edition, locale) : [];
  return element(
    'url',
    {},
    element('loc', {}, absoluteAddress(path)),
    lastModified && element('lastmod', {}, rfc3339(lastModified)),
    ...pictures.map((address) => element('image:image', {}, element('image:loc', {}, address))),
  );
}

/** Addresses that are written at a stretch: a card's takes about 10 µs, so nobody else waits for more than some milliseconds. */
const atAStretch = 500;

/** The sitemap protocol 0.9 (https://www.sitemaps.org/protocol.html) with Google's extension for pictures. */
export async function sitemapXml(entries: readonly SitemapEntry[], edition: Edition, locale: Locale): Promise<string> {
  const urls: Xml[] = [];
  for (let from = 0; from < entries.length; from += atAStretch) {
    if (from > 0) await nextTurn();
    for (const entry of entries.slice(from, from + atAStretch)) urls.push(urlElement(entry, edition, locale));
  }
  return xmlFile(element('urlset', { xmlns: space, 'xmlns:image': imageSpace }, lines(urls)));
}

/** An index of the parts of a sitemap that is too long for one file. */
export function sitemapIndexXml(parts: number): string {
  const sitemaps = Array.from({ length: parts }, (_, index) =>
    element('sitemap', {}, element('loc', {}, absoluteAddress(atRoot.sitemapPart({ part: index + 1 })))),
  );
  return xmlFile(element('sitemapindex', { xmlns: space }, lines(sitemaps)));
}

/** The entries of one part. @param part from 1 */
export const entriesOfPart = (entries: readonly SitemapEntry[], part: number): readonly SitemapEntry[] =>
  entries.slice((part - 1) * mostInOneSitemap, part * mostInOneSitemap);

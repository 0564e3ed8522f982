import { setImmediate as nextTurn } from 'node:timers/promises';
import { addressOf, atRoot, type PageKind, type Subject } from '#lib/addresses/addresses.ts';
import { pictureAt } from '#lib/article/picture-at.ts';
import type { Edition, Milestone, Story, Update } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { writtenIn } from '#lib/pages/versions.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { cardOf } from '#lib/publishing/cards/card-of.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import { alternateAddresses } from '#lib/publishing/languages-of.ts';
import { element, lines, type Xml, xmlFile } from '#lib/publishing/xml.ts';
import type { Instant } from '#lib/terms/ids.ts';
import { type Language, languages } from '#lib/terms/languages.ts';
import { remembering } from '#lib/terms/remembering.ts';
import { topics } from '#lib/terms/topics.ts';

export interface SitemapEntry extends Listed {
  readonly language: Language;
}

interface Listed {
  readonly subject: Subject;
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
const linkSpace = 'http://www.w3.org/1999/xhtml';

const modified = (instant: Instant | null | undefined) => (instant ? { lastModified: instant } : {});
const none = (): readonly Listed[] => [];

/** The pages of each kind that a search engine may keep, in the order of the sitemap. */
const listed: Readonly<Record<PageKind, (edition: Edition) => readonly Listed[]>> = {
  front: ({ lastUpdated }) => [{ subject: { of: 'front' }, ...modified(lastUpdated) }],
  stories: () => [{ subject: { of: 'stories' } }],
  story: ({ stories }) =>
    stories.map((pictured) => ({
      subject: { of: 'story', slug: pictured.slug },
      ...modified(pictured.updated ?? pictured.published),
      pictured,
    })),
  updates: () => [{ subject: { of: 'updates' } }],
  update: ({ updates }) =>
    updates.map((pictured) => ({
      subject: { of: 'update', slug: pictured.slug },
      ...modified(pictured.updated ?? pictured.published),
      pictured,
    })),
  timeline: () => [{ subject: { of: 'timeline' } }],
  topic: ({ milestones }) =>
    topics
      .filter((topic) => milestones.some((milestone) => milestone.topics.includes(topic)))
      .map((topic) => ({ subject: { of: 'topic', topic } })),
  milestone: ({ milestones }) =>
    milestones.map((pictured) => ({
      subject: { of: 'milestone', id: pictured.id },
      ...modified(pictured.updated),
      pictured,
    })),
  programme: ({ factbox }) => (factbox('programme') ? [{ subject: { of: 'programme' } }] : []),
  corrections: () => [{ subject: { of: 'corrections' } }],
  standingPage: ({ pages }) => pages.map(({ slug }) => ({ subject: { of: 'standingPage', slug } })),
  // What is found, parts of pages that are listed themselves, what a browser shows without a network, and what only editors see.
  search: none,
  offline: none,
  sharedFact: none,
  sharedSection: none,
  desk: none,
  deskCards: none,
  deskFile: none,
  preview: none,
};

/** Every page that a search engine may keep, in each language that it is written in, in a fixed order. */
export const sitemapEntries = (edition: Edition): readonly SitemapEntry[] =>
  languages.flatMap((language) =>
    Object.values(listed)
      .flatMap((entriesOf) => entriesOf(edition.in(language)))
      .filter(({ subject }) => writtenIn(edition, subject, language) === language)
      .map((entry) => ({ ...entry, language })),
  );

/** How many parts the sitemap is split into; 0 when it is one file, as it is up to 50,000 pages. */
export const sitemapParts = remembering((edition: Edition) => {
  const { length } = sitemapEntries(edition);
  return length <= mostInOneSitemap ? 0 : Math.ceil(length / mostInOneSitemap);
});

/** Whole addresses: the card that stands for a page where it is shared, then the picture that a story opens with. */
function picturesOf(thing: Pictured, language: Language, edition: Edition): readonly string[] {
  const hero = thing.kind === 'story' && thing.hero && pictureAt(edition, thing.hero.src) ? thing.hero.src : undefined;
  return [
    cardOf(thing, edition.in(language), localeOf(language)).url,
    ...(hero === undefined ? [] : [absoluteAddress(hero)]),
  ];
}

function urlElement({ subject, language, lastModified, pictured }: SitemapEntry, edition: Edition): Xml {
  const pictures = pictured ? picturesOf(pictured, language, edition) : [];
  const alternates = Object.entries(alternateAddresses(edition, subject) ?? {});
  return element(
    'url',
    {},
    element('loc', {}, absoluteAddress(addressOf(subject, language))),
    lastModified && element('lastmod', {}, rfc3339(lastModified)),
    ...alternates.map(([hreflang, href]) => element('xhtml:link', { rel: 'alternate', hreflang, href })),
    ...pictures.map((address) => element('image:image', {}, element('image:loc', {}, address))),
  );
}

/** Addresses that are written at a stretch: a card's takes about 10 µs, so nobody else waits for more than some milliseconds. */
const atAStretch = 500;

/** The sitemap protocol 0.9 (https://www.sitemaps.org/protocol.html) with Google's extensions for pictures and languages. */
export async function sitemapXml(entries: readonly SitemapEntry[], edition: Edition): Promise<string> {
  const urls: Xml[] = [];
  for (let from = 0; from < entries.length; from += atAStretch) {
    if (from > 0) await nextTurn();
    for (const entry of entries.slice(from, from + atAStretch)) urls.push(urlElement(entry, edition));
  }
  return xmlFile(element('urlset', { xmlns: space, 'xmlns:image': imageSpace, 'xmlns:xhtml': linkSpace }, lines(urls)));
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

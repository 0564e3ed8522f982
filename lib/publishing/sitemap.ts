import type { Instant } from '#lib/content/ids.ts';
import type { Edition } from '#lib/content/model.ts';
import { pictureAt } from '#lib/content/picture-at.ts';
import { topics } from '#lib/content/schema.ts';
import { defaultLanguage } from '#lib/i18n/languages.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import { element, lines, xmlFile } from '#lib/publishing/xml.ts';
import { type Routes, routesIn, sitemapPartAddress } from '#lib/routes.ts';

export interface SitemapEntry {
  readonly path: string;
  /** Left out where no true one is known. */
  readonly lastModified?: Instant;
  /** Path of the picture that the page opens with. */
  readonly picture?: string;
}

/** Addresses in one file, as the protocol allows. */
export const mostInOneSitemap = 50_000;

const space = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const imageSpace = 'http://www.google.com/schemas/sitemap-image/1.1';

/** Every page that a search engine may keep, in a fixed order. */
export function sitemapEntries(edition: Edition, routes: Routes): readonly SitemapEntry[] {
  const modified = (instant: Instant | null | undefined) => (instant ? { lastModified: instant } : {});
  const usedTopics = topics.filter((topic) => edition.milestones.some((milestone) => milestone.topics.includes(topic)));
  return [
    { path: routes.front, ...modified(edition.lastUpdated) },
    { path: routes.stories },
    ...edition.stories.map(({ slug, updated, published, hero }) => ({
      path: routes.story(slug),
      ...modified(updated ?? published),
      ...(hero && pictureAt(edition, hero.src) ? { picture: hero.src } : {}),
    })),
    { path: routes.updates },
    ...edition.updates.map((update) => ({
      path: routes.update(update.slug),
      ...modified(update.updated ?? update.published),
    })),
    { path: routes.timeline() },
    ...usedTopics.map((topic) => ({ path: routes.topic(topic) })),
    ...edition.milestones.map((milestone) => ({
      path: routes.milestone(milestone.id),
      ...modified(milestone.updated),
    })),
    ...(edition.factbox('programme') ? [{ path: routes.programme }] : []),
    { path: routes.corrections },
    ...(edition.page('about') ? [{ path: routes.about }] : []),
    ...(edition.page('how-we-report') ? [{ path: routes.howWeReport }] : []),
  ];
}

const counts = new WeakMap<Edition, number>();

/** How many parts the sitemap is split into; 0 when it is one file, as it is up to 50,000 pages. */
export function sitemapParts(edition: Edition): number {
  const count = counts.get(edition) ?? sitemapEntries(edition, routesIn(defaultLanguage)).length;
  counts.set(edition, count);
  return count <= mostInOneSitemap ? 0 : Math.ceil(count / mostInOneSitemap);
}

/** The sitemap protocol 0.9 (https://www.sitemaps.org/protocol.html) with Google's extension for pictures. */
export function sitemapXml(entries: readonly SitemapEntry[], absolute: (path: string) => string): string {
  const urls = entries.map(({ path, lastModified, picture }) =>
    element(
      'url',
      {},
      element('loc', {}, absolute(path)),
      lastModified && element('lastmod', {}, rfc3339(lastModified)),
      picture === undefined ? undefined : element('image:image', {}, element('image:loc', {}, absolute(picture))),
    ),
  );
  return xmlFile(element('urlset', { xmlns: space, 'xmlns:image': imageSpace }, lines(urls)));
}

/** An index of the parts of a sitemap that is too long for one file. */
export function sitemapIndexXml(parts: number, absolute: (path: string) => string): string {
  const sitemaps = Array.from({ length: parts }, (_, index) =>
    element('sitemap', {}, element('loc', {}, absolute(sitemapPartAddress(index + 1)))),
  );
  return xmlFile(element('sitemapindex', { xmlns: space }, lines(sitemaps)));
}

/** The entries of one part. @param part from 1 */
export const entriesOfPart = (entries: readonly SitemapEntry[], part: number): readonly SitemapEntry[] =>
  entries.slice((part - 1) * mostInOneSitemap, part * mostInOneSitemap);

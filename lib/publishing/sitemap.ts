import type { Edition } from '#lib/content/model.ts';
import { topics } from '#lib/content/schema.ts';
import type { Routes } from '#lib/routes.ts';

interface SitemapEntry {
  readonly path: string;
  /** W3C date and time; left out where no true one is known. */
  readonly lastModified?: string;
}

/** Every page that a search engine may keep, in a fixed order. */
export function sitemapEntries(edition: Edition, routes: Routes): readonly SitemapEntry[] {
  const modified = (instant: string | null | undefined) => (instant ? { lastModified: instant } : {});
  const usedTopics = topics.filter((topic) => edition.milestones.some((milestone) => milestone.topics.includes(topic)));
  return [
    { path: routes.front, ...modified(edition.lastUpdated) },
    { path: routes.stories },
    ...edition.stories.map((story) => ({
      path: routes.story(story.slug),
      ...modified(story.updated ?? story.published),
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

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** The sitemap protocol 0.9, https://www.sitemaps.org/protocol.html. */
export function sitemapXml(entries: readonly SitemapEntry[], absolute: (path: string) => string): string {
  const urls = entries.map(({ path, lastModified }) => {
    const modified = lastModified === undefined ? '' : `<lastmod>${escapeXml(lastModified)}</lastmod>`;
    return `<url><loc>${escapeXml(absolute(path))}</loc>${modified}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

import type { Feed, FeedItem } from '#lib/publishing/feed.ts';
import { rfc822 } from '#lib/publishing/instants.ts';
import { element, lines, type Xml, xmlFile } from '#lib/publishing/xml.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

function item({ id, url, title, summary, html, published, authors, topics }: FeedItem): Xml {
  return element(
    'item',
    {},
    lines([
      element('title', {}, title),
      element('link', {}, url),
      element('guid', { isPermaLink: 'true' }, id),
      element('pubDate', {}, rfc822(published)),
      ...authors.map((author) => element('dc:creator', {}, author)),
      ...topics.map(({ label }) => element('category', {}, label)),
      // The one is HTML in RSS, and the other is too.
      element('description', {}, escapeHtml(summary)),
      element('content:encoded', {}, html),
    ]),
  );
}

/** RSS 2.0 (https://www.rssboard.org/rss-specification) with the modules Atom, Dublin Core and Content. */
export function rssXml({ title, description, language, self, home, updated, items }: Feed): string {
  const channel = element(
    'channel',
    {},
    lines([
      element('title', {}, title),
      element('link', {}, home),
      element('description', {}, escapeHtml(description)),
      element('language', {}, language),
      updated === null ? undefined : element('lastBuildDate', {}, rfc822(updated)),
      element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
      ...items.map(item),
    ]),
  );
  const spaces = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return xmlFile(element('rss', spaces, lines([channel])));
}

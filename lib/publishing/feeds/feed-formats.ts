import type { Feed, FeedItem } from '#lib/publishing/feeds/feed.ts';
import { rfc822, rfc3339 } from '#lib/publishing/instants.ts';
import { element, lines, type Xml, xmlFile } from '#lib/publishing/xml.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

function rssItem({ id, url, title, summary, html, published, authors, topics }: FeedItem): Xml {
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
      ...items.map(rssItem),
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

/** An Atom feed must say when it changed; one of a site without a text has never changed. */
const never = '1970-01-01T00:00:00Z';

const person = (name: string) => element('author', {}, element('name', {}, name));

function atomEntry({ id, url, title, summary, html, published, updated, authors, topics }: FeedItem): Xml {
  return element(
    'entry',
    {},
    lines([
      element('id', {}, id),
      element('title', { type: 'text' }, title),
      element('link', { rel: 'alternate', type: 'text/html', href: url }),
      element('published', {}, rfc3339(published)),
      element('updated', {}, rfc3339(updated)),
      ...authors.map(person),
      ...topics.map(({ name, label }) => element('category', { term: name, label })),
      element('summary', { type: 'text' }, summary),
      element('content', { type: 'html' }, html),
    ]),
  );
}

/** Atom 1.0 (RFC 4287). */
export function atomXml({ title, description, publisher, language, self, home, icon, updated, items }: Feed): string {
  return xmlFile(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      lines([
        element('id', {}, self),
        element('title', { type: 'text' }, title),
        element('subtitle', { type: 'text' }, description),
        element('updated', {}, updated === null ? never : rfc3339(updated)),
        person(publisher),
        element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
        element('link', { rel: 'alternate', type: 'text/html', href: home }),
        element('icon', {}, icon),
        ...items.map(atomEntry),
      ]),
    ),
  );
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ title, description, publisher, language, self, home, icon, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    icon,
    authors: [{ name: publisher }],
    language,
    items: items.map(({ id, url, html, summary, picture, published, updated, authors, topics, ...item }) => ({
      id,
      url,
      title: item.title,
      content_html: html,
      summary,
      ...(picture === undefined ? {} : { image: picture }),
      date_published: rfc3339(published),
      date_modified: rfc3339(updated),
      authors: authors.map((name) => ({ name })),
      tags: topics.map(({ label }) => label),
      language,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

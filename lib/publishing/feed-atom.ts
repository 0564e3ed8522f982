import type { Feed, FeedItem } from '#lib/publishing/feed.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import { element, lines, type Xml, xmlFile } from '#lib/publishing/xml.ts';

/** An Atom feed must say when it changed; one of a site without a text has never changed. */
const never = '1970-01-01T00:00:00Z';

const person = (name: string) => element('author', {}, element('name', {}, name));

function entry({ id, url, title, summary, html, published, updated, authors, topics }: FeedItem): Xml {
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
        ...items.map(entry),
      ]),
    ),
  );
}

import type { Feed } from '#lib/publishing/feed.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';

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

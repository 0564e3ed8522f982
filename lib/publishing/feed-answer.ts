import type { FeedFormat } from '#lib/addresses/routes.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { type Feed, feedOf } from '#lib/publishing/feed.ts';
import { atomXml } from '#lib/publishing/feed-atom.ts';
import { jsonFeed } from '#lib/publishing/feed-json.ts';
import { rssXml } from '#lib/publishing/feed-rss.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { topics } from '#lib/terms/topics.ts';

const writers: Readonly<Record<FeedFormat, readonly [mediaType: string, write: (feed: Feed) => string]>> = {
  rss: ['application/rss+xml; charset=utf-8', rssXml],
  atom: ['application/atom+xml; charset=utf-8', atomXml],
  json: ['application/feed+json; charset=utf-8', jsonFeed],
};

/** What the address of a feed answers. @param topicName as the address has it; undefined for the feed of everything */
export async function feedAnswer(format: FeedFormat, topicName?: string): Promise<Response> {
  const topic = topics.find((known) => known === topicName);
  if (topicName !== undefined && topic === undefined) {
    return new Response('not found\n', { status: 404, headers: { 'content-type': 'text/plain' } });
  }
  const [mediaType, write] = writers[format];
  const feed = await feedOf({ format, topic }, await currentEdition(), localeOf(defaultLanguage));
  return new Response(write(feed), { headers: { 'content-type': mediaType } });
}

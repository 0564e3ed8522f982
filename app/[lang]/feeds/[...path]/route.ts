import { noSuchData } from '#app/open-data.ts';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { readAddress } from '#lib/addresses/addresses.ts';
import type { FeedFile } from '#lib/addresses/table.ts';
import { type Feed, feedOf } from '#lib/publishing/feeds/feed.ts';
import { atomXml, jsonFeed, rssXml } from '#lib/publishing/feeds/feed-formats.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<LanguageParams & { readonly path: readonly string[] }>;
}

const writers: Readonly<Record<FeedFile, readonly [mediaType: string, write: (feed: Feed) => string]>> = {
  'feed.xml': ['application/rss+xml; charset=utf-8', rssXml],
  'atom.xml': ['application/atom+xml; charset=utf-8', atomXml],
  'feed.json': ['application/feed+json; charset=utf-8', jsonFeed],
};

/** The feed of everything (/feed.xml, rewritten to here), or of one topic (/feeds/TOPIC/feed.xml). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, edition } = await pageContext(params);
  const { path } = await params;
  const feed = readAddress(['', ...(path.length === 1 ? [] : ['feeds']), ...path].join('/'))?.subject;
  if (feed?.of !== 'feed' && feed?.of !== 'topicFeed') return noSuchData();
  const [mediaType, write] = writers[feed.file];
  return new Response(write(await feedOf(feed, edition, locale)), { headers: { 'content-type': mediaType } });
}

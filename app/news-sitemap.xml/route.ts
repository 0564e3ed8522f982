import { currentEdition } from '#lib/content/store/current-edition.ts';
import { newsSitemapXml } from '#lib/publishing/site-files/news-sitemap.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const xml = newsSitemapXml(await currentEdition());
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

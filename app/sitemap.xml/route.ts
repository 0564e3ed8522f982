import { currentEdition } from '#lib/content/store/current-edition.ts';
import { sitemapEntries, sitemapIndexXml, sitemapParts, sitemapXml } from '#lib/publishing/site-files/sitemap.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const edition = await currentEdition();
  const parts = sitemapParts(edition);
  const xml = parts === 0 ? await sitemapXml(sitemapEntries(edition), edition) : sitemapIndexXml(parts);
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

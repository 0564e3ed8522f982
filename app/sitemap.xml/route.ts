import { currentEdition } from '#lib/content/current-edition.ts';
import { defaultLanguage } from '#lib/i18n/languages.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { sitemapEntries, sitemapIndexXml, sitemapParts, sitemapXml } from '#lib/publishing/sitemap.ts';
import { routesIn } from '#lib/routes.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const edition = await currentEdition();
  const parts = sitemapParts(edition);
  const xml =
    parts === 0
      ? sitemapXml(sitemapEntries(edition, routesIn(defaultLanguage)), absoluteAddress)
      : sitemapIndexXml(parts, absoluteAddress);
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

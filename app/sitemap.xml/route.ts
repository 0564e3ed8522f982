import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { sitemapEntries, sitemapIndexXml, sitemapParts, sitemapXml } from '#lib/publishing/site-files/sitemap.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const edition = await currentEdition();
  const locale = localeOf(defaultLanguage);
  const parts = sitemapParts(edition);
  const xml =
    parts === 0 ? await sitemapXml(sitemapEntries(edition, locale.addresses), edition, locale) : sitemapIndexXml(parts);
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

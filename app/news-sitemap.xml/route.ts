import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { newsSitemapXml } from '#lib/publishing/site-files/news-sitemap.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const xml = newsSitemapXml(await currentEdition(), localeOf(defaultLanguage), absoluteAddress);
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

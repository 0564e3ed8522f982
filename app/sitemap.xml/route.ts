import { currentEdition } from '#lib/content/current-edition.ts';
import { defaultLanguage } from '#lib/i18n/languages.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { sitemapEntries, sitemapXml } from '#lib/publishing/sitemap.ts';
import { routesIn } from '#lib/routes.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const entries = sitemapEntries(await currentEdition(), routesIn(defaultLanguage));
  return new Response(sitemapXml(entries, absoluteAddress), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}

import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { webManifest } from '#lib/publishing/site-files/web-manifest.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { site } = await currentEdition();
  return new Response(webManifest(site, localeOf(defaultLanguage)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}

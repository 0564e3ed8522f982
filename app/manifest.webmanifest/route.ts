import { currentEdition } from '#lib/content/current-edition.ts';
import { defaultLanguage } from '#lib/i18n/languages.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { webManifest } from '#lib/publishing/web-manifest.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { site } = await currentEdition();
  return new Response(webManifest(site, localeOf(defaultLanguage)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}

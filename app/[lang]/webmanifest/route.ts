import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { webManifest } from '#lib/publishing/site-files/web-manifest.ts';

interface Context {
  readonly params: Promise<LanguageParams>;
}

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale, edition } = await pageContext(params);
  return new Response(webManifest(edition.site, locale), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}

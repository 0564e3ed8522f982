import { noSuchData } from '#app/open-data.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { entriesOfPart, sitemapEntries, sitemapParts, sitemapXml } from '#lib/publishing/site-files/sitemap.ts';

export const dynamic = 'force-dynamic';

interface Context {
  /** `1.xml`, `2.xml` and so on. */
  readonly params: Promise<{ readonly part: string }>;
}

/** One part of a sitemap of more than 50,000 pages. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const edition = await currentEdition();
  const part = Number(/^([1-9]\d{0,3})\.xml$/.exec((await params).part)?.[1] ?? Number.NaN);
  if (!(part <= sitemapParts(edition))) {
    return noSuchData();
  }
  const entries = entriesOfPart(sitemapEntries(edition), part);
  return new Response(await sitemapXml(entries, edition), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}

import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { readCardName } from '#lib/publishing/cards/card-name.ts';
import { designOf } from '#lib/publishing/cards/design-of.ts';
import { findCard } from '#lib/publishing/cards/find-card.ts';
import { keptCard } from '#lib/publishing/cards/kept-card.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly name: readonly string[] }>;
}

/** The picture of a page for where it is shared: /cards/front.png, /cards/stories/SLUG.png, /cards/stories/SLUG.4x3.png … */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = readCardName((await params).name.join('/'));
  const edition = await currentEdition();
  const thing = name && findCard(edition, name);
  if (!thing) return new Response('not found\n', { status: 404, headers: { 'content-type': 'text/plain' } });
  const design = designOf(thing, edition, localeOf(defaultLanguage));
  return new Response(Uint8Array.from(await keptCard(design, name.shape, edition)), {
    headers: { 'content-type': design.motif.kind === 'picture' ? 'image/jpeg' : 'image/png' },
  });
}

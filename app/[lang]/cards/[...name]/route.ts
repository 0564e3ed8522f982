import { noSuchData } from '#app/open-data.ts';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { readAddress } from '#lib/addresses/addresses.ts';
import { pageOfCard, shapeOf, thingAt } from '#lib/publishing/cards/card-of.ts';
import { designOf } from '#lib/publishing/cards/design-of.ts';
import { keptCard } from '#lib/publishing/cards/kept-card.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<LanguageParams & { readonly name: readonly string[] }>;
}

/** The picture of a page for where it is shared: /cards/front.png, /cards/stories/SLUG.png, /cards/stories/SLUG.4x3.png … */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, edition } = await pageContext(params);
  const card = readAddress(['', 'cards', ...(await params).name].join('/'))?.subject;
  if (card?.of !== 'card' && card?.of !== 'cardCrop') return noSuchData();
  const thing = thingAt(edition, pageOfCard(card));
  if (!thing) return noSuchData();
  const design = designOf(thing, edition, locale);
  return new Response(Uint8Array.from(await keptCard(design, shapeOf(card), edition)), {
    headers: { 'content-type': design.motif.kind === 'picture' ? 'image/jpeg' : 'image/png' },
  });
}

import { noSuchData } from '#app/open-data.ts';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { readAddress } from '#lib/addresses/addresses.ts';
import { drawGraphic } from '#lib/graphics/draw.ts';
import { drawingPolicy } from '#lib/publishing/headers/drawing-policy.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<LanguageParams & { readonly name: string }>;
}

/** A graphic too heavy to stand in a page, drawn from the edition. It may carry no script: its policy sandboxes it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, edition } = await pageContext(params);
  const graphic = readAddress(['', 'graphics', (await params).name].join('/'))?.subject;
  if (graphic?.of !== 'graphic') return noSuchData();
  const drawn = drawGraphic(graphic.name, edition, locale);
  if (!drawn) return noSuchData();
  const { svg } = drawn;
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      'content-security-policy': drawingPolicy(svg),
    },
  });
}

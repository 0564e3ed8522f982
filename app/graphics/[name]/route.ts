import { currentEdition } from '#lib/content/store/current-edition.ts';
import { drawGraphic } from '#lib/graphics/draw.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { drawingPolicy } from '#lib/publishing/drawing-policy.ts';
import { graphicFiles } from '#lib/terms/graphic-names.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly name: string }>;
}

/** A graphic too heavy to stand in a page, drawn from the edition. It may carry no script: its policy sandboxes it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const graphic = graphicFiles.find((known) => name === `${known}.svg`);
  if (!graphic) return new Response('not found\n', { status: 404, headers: { 'content-type': 'text/plain' } });
  const { svg } = drawGraphic(graphic, await currentEdition(), localeOf(defaultLanguage));
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      'content-security-policy': drawingPolicy(svg),
    },
  });
}

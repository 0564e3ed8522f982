import { noSuchData } from '#app/open-data.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { drawingPolicy } from '#lib/publishing/headers/drawing-policy.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly name: string }>;
}

/** A picture of `content/images`, live like the text. An SVG may carry no script: its policy sandboxes it and allows its own styles alone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const edition = await currentEdition();
  const picture = edition.pictures[name];
  const bytes = picture && (await edition.picture(name));
  if (!bytes) return noSuchData();
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': picture.mediaType,
      'content-security-policy': drawingPolicy(
        picture.mediaType === 'image/svg+xml' ? Buffer.from(bytes).toString('utf8') : '',
      ),
    },
  });
}

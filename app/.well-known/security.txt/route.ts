import { currentEdition } from '#lib/content/store/current-edition.ts';
import { securityTxt } from '#lib/publishing/site-files/security-txt.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const text = securityTxt(await currentEdition());
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return text === undefined
    ? new Response('site.yml names no contact\n', { status: 404, headers })
    : new Response(text, { headers });
}

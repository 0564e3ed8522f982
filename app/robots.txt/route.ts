import { absoluteAddress } from '#lib/publishing/addresses.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress('/sitemap.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

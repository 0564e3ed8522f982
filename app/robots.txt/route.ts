import { atRoot } from '#lib/addresses/addresses.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const sitemaps = [atRoot.sitemap(), atRoot.newsSitemap()].map((address) => `Sitemap: ${absoluteAddress(address)}\n`);
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.join('')}`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

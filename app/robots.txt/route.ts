import { newsSitemapAddress, sitemapAddress } from '#lib/addresses/routes.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const sitemaps = [sitemapAddress, newsSitemapAddress].map((address) => `Sitemap: ${absoluteAddress(address)}\n`);
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.join('')}`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

import type { SiteMatter } from '#lib/content/matter/schema.ts';
import { day } from '#lib/graphics/palette.ts';
import type { Locale } from '#lib/i18n/locale.ts';

const icons = [
  { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
] as const;

/** Web application manifest (https://www.w3.org/TR/appmanifest/). Its links keep the browser's own bar: there is a way back, and an address to share. */
export function webManifest({ title, tagline }: SiteMatter, { texts, addresses }: Locale): string {
  return `${JSON.stringify({
    name: title,
    short_name: title,
    description: tagline,
    lang: texts.htmlLanguage,
    dir: texts.direction,
    id: addresses.front(),
    start_url: addresses.front(),
    scope: '/',
    display: 'minimal-ui',
    background_color: day.paper,
    theme_color: day.paper,
    categories: ['news'],
    icons,
  })}\n`;
}

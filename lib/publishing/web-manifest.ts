import type { SiteMatter } from '#lib/content/schema.ts';
import { day } from '#lib/graphics/palette.ts';
import type { Locale } from '#lib/i18n/locale.ts';

const icons = [
  { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
] as const;

/** What a home screen shows under an icon before it cuts the name off. */
const shortest = 12;

/** `Pakistan in Orbit` is too long for a home screen: the last words that fit stand for it. */
function shortName(title: string): string {
  const words = title.split(' ');
  const shown = words.map((_, index) => words.slice(index).join(' ')).find((text) => text.length <= shortest);
  return shown ?? title;
}

/** Web application manifest (https://www.w3.org/TR/appmanifest/). Its links keep the browser's own bar: there is a way back, and an address to share. */
export function webManifest({ title, tagline }: SiteMatter, { texts, routes }: Locale): string {
  return `${JSON.stringify({
    name: title,
    short_name: shortName(title),
    description: tagline,
    lang: texts.htmlLanguage,
    dir: texts.direction,
    id: routes.front,
    start_url: routes.front,
    scope: '/',
    display: 'minimal-ui',
    background_color: day.paper,
    theme_color: day.paper,
    categories: ['news'],
    icons,
  })}\n`;
}

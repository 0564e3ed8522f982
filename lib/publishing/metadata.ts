import type { Metadata } from 'next';
import type { Instant } from '#lib/content/ids.ts';
import type { SiteMatter, Topic } from '#lib/content/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

/** The seal of both together: a file of `public/`. */
export const siteIcons = { icon: { url: '/icon.svg', type: 'image/svg+xml' } } as const;

interface PageDescription {
  readonly locale: Locale;
  readonly site: SiteMatter;
  /** Without the site's name; the front page's is the site's name itself. */
  readonly title: string;
  readonly description: string;
  /** Canonical path, without query. */
  readonly path: string;
  readonly type?: 'website' | 'article';
  readonly published?: Instant | undefined;
  readonly modified?: Instant | undefined;
  readonly topics?: readonly Topic[] | undefined;
}

/** Title, description, canonical address and Open Graph text (https://ogp.me) of one page, all from the same words. */
export function pageMetadata(page: PageDescription): Metadata {
  const { locale, site, title, description, path, type = 'website', published, modified, topics = [] } = page;
  const url = absoluteAddress(path);
  const shared = {
    title,
    description,
    url,
    siteName: site.title,
    locale: locale.texts.openGraphLocale,
  };
  return {
    title: title === site.title ? `${site.title}: ${site.tagline}` : `${title} – ${site.title}`,
    description,
    alternates: { canonical: url },
    icons: siteIcons,
    manifest: '/manifest.webmanifest',
    openGraph:
      type === 'article'
        ? {
            ...shared,
            type,
            ...(published ? { publishedTime: published } : {}),
            ...(modified ? { modifiedTime: modified } : {}),
            ...(topics.length > 0 ? { tags: topics.map((topic) => locale.texts.topics[topic]) } : {}),
          }
        : { ...shared, type },
    twitter: { card: 'summary', title, description },
  };
}

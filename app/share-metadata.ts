import type { Metadata } from 'next';
import type { Edition } from '#lib/content/model/model.ts';
import { isolated } from '#lib/i18n/foreign-runs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import type { PageThing } from '#lib/publishing/page-description.ts';

/** A place from which a part of a page is shared is no page of its own: engines, and chats in which it is pasted, are led to that page. */
export function shareMetadata(thing: PageThing, part: string, edition: Edition, locale: Locale): Metadata {
  const { alternates, ...metadata } = pageMetadata(thing, edition, locale);
  return {
    ...metadata,
    title: isolated(
      `${locale.texts.share}${locale.texts.joints.colon}${part} – ${edition.site.title}`,
      locale.language,
    ),
    alternates: { canonical: alternates?.canonical ?? null },
    robots: { index: false, follow: true },
  };
}

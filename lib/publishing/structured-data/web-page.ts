import type { AboutPageLeaf, CollectionPageLeaf, WebPageLeaf } from 'schema-dts';
import type { Edition, Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import type { PageDescription } from '#lib/publishing/page-description.ts';
import { languageOf } from '#lib/publishing/structured-data/creative-work.ts';
import { siteOf } from '#lib/publishing/structured-data/publisher.ts';

type PageType = (AboutPageLeaf | CollectionPageLeaf | WebPageLeaf)['@type'];

/**
 * What every page that is no article says of itself (https://schema.org/WebPage and its kinds).
 * @param document whose words it shows, where it is one
 */
export function webPage<Type extends PageType>(
  type: Type,
  page: PageDescription,
  edition: Edition,
  locale: Locale,
  document: Pick<Story, 'language' | 'translation'> = locale,
) {
  return {
    '@type': type,
    name: page.title,
    description: page.description,
    url: absoluteAddress(page.path),
    image: page.card.url,
    ...(page.modified ? { dateModified: rfc3339(page.modified) } : {}),
    ...languageOf(document, page.subject),
    isPartOf: siteOf(edition, locale),
  } as const;
}

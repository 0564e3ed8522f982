import type { OrganizationLeaf, WebSiteLeaf } from 'schema-dts';
import type { Edition } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

/** Who publishes: https://schema.org/Organization, with what the newsroom holds itself to. */
export function publisherOf({ site }: Pick<Edition, 'site'>, { addresses }: Locale): OrganizationLeaf {
  return {
    '@type': 'Organization',
    name: site.publisher,
    url: absoluteAddress(addresses.front()),
    logo: absoluteAddress('/icon-512.png'),
    publishingPrinciples: absoluteAddress(addresses.standingPage({ slug: 'how-we-report' })),
    correctionsPolicy: absoluteAddress(addresses.corrections()),
  };
}

/** The site that a page is part of. */
export const siteOf = ({ site }: Pick<Edition, 'site'>, { addresses }: Locale): WebSiteLeaf => ({
  '@type': 'WebSite',
  name: site.title,
  url: absoluteAddress(addresses.front()),
});

import type { Graph, Thing } from 'schema-dts';
import type { Edition } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { describePage, type PageDescription, type PageThing } from '#lib/publishing/page-description.ts';
import { citation } from '#lib/publishing/structured-data/creative-work.ts';
import { breadcrumbs, milestoneList } from '#lib/publishing/structured-data/lists.ts';
import { milestonePage } from '#lib/publishing/structured-data/milestone-page.ts';
import { newsArticle } from '#lib/publishing/structured-data/news-article.ts';
import { publisherOf, siteOf } from '#lib/publishing/structured-data/publisher.ts';
import { scriptText } from '#lib/publishing/structured-data/script-text.ts';
import { webPage } from '#lib/publishing/structured-data/web-page.ts';

function mainThing(thing: PageThing, page: PageDescription, edition: Edition, locale: Locale): Thing {
  switch (thing.kind) {
    case 'front':
      return {
        ...siteOf(edition, locale),
        description: page.description,
        inLanguage: locale.texts.htmlLanguage,
        publisher: publisherOf(edition, locale),
      };
    case 'story':
    case 'update':
      return newsArticle(thing, page, edition, locale);
    case 'milestone':
      return milestonePage(thing, page, edition, locale);
    case 'timeline':
      return {
        ...webPage('CollectionPage', page, edition, locale),
        mainEntity: milestoneList(edition.milestones, locale),
      };
    case 'topic': {
      const listed = edition.milestones.filter(({ topics }) => topics.includes(thing.topic));
      return { ...webPage('CollectionPage', page, edition, locale), mainEntity: milestoneList(listed, locale) };
    }
    case 'stories':
    case 'updates':
      return webPage('CollectionPage', page, edition, locale);
    case 'factbox':
      return {
        ...webPage('WebPage', page, edition, locale, thing),
        // How far our knowledge reaches: a time that is open at its start.
        temporalCoverage: `../${thing.asOf.iso}`,
        ...(thing.horizon ? { citation: [citation(thing.horizon)] } : {}),
      };
    case 'corrections':
      return webPage('WebPage', page, edition, locale);
    case 'page':
      return webPage(thing.slug === 'about' ? 'AboutPage' : 'WebPage', page, edition, locale, thing);
  }
}

/** What a page is, in the words of https://schema.org, as one graph. */
export function structuredData(thing: PageThing, edition: Edition, locale: Locale): Graph {
  const page = describePage(thing, edition, locale);
  const main = mainThing(thing, page, edition, locale);
  return {
    '@context': 'https://schema.org',
    '@graph': thing.kind === 'front' ? [main] : [main, breadcrumbs(thing, page, edition, locale)],
  };
}

/** The same as the content of a `<script type="application/ld+json">`. */
export const structuredDataText = (thing: PageThing, edition: Edition, locale: Locale): string =>
  scriptText(structuredData(thing, edition, locale));

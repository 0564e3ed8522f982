import type { NewsArticleLeaf, WebSiteLeaf } from 'schema-dts';
import type { Edition, Story, Update } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { cardOf } from '#lib/publishing/cards/card-of.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import type { PageDescription } from '#lib/publishing/page-description.ts';
import { languageOf, provenance } from '#lib/publishing/structured-data/creative-work.ts';
import { publisherOf, siteOf } from '#lib/publishing/structured-data/publisher.ts';

/** The shapes that search engines ask for, widest first. */
const crops = ['16x9', '4x3', '1x1'] as const;

/** What a text belongs to: an update to its story, a story to the site. */
function wholeOf(document: Story | Update, edition: Edition, locale: Locale): NewsArticleLeaf | WebSiteLeaf {
  const story = document.kind === 'update' ? edition.story(document.story) : undefined;
  return story
    ? { '@type': 'NewsArticle', headline: story.title, url: absoluteAddress(locale.addresses.story(story)) }
    : siteOf(edition, locale);
}

/** A story or update as https://schema.org/NewsArticle. Authors are desks: nobody is invented. */
export function newsArticle(
  document: Story | Update,
  { title, description, subject, path, topics }: PageDescription,
  edition: Edition,
  locale: Locale,
): NewsArticleLeaf {
  const { published, updated } = document;
  const names = topics.map((topic) => locale.texts.topics[topic]);
  const [section] = names;
  return {
    '@type': 'NewsArticle',
    headline: title,
    description,
    url: absoluteAddress(path),
    mainEntityOfPage: absoluteAddress(path),
    image: crops.map((shape) => cardOf(document, edition, locale, shape).url),
    datePublished: rfc3339(published),
    dateModified: rfc3339(updated ?? published),
    ...languageOf(document, subject),
    ...(section === undefined ? {} : { articleSection: section, keywords: names }),
    author: document.authors.map((name) => ({
      '@type': 'Organization',
      name,
      url: absoluteAddress(locale.addresses.standingPage({ slug: 'about' })),
    })),
    publisher: publisherOf(edition, locale),
    isPartOf: wholeOf(document, edition, locale),
    ...(document.kind === 'story' && document.points
      ? { abstract: document.points.map(({ text }) => text).join(' ') }
      : {}),
    ...provenance(document),
  };
}

import type { Metadata } from 'next';
import { addressOf } from '#lib/addresses/addresses.ts';
import type { FeedFile } from '#lib/addresses/table.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { isolated } from '#lib/i18n/foreign-runs.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import { writtenIn } from '#lib/pages/versions.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { oembedTypes } from '#lib/publishing/embeds/oembed.ts';
import { feedAddress } from '#lib/publishing/feeds/feed.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import { alternateAddresses } from '#lib/publishing/languages-of.ts';
import { describePage, type PageDescription, type PageThing } from '#lib/publishing/page-description.ts';

/** The seal of both together: a file of `public/`. */
export const siteIcons = { icon: { url: '/icon.svg', type: 'image/svg+xml' } } as const;

type Link = { readonly url: string; readonly title?: string };

/** A page that nobody has translated is its original's twin, and says so; one that is written in several languages names them. */
function languageLinks({ subject }: PageDescription, edition: Edition, { language }: Locale) {
  const written = writtenIn(edition, subject, language);
  const languages = written === language ? alternateAddresses(edition, subject) : undefined;
  return { canonical: absoluteAddress(addressOf(subject, written)), ...(languages && { languages }) };
}

/** Of a page's words, where nobody has translated them English. */
const languageOf = (thing: PageThing, { language }: Locale) => ('language' in thing ? thing.language : language);

/** The same page, or what is new on it, in other forms. */
function alternatesOf(thing: PageThing, page: PageDescription, edition: Edition, locale: Locale) {
  const { title } = edition.site;
  const { texts } = locale;
  const feeds = [
    ...(thing.kind === 'topic'
      ? [{ topic: thing.topic, title: title + texts.joints.colon + texts.topics[thing.topic] }]
      : []),
    { topic: undefined, title },
  ];
  const feed = (file: FeedFile): Link[] =>
    feeds.map((one) => ({ url: absoluteAddress(feedAddress({ file, topic: one.topic }, locale)), title: one.title }));
  return {
    ...languageLinks(page, edition, locale),
    types: {
      'application/rss+xml': feed('feed.xml'),
      'application/atom+xml': feed('atom.xml'),
      'application/feed+json': feed('feed.json'),
      ...(page.markdown === undefined ? {} : { 'text/markdown': absoluteAddress(page.markdown) }),
      ...(page.embeddable ? oembedTypes(page.path, page.title, locale.addresses) : {}),
    },
  };
}

/**
 * Everything that stands in a page's head for engines, chats and networks: Open Graph (https://ogp.me), X cards, robots, and links to
 * the same in other forms. X takes what has no tag of its own from Open Graph.
 */
export function pageMetadata(thing: PageThing, edition: Edition, locale: Locale): Metadata {
  const page = describePage(thing, edition, locale);
  const { site } = edition;
  const { title, type, published, modified, topics } = page;
  const language = languageOf(thing, locale);
  const said = { title: isolated(title, language), description: isolated(page.description, language) };
  const card = { ...page.card, alt: isolated(page.card.alt, locale.language) };
  const alternates = alternatesOf(thing, page, edition, locale);
  const names = topics.map((topic) => locale.texts.topics[topic]);
  const [section] = names;
  const shared = {
    ...said,
    url: alternates.canonical,
    siteName: site.title,
    locale: localeOf(language).texts.openGraphLocale,
    images: [card],
  };
  return {
    title: isolated(
      title === site.title ? site.title + locale.texts.joints.colon + site.tagline : `${title} – ${site.title}`,
      locale.language,
    ),
    description: said.description,
    alternates,
    robots: { 'max-image-preview': 'large' },
    icons: siteIcons,
    manifest: locale.addresses.manifest(),
    openGraph:
      type === 'article'
        ? {
            ...shared,
            type,
            ...(published ? { publishedTime: rfc3339(published) } : {}),
            ...(modified ? { modifiedTime: rfc3339(modified) } : {}),
            ...(section === undefined ? {} : { section, tags: names }),
          }
        : { ...shared, type },
    twitter: { card: 'summary_large_image', ...said, images: [{ url: card.url, alt: card.alt }] },
  };
}

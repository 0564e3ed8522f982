import type { Edition } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { pathOf } from '#lib/publishing/feeds/feed-text.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import { element, lines, type Xml, xmlFile } from '#lib/publishing/xml.ts';
import { type Language, languages } from '#lib/terms/languages.ts';

/** What Google reads of one file. */
const mostNews = 1000;

/** ISO 639, but for Chinese, which is asked for by its script. */
const newsLanguage = (language: string): string => (language.startsWith('zh') ? 'zh-cn' : language.slice(0, 2));

function urlsIn(language: Language, all: Edition): readonly Xml[] {
  const [edition, locale] = [all.in(language), localeOf(language)];
  const publication = element(
    'news:publication',
    {},
    element('news:name', {}, edition.site.publisher),
    element('news:language', {}, newsLanguage(locale.texts.htmlLanguage)),
  );
  return edition.news
    .filter((item) => item.language === language)
    .map((item) =>
      element(
        'url',
        {},
        element('loc', {}, absoluteAddress(pathOf(item, locale))),
        element(
          'news:news',
          {},
          publication,
          element('news:publication_date', {}, rfc3339(item.published)),
          element('news:title', {}, item.title),
        ),
      ),
    );
}

/**
 * Stories and updates of the last two days, newest first, in each language that they are written in
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). Which ones they are, the edition says: a page has no clock.
 */
export function newsSitemapXml(edition: Edition): string {
  const urls = languages.flatMap((language) => urlsIn(language, edition)).slice(0, mostNews);
  const spaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  return xmlFile(element('urlset', spaces, lines(urls)));
}

import type { Edition } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { pathOf } from '#lib/publishing/feeds/feed-text.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import { element, lines, xmlFile } from '#lib/publishing/xml.ts';

/** What Google reads of one file. */
const mostNews = 1000;

/** ISO 639, but for Chinese, which is asked for by its script. */
const newsLanguage = (language: string): string => (language.startsWith('zh') ? 'zh-cn' : language.slice(0, 2));

/**
 * Stories and updates of the last two days, newest first
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). Which ones they are, the edition says: a page has no clock.
 */
export function newsSitemapXml(edition: Edition, locale: Locale, absolute: (path: string) => string): string {
  const publication = element(
    'news:publication',
    {},
    element('news:name', {}, edition.site.publisher),
    element('news:language', {}, newsLanguage(locale.texts.htmlLanguage)),
  );
  const urls = edition.news
    .slice(0, mostNews)
    .map((item) =>
      element(
        'url',
        {},
        element('loc', {}, absolute(pathOf(item, locale))),
        element(
          'news:news',
          {},
          publication,
          element('news:publication_date', {}, rfc3339(item.published)),
          element('news:title', {}, item.title),
        ),
      ),
    );
  const spaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  return xmlFile(element('urlset', spaces, lines(urls)));
}

import { expect, it, vi } from 'vitest';
import { newsSitemapXml } from '#lib/publishing/site-files/news-sitemap.ts';
import { anEdition } from '#tests/component/edition.ts';
import { anUpdate } from '#tests/component/fixtures.ts';
import { sitemapFaults } from '#tests/unit/publishing/feeds/feed-rules.ts';
import { full } from '#tests/unit/publishing/whole-edition.ts';

vi.stubEnv('SITE_URL', 'https://orbit.example');
const xmlOf = (news: Parameters<typeof anEdition>[0]) => newsSitemapXml(anEdition(news));

it('names each item with its publication, its first date and its headline', async () => {
  const xml = xmlOf({ news: [full, anUpdate({ slug: 'fresh' })] });
  expect(await sitemapFaults(xml)).toEqual([]);
  expect(xml).toContain(
    '<url><loc>https://orbit.example/stories/full</loc><news:news><news:publication><news:name>Pakistan in Orbit</news:name>' +
      '<news:language>en</news:language></news:publication><news:publication_date>2026-04-22T09:00:00+05:00</news:publication_date>' +
      `<news:title>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; “&amp;’ ]]&gt; 天宫 سپارکو</news:title></news:news></url>`,
  );
  expect(xml).toContain('<loc>https://orbit.example/updates/fresh</loc>');
});

it('is a sitemap also when there is no news', async () => {
  expect(await sitemapFaults(xmlOf({}))).toEqual([]);
});

it('holds no more than Google reads', () => {
  const news = Array.from({ length: 1001 }, (_, index) => anUpdate({ slug: `u-${index}` }));
  const xml = xmlOf({ news });
  expect(xml.match(/<url>/g)).toHaveLength(1000);
  expect(xml).not.toContain('u-1000');
});

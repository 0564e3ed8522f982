import { describe, expect, it } from 'vitest';
import {
  entriesOfPart,
  mostInOneSitemap,
  sitemapEntries,
  sitemapIndexXml,
  sitemapParts,
  sitemapXml,
} from '#lib/publishing/sitemap.ts';
import { routesIn } from '#lib/routes.ts';
import { anEdition, aPage, aPicture } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';
import { sitemapFaults } from './feed-rules.ts';
import { full as withHero } from './whole-edition.ts';

const routes = routesIn('en');
const published = '2026-04-22T09:00:00+05:00';
const updated = '2026-04-25T18:30:00+05:00';
const revised = aStory({ slug: 'revised', published, updated });

const full = anEdition({
  stories: [revised, aStory({ slug: 'fresh', published })],
  updates: [anUpdate({ slug: 'two-names', published })],
  milestones: [aMilestone({ id: 'first', topics: ['lunar', 'satellite'] }), aMilestone({ id: 'second', updated })],
  factboxes: [aFactbox()],
  pages: [aPage('about'), aPage('how-we-report')],
  lastUpdated: revised.updated ?? null,
});

describe('the sitemap', () => {
  it('lists every page in a fixed order, with the day of its last change only where one is known', () => {
    expect(sitemapEntries(full, routes).map(({ path, lastModified }) => [path, lastModified])).toEqual([
      ['/', updated],
      ['/stories', undefined],
      ['/stories/revised', updated],
      ['/stories/fresh', published],
      ['/updates', undefined],
      ['/updates/two-names', published],
      ['/timeline', undefined],
      ['/timeline/satellite', undefined],
      ['/timeline/lunar', undefined],
      ['/timeline/first', undefined],
      ['/timeline/second', updated],
      ['/programme', undefined],
      ['/corrections', undefined],
      ['/about', undefined],
      ['/how-we-report', undefined],
    ]);
  });

  it('leads to no page that would answer 404', () => {
    expect(sitemapEntries(anEdition(), routes).map(({ path }) => path)).toEqual([
      '/',
      '/stories',
      '/updates',
      '/timeline',
      '/corrections',
    ]);
  });

  it('is XML of the sitemap protocol, one address a line', () => {
    const absolute = (path: string) => `https://orbit.example${path}`;

    expect(sitemapXml([{ path: '/', lastModified: revised.published }, { path: '/stories' }], absolute)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://orbit.example/</loc><lastmod>2026-04-22T09:00:00+05:00</lastmod></url>
<url><loc>https://orbit.example/stories</loc></url>
</urlset>
`,
    );
  });

  it('escapes what XML would read as markup', () => {
    expect(sitemapXml([{ path: `/?a=1&b=<2>"'` }], (path) => path)).toContain(`<loc>/?a=1&amp;b=&lt;2&gt;"'</loc>`);
  });

  it('is valid, with the picture that a story opens with', async () => {
    const edition = anEdition({ stories: [withHero], pictures: [aPicture()] });
    const xml = sitemapXml(sitemapEntries(edition, routes), (path) => `https://orbit.example${path}`);
    expect(await sitemapFaults(xml)).toEqual([]);
    expect(xml).toContain('<image:image><image:loc>https://orbit.example/images/station.png</image:loc></image:image>');
  });

  it('names no picture that is not there', () => {
    expect(sitemapXml(sitemapEntries(anEdition({ stories: [withHero] }), routes), String)).not.toContain('image:loc');
  });

  it('is split above 50,000 pages, so that every page stands in one part', async () => {
    const story = aStory();
    const stories = Array.from({ length: mostInOneSitemap }, () => story);
    const edition = anEdition({ stories });
    expect(sitemapParts(full)).toBe(0);
    expect(sitemapParts(edition)).toBe(2);
    const entries = sitemapEntries(edition, routes);
    expect([1, 2].map((part) => entriesOfPart(entries, part).length)).toEqual([mostInOneSitemap, 5]);
    const index = sitemapIndexXml(2, (path) => `https://orbit.example${path}`);
    expect(await sitemapFaults(index)).toEqual([]);
    expect(index).toContain('<sitemap><loc>https://orbit.example/sitemaps/2.xml</loc></sitemap>');
  });
});

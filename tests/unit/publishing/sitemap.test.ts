import { describe, expect, it } from 'vitest';
import { sitemapEntries, sitemapXml } from '#lib/publishing/sitemap.ts';
import { routesIn } from '#lib/routes.ts';
import { anEdition, aPage } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

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
});

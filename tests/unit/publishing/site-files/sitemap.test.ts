import { describe, expect, it, vi } from 'vitest';
import { addressOf } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { describePage } from '#lib/publishing/page-description.ts';
import {
  entriesOfPart,
  mostInOneSitemap,
  type SitemapEntry,
  sitemapEntries,
  sitemapIndexXml,
  sitemapParts,
  sitemapXml,
} from '#lib/publishing/site-files/sitemap.ts';
import { anEdition, aPage, aPicture } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';
import { sitemapFaults } from '#tests/unit/publishing/feeds/feed-rules.ts';
import { full as withHero } from '#tests/unit/publishing/whole-edition.ts';

vi.stubEnv('SITE_URL', 'https://orbit.example');

const locale = localeOf('en');
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

const inEnglish = (edition: Edition) => sitemapEntries(edition).filter(({ language }) => language === 'en');
const pathOf = ({ subject, language }: SitemapEntry) => addressOf(subject, language);

const link = (language: string, path: string) =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="https://orbit.example${path}"/>`;
const alternates = (en: string, ur: string, zh: string) =>
  link('en', en) + link('ur', ur) + link('zh', zh) + link('x-default', en);

describe('the sitemap', () => {
  it('lists every page in a fixed order, with the day of its last change only where one is known', () => {
    expect(inEnglish(full).map((entry) => [pathOf(entry), entry.lastModified])).toEqual([
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

  it('lists a page in each language that it is written in, and names the others there alone', async () => {
    const urdu = { ...aStory({ slug: 'revised', title: 'اردو' }), language: 'ur' } as const;
    const view = {
      ...full,
      language: 'ur',
      stories: [urdu, ...full.stories.slice(1)],
      story: (slug: string) => (slug === 'revised' ? urdu : full.story(slug)),
    } as const;
    const edition: Edition = { ...full, in: (language) => (language === 'ur' ? { ...view, in: () => view } : full) };
    const inUrdu = sitemapEntries(edition)
      .filter(({ language }) => language === 'ur')
      .map(pathOf);
    expect(inUrdu).toContain('/ur/stories/revised');
    expect(inUrdu).not.toContain('/ur/stories/fresh');
    const xml = await sitemapXml(sitemapEntries(edition), edition);
    expect(await sitemapFaults(xml)).toEqual([]);
    const revisedPages = xml.split('\n').filter((line) => line.includes('/stories/revised</loc>'));
    expect(revisedPages).toHaveLength(2);
    for (const line of revisedPages) {
      expect(line).toContain(
        link('en', '/stories/revised') + link('ur', '/ur/stories/revised') + link('x-default', '/stories/revised'),
      );
    }
    expect(
      xml
        .split('\n')
        .filter((line) => line.includes('/stories/fresh</loc>'))
        .join(),
    ).not.toContain('xhtml:link');
  });

  it('leads to no page that would answer 404', () => {
    expect(inEnglish(anEdition()).map(pathOf)).toEqual(['/', '/stories', '/updates', '/timeline', '/corrections']);
  });

  it('is XML of the sitemap protocol, one address a line', async () => {
    const entries = inEnglish(full).filter(({ subject }) => subject.of === 'front' || subject.of === 'stories');

    expect(await sitemapXml(entries, full)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://orbit.example/</loc><lastmod>2026-04-25T18:30:00+05:00</lastmod>${alternates('/', '/ur', '/zh')}</url>
<url><loc>https://orbit.example/stories</loc>${alternates('/stories', '/ur/stories', '/zh/stories')}</url>
</urlset>
`,
    );
  });

  it('is valid, with the picture that stands for each story, update and milestone where it is shared', async () => {
    const xml = await sitemapXml(inEnglish(full), full);
    expect(await sitemapFaults(xml)).toEqual([]);
    const pictures = Array.from(xml.matchAll(/<image:loc>([^<]*)</g), ([, address]) => address);
    const things = [...full.stories, ...full.updates, ...full.milestones];
    expect(pictures).toEqual(things.map((thing) => describePage(thing, full, locale).card.url));
  });

  it('names the picture that a story opens with as well, where it is there', async () => {
    const picturesOf = async (edition: Edition) =>
      Array.from(
        (await sitemapXml(inEnglish(edition), edition)).matchAll(/<image:loc>([^<?]*)/g),
        ([, address]) => address,
      );
    expect(await picturesOf(anEdition({ stories: [withHero], pictures: [aPicture()] }))).toEqual([
      'https://orbit.example/cards/stories/full.jpg',
      'https://orbit.example/images/station.png',
    ]);
    expect(await picturesOf(anEdition({ stories: [withHero] }))).toEqual([
      'https://orbit.example/cards/stories/full.png',
    ]);
  });

  it('lets others have their turn while the pictures of 10,000 stories are named', async () => {
    const stories = Array.from({ length: 10_000 }, (_, index) => aStory({ slug: `story-${index}` }));
    const edition = anEdition({ stories });
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    await sitemapXml(inEnglish(edition), edition);
    clearInterval(count);
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('is split above 50,000 pages, so that every page stands in one part', async () => {
    const story = aStory();
    const stories = Array.from({ length: mostInOneSitemap }, () => story);
    const edition = anEdition({ stories });
    expect(sitemapParts(full)).toBe(0);
    expect(sitemapParts(edition)).toBe(2);
    const entries = inEnglish(edition);
    expect([1, 2].map((part) => entriesOfPart(entries, part).length)).toEqual([mostInOneSitemap, 5]);
    const index = sitemapIndexXml(2);
    expect(await sitemapFaults(index)).toEqual([]);
    expect(index).toContain('<sitemap><loc>https://orbit.example/sitemaps/2.xml</loc></sitemap>');
  });
});

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { type FeedFile, feedFiles } from '#lib/addresses/table.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { type Feed, feedOf } from '#lib/publishing/feeds/feed.ts';
import { atomXml, jsonFeed, rssXml } from '#lib/publishing/feeds/feed-formats.ts';
import { anEdition } from '#tests/component/edition.ts';
import { anUpdate, aStory } from '#tests/component/fixtures.ts';
import { printed, wholeEdition } from '#tests/unit/publishing/whole-edition.ts';
import { atomFaults, jsonFeedFaults, rssFaults } from './feed-rules.ts';

const locale = localeOf('en');
const feed = (edition: Edition, file: FeedFile = 'feed.xml', topic?: 'lunar' | 'science') =>
  feedOf({ file, topic }, edition, locale);
const write: Readonly<Record<FeedFile, (feed: Feed) => string>> = {
  'feed.xml': rssXml,
  'atom.xml': atomXml,
  'feed.json': jsonFeed,
};
const faults: Readonly<Record<FeedFile, (file: string, address: string) => Promise<readonly string[]>>> = {
  'feed.xml': rssFaults,
  'atom.xml': atomFaults,
  'feed.json': async (file, address) => jsonFeedFaults(file, address),
};

describe.each(feedFiles)('the feed as %s', (format) => {
  it.each([
    ['of a story with everything in it', wholeEdition()],
    ['of a site without a story', anEdition()],
  ])('follows its specification: %s', async (_, edition) => {
    const made = await feed(edition, format);
    expect(await faults[format](write[format](made), made.self)).toEqual([]);
  });

  it('is the same bytes for the same content', async () => {
    expect(write[format](await feed(wholeEdition(), format))).toBe(write[format](await feed(wholeEdition(), format)));
  });
});

describe('a reader of feeds', () => {
  it('gets the headline as it was written, in each format', async () => {
    const edition = wholeEdition();
    const [rss, atom, json] = await Promise.all(feedFiles.map((format) => feed(edition, format)));
    if (!rss || !atom || !json) throw new Error('no feed');
    expect(parseRssFeed(rssXml(rss)).items?.[1]?.title).toBe(printed);
    expect(parseAtomFeed(atomXml(atom)).entries?.[1]?.title).toMatchObject({ value: printed });
    expect(parseJsonFeed(jsonFeed(json)).items?.[1]?.title).toBe(printed);
  });

  it('gets stories and updates together, newest first, and never more than 50', async () => {
    const at = (minute: number) => `2026-04-22T09:${String(minute).padStart(2, '0')}:00+05:00`;
    const stories = Array.from({ length: 30 }, (_, index) =>
      aStory({ slug: `s-${index}`, published: at(59 - 2 * index) }),
    );
    const updates = Array.from({ length: 30 }, (_, index) =>
      anUpdate({ slug: `u-${index}`, story: 's-0', published: at(58 - 2 * index) }),
    );
    const { items } = await feed(anEdition({ stories, updates }));
    expect(items).toHaveLength(50);
    expect(items.slice(0, 3).map(({ url }) => new URL(url).pathname)).toEqual([
      '/stories/s-0',
      '/updates/u-0',
      '/stories/s-1',
    ]);
  });

  it('gets one topic, with the updates that take it from their story', async () => {
    const urls = async (topic: 'lunar' | 'science') =>
      (await feed(wholeEdition(), 'feed.xml', topic)).items.map(({ url }) => new URL(url).pathname);
    expect(await urls('lunar')).toEqual(['/updates/fresh', '/stories/full']);
    expect(await urls('science')).toEqual([]);
  });

  it('does not get a renamed story twice: its id stays its first address', async () => {
    const { items } = await feed(wholeEdition());
    expect(items[1]).toMatchObject({
      id: expect.stringMatching(/\/stories\/first-name$/),
      url: expect.stringMatching(/\/stories\/full$/),
    });
  });

  it('is told of a change by the editors’ own date, and of nothing by a clock', async () => {
    const made = await feed(wholeEdition(), 'atom.xml');
    expect(made.updated).toBe('2026-04-25T18:30:00+05:00');
    const xml = atomXml(made);
    expect(xml).toContain('<published>2026-04-22T09:00:00+05:00</published>');
    expect(xml).toContain('<updated>2026-04-25T18:30:00+05:00</updated>');
    expect(xml).not.toContain(String(new Date().getFullYear() + 1));
  });

  it('gets the whole text, readable without a style sheet', async () => {
    const { items } = await feed(wholeEdition());
    const html = items[1]?.html ?? '';
    const origin = items[1]?.url.replace('/stories/full', '') ?? '';
    for (const part of [
      `<sup>[<a href="${origin}/stories/full#source-1">1</a>, <a href="${origin}/stories/full#source-2">2</a>]</sup>`,
      '<bdi lang="zh-Hans">天宫</bdi>',
      `<a href="${origin}/timeline/first">a milestone</a>`,
      '<h2>Where it stands</h2>',
      '<li><strong>Candidates:</strong> Muhammad Zeeshan Ali; Khurram Daud (As of 22 April 2026: ',
      `<li>12 August 2011: <a href="${origin}/timeline/first">PakSat-1R reaches orbit</a>. It went up.</li>`,
      `<img src="${origin}/images/station.png" alt="A &quot;drawing&quot;" width="1200" height="800">`,
      `<img src="${origin}/graphics/ground-track.svg"`,
      '<blockquote><p>We stand ready.</p></blockquote><p>– Lin Jian, 3 March 2025. ',
      '<aside><p><strong>Where sources differ</strong></p>',
      '<td>2025</td>',
      `<a href="${origin}/programme#who-flies">a table</a>`,
      'Or so it is said.',
      '<h2>Corrections</h2><ul><li><strong>24 April 2026:</strong> An earlier version had the wrong day.</li></ul>',
      '. A &amp; &lt;B> "C", 22 April 2026</li>',
    ]) {
      expect(html).toContain(part);
    }
    expect(html).not.toMatch(/<b>|onerror|>#<\/a>|↩/);
  });

  it('finds the way from an update to its story', async () => {
    const { items } = await feed(wholeEdition());
    expect(items[0]?.html).toMatch(/^<p>22 April 2026. Part of the story: <a href="http:[^"]+\/stories\/full">/);
  });
});

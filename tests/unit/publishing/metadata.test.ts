import { describe, expect, it, vi } from 'vitest';
import { localeOf } from '#lib/i18n/locale.ts';
import { type ListPage, listPage } from '#lib/pages/list-page.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

vi.stubEnv('SITE_URL', 'https://orbit.example');

const locale = localeOf('en');
const story = aStory({
  slug: 'a-seat',
  title: 'A seat',
  summary: 'Two names.',
  published: '2026-04-22T09:00+05:00',
  updated: '2026-04-25T18:30:00+05:00',
  topics: ['crewed', 'lunar'],
});
const update = anUpdate({ slug: 'fresh', story: 'a-seat', published: '2026-04-23T08:00:00Z' });
const milestone = aMilestone({ id: 'first', date: '2011-08-12' });
const edition = anEdition({ stories: [story], updates: [update], milestones: [milestone] });

/** @param number of the page */
function pageOf<Entry>(entries: readonly Entry[], number: number): ListPage<Entry> {
  const page = listPage(entries, number);
  if (!page) throw new Error(`there is no page ${number}`);
  return page;
}
const stories = { kind: 'stories', page: pageOf([story], 1) } as const;
const of = (thing: Parameters<typeof pageMetadata>[0]) => pageMetadata(thing, edition, locale);

describe('what a page says of itself to those who share it', () => {
  it('names the site after the page', () => {
    expect(of(stories).title).toBe('Stories – Pakistan in Orbit');
  });

  it('names the front page by the site and its tagline, once', () => {
    expect(of({ kind: 'front' }).title).toBe('Pakistan in Orbit: A seat on Tiangong');
  });

  it('has one address, from SITE_URL, as canonical and for Open Graph', () => {
    const { alternates, openGraph } = of(stories);

    expect(alternates?.canonical).toBe('https://orbit.example/stories');
    expect(openGraph?.url).toBe(alternates?.canonical);
  });

  it('says of a later page of a list which it is and what it holds, and gives it an address of its own', () => {
    const earlier = ['2026-03-11', '2026-03-05', '2026-03-02'].map((day) =>
      aStory({ published: `${day}T09:00:00+05:00` }),
    );
    const all = [...Array.from({ length: 50 }, () => story), ...earlier];
    const { title, description, alternates, openGraph } = of({ kind: 'stories', page: pageOf(all, 2) });

    expect(title).toBe('Stories, page 2 – Pakistan in Orbit');
    expect(description).toBe('What was published from 2 March 2026 to 11 March 2026.');
    expect(alternates?.canonical).toBe('https://orbit.example/stories?page=2');
    expect(openGraph).toMatchObject({ title: 'Stories, page 2', description, url: alternates?.canonical });
  });

  it('names one day where a page of a list holds no more', () => {
    const page = pageOf(
      Array.from({ length: 60 }, () => update),
      2,
    );

    expect(of({ kind: 'updates', page }).description).toBe('What happened on 22 April 2026.');
  });

  it('gives the same title, description and picture to every network, the title without the site, which has a field of its own', () => {
    const { description, openGraph, twitter } = of(story);

    expect(description).toBe('Two names.');
    expect(openGraph).toStrictEqual({
      type: 'article',
      title: 'A seat',
      description: 'Two names.',
      url: 'https://orbit.example/stories/a-seat',
      siteName: 'Pakistan in Orbit',
      locale: 'en_GB',
      images: [
        {
          url: expect.stringMatching(/^https:\/\/orbit\.example\/cards\/stories\/a-seat\.png\?v=[\da-f]{12}$/),
          width: 1200,
          height: 630,
          type: 'image/png',
          alt: expect.stringContaining('A seat'),
        },
      ],
      publishedTime: '2026-04-22T09:00:00+05:00',
      modifiedTime: '2026-04-25T18:30:00+05:00',
      section: 'Crewed flight',
      tags: ['Crewed flight', 'The Moon'],
    });
    expect(twitter).toMatchObject({ card: 'summary_large_image', title: 'A seat', description: 'Two names.' });
  });

  it('leaves out the dates that a milestone does not have', () => {
    expect(Object.keys(of(milestone).openGraph ?? {}).filter((key) => key.endsWith('Time'))).toEqual([]);
  });

  it('files an update under the topics of its story', () => {
    expect(of(update).openGraph).toMatchObject({ section: 'Crewed flight', tags: ['Crewed flight', 'The Moon'] });
  });

  it('leads to the feeds; from a topic, to its own feeds first', () => {
    const { types } = of({ kind: 'topic', topic: 'lunar' }).alternates ?? {};

    expect(types?.['application/rss+xml']).toEqual([
      { url: 'https://orbit.example/feeds/lunar/feed.xml', title: 'Pakistan in Orbit: The Moon' },
      { url: 'https://orbit.example/feed.xml', title: 'Pakistan in Orbit' },
    ]);
    expect(types).toHaveProperty('application/atom+xml');
    expect(types).toHaveProperty('application/feed+json');
  });

  it('leads from a story to the same as Markdown and to what embeds it', () => {
    expect(of(story).alternates?.types).toMatchObject({
      'text/markdown': 'https://orbit.example/stories/a-seat.md',
      'application/json+oembed': [
        { url: 'https://orbit.example/oembed?url=https%3A%2F%2Forbit.example%2Fstories%2Fa-seat&format=json' },
      ],
      'text/xml+oembed': [
        { url: 'https://orbit.example/oembed?url=https%3A%2F%2Forbit.example%2Fstories%2Fa-seat&format=xml' },
      ],
    });
  });

  it('offers no embedding of what cannot be embedded', () => {
    expect(of({ kind: 'corrections' }).alternates?.types).not.toHaveProperty('application/json+oembed');
  });

  it('lets search engines show its picture large', () => {
    expect(of(story).robots).toEqual({ 'max-image-preview': 'large' });
  });
});

import { describe, expect, it, vi } from 'vitest';
import { localeOf } from '#lib/i18n/locale.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aStory } from '#tests/component/fixtures.ts';

vi.stubEnv('SITE_URL', 'https://orbit.example');

const locale = localeOf('en');
const { site } = anEdition();
const story = aStory({ published: '2026-04-22T09:00:00+05:00', updated: '2026-04-25T18:30:00+05:00' });
const page = { locale, site, title: 'Stories', description: 'All of them.', path: '/stories' };

describe('what a page says of itself to those who share it', () => {
  it('names the site after the page', () => {
    expect(pageMetadata(page).title).toBe('Stories – Pakistan in Orbit');
  });

  it('names the front page by the site and its tagline, once', () => {
    expect(pageMetadata({ ...page, title: site.title, path: '/' }).title).toBe('Pakistan in Orbit: A seat on Tiangong');
  });

  it('has one address, from SITE_URL, as canonical and for Open Graph', () => {
    const { alternates, openGraph } = pageMetadata(page);

    expect(alternates?.canonical).toBe('https://orbit.example/stories');
    expect(openGraph?.url).toBe(alternates?.canonical);
  });

  it('gives the same title and description to every network, the title without the site, which has a field of its own', () => {
    const { description, openGraph, twitter } = pageMetadata(page);

    expect(description).toBe('All of them.');
    expect(openGraph).toStrictEqual({
      type: 'website',
      title: 'Stories',
      description: 'All of them.',
      url: 'https://orbit.example/stories',
      siteName: 'Pakistan in Orbit',
      locale: 'en_GB',
    });
    expect(twitter).toStrictEqual({ card: 'summary', title: 'Stories', description: 'All of them.' });
  });

  it('dates an article and names its topics in words', () => {
    const { openGraph } = pageMetadata({
      ...page,
      type: 'article',
      published: story.published,
      modified: story.updated,
      topics: ['crewed', 'lunar'],
    });

    expect(openGraph).toMatchObject({
      type: 'article',
      publishedTime: '2026-04-22T09:00:00+05:00',
      modifiedTime: '2026-04-25T18:30:00+05:00',
      tags: ['Crewed flight', 'The Moon'],
    });
  });

  it('leaves out the fields of an article that it cannot fill', () => {
    const { openGraph } = pageMetadata({ ...page, type: 'article', published: undefined, modified: undefined });

    expect(Object.keys(openGraph ?? {}).toSorted()).toEqual([
      'description',
      'locale',
      'siteName',
      'title',
      'type',
      'url',
    ]);
  });
});

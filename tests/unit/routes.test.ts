import { describe, expect, it } from 'vitest';
import { pictureAddress, placeAddress, routesIn } from '#lib/addresses/routes.ts';
import { aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

const routes = routesIn('en');

describe('the addresses in English', () => {
  it('are at the root', () => {
    const { front, stories, updates, programme, corrections, about, howWeReport } = routes;

    expect([front, stories, updates, programme, corrections, about, howWeReport]).toEqual([
      '/',
      '/stories',
      '/updates',
      '/programme',
      '/corrections',
      '/about',
      '/how-we-report',
    ]);
  });

  it('name a place in a page, in letters that an address may have', () => {
    expect(routes.shareFact('tiangong-orbit')).toBe('/share/programme/tiangong-orbit');
    expect(routes.shareSection(aStory({ slug: 'a' }).slug, '天宫')).toBe('/share/stories/a/%E5%A4%A9%E5%AE%AB');
    expect(placeAddress('/programme', '天宫')).toBe('/programme#%E5%A4%A9%E5%AE%AB');
  });

  it('name one thing by its slug or id', () => {
    expect(routes.story(aStory({ slug: 'agreement' }).slug)).toBe('/stories/agreement');
    expect(routes.update(anUpdate({ slug: 'two-names' }).slug)).toBe('/updates/two-names');
    expect(routes.milestone(aMilestone({ id: 'badr-1' }).id)).toBe('/timeline/badr-1');
  });

  it('say the order only where it is not the usual one, so that each page has one address', () => {
    expect([routes.timeline(), routes.timeline('oldest'), routes.timeline('newest')]).toEqual([
      '/timeline',
      '/timeline',
      '/timeline?order=newest',
    ]);
    expect([routes.topic('lunar'), routes.topic('lunar', 'oldest'), routes.topic('lunar', 'newest')]).toEqual([
      '/timeline/lunar',
      '/timeline/lunar',
      '/timeline/lunar?order=newest',
    ]);
  });

  it('give the first page of a list the address of the list', () => {
    expect([routes.list('stories', 1), routes.list('stories', 2), routes.list('updates', 14)]).toEqual([
      routes.stories,
      '/stories?page=2',
      '/updates?page=14',
    ]);
  });

  it('have pictures under /images', () => {
    expect(pictureAddress('station.png')).toBe('/images/station.png');
  });
});

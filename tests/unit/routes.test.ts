import { describe, expect, it } from 'vitest';
import { pictureAddress, routesIn } from '#lib/routes.ts';
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

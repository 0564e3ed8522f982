import { describe, expect, it } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import { somethingWasUnpublished, standingOf } from '#server/pages/standing.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aFactbox } from '#tests/component/fixtures.ts';
import { editionWith } from './edition-stand-in.ts';

describe('what the edition says of an address', () => {
  const edition = editionWith({
    stories: ['launch'],
    withdrawn: ['rumour'],
    aliases: { 'lift-off': 'launch', rumour: 'launch', lost: 'gone' },
  });

  it.each([
    ['launch', { is: 'live' }],
    ['lift-off', { is: 'moved', location: '/stories/launch' }],
    ['lost', { is: 'absent' }],
    ['nowhere', { is: 'absent' }],
    ['__proto__', { is: 'absent' }],
  ])('knows the story %s', (slug, standing) => {
    expect(standingOf(edition, { of: 'story', slug }, 'en')).toEqual(standing);
  });

  it('knows a withdrawn story and where its note stands', () => {
    const withdrawn = editionWith({ withdrawn: ['rumour'] });
    expect(standingOf(withdrawn, { of: 'story', slug: 'rumour' }, 'en')).toEqual({
      is: 'withdrawn',
      page: '/en/withdrawn-page/stories/rumour',
    });
    expect(standingOf(withdrawn, { of: 'update', slug: 'rumour' }, 'en')).toEqual({ is: 'absent' });
  });

  it('leads from an old name to the note of a withdrawn story', () => {
    const withdrawn = editionWith({ withdrawn: ['launch'], aliases: { 'lift-off': 'launch' } });
    expect(standingOf(withdrawn, { of: 'story', slug: 'lift-off' }, 'en')).toEqual({
      is: 'moved',
      location: '/stories/launch',
    });
  });

  it('leads to a story’s Markdown as it leads to its page', () => {
    expect(standingOf(edition, { of: 'storyText', slug: 'launch' }, 'en')).toEqual({ is: 'live' });
    expect(standingOf(edition, { of: 'storyText', slug: 'lift-off' }, 'en')).toEqual({
      is: 'moved',
      location: '/stories/launch.md',
    });
    expect(standingOf(editionWith({ withdrawn: ['rumour'] }), { of: 'storyText', slug: 'rumour' }, 'en')).toEqual({
      is: 'withdrawn',
      page: '/en/withdrawn-page/stories/rumour',
    });
  });

  it('asks a story’s text whether it has a section', async () => {
    const heading = { level: 2, id: '天宫', text: '天宫' } as const;
    const withText: Edition = {
      ...edition,
      in: () => withText,
      body: async () => ({ blocks: [], headings: [heading] }),
    };
    const section = (slug: string, id: string) => standingOf(withText, { of: 'sharedSection', slug, id }, 'en');
    const asked = async (id: string) => {
      const standing = section('launch', id);
      return standing.is === 'known to a text' ? await standing.ask() : standing;
    };
    expect(await asked('天宫')).toEqual({ is: 'live' });
    expect(await asked('nowhere')).toEqual({ is: 'absent' });
    expect(section('nowhere', '天宫')).toEqual({ is: 'absent' });
    expect(section('lift-off', '天宫')).toEqual({ is: 'moved', location: '/share/stories/launch/%E5%A4%A9%E5%AE%AB' });
    const withdrawn = editionWith({ withdrawn: ['rumour'] });
    expect(standingOf(withdrawn, { of: 'sharedSection', slug: 'rumour', id: 'a' }, 'en')).toMatchObject({
      is: 'withdrawn',
    });
  });

  it('knows each fact of the programme by its place', () => {
    const programme = anEdition({ factboxes: [aFactbox()] });
    expect(standingOf(programme, { of: 'sharedFact', id: 'candidates' }, 'en')).toEqual({ is: 'live' });
    expect(standingOf(programme, { of: 'sharedFact', id: 'nowhere' }, 'en')).toEqual({ is: 'absent' });
    expect(standingOf(edition, { of: 'sharedFact', id: 'candidates' }, 'en')).toEqual({ is: 'absent' });
  });

  it('knows no part of a sitemap that is one file', () => {
    expect(standingOf(edition, { of: 'sitemapPart', part: 1 }, 'en')).toEqual({ is: 'absent' });
  });

  it('keeps a card where its thing is', () => {
    const card = (name: string, extension: 'png' | 'jpg' = 'png') =>
      standingOf(edition, { of: 'cardCrop', page: `/stories/${name}`, crop: '4x3', extension }, 'en');
    expect(card('launch')).toEqual({ is: 'live' });
    expect(card('launch', 'jpg')).toEqual({ is: 'moved', location: '/cards/stories/launch.4x3.png' });
    expect(card('lift-off')).toEqual({ is: 'moved', location: '/cards/stories/launch.4x3.png' });
    expect(card('nowhere')).toEqual({ is: 'absent' });
    const withdrawn = editionWith({ withdrawn: ['rumour'], aliases: { hearsay: 'rumour' } });
    for (const name of ['rumour', 'hearsay']) {
      const gone = { of: 'card', page: `/stories/${name}`, extension: 'png' } as const;
      expect(standingOf(withdrawn, gone, 'en')).toMatchObject({ is: 'withdrawn' });
    }
  });

  it('knows the pages of a list by what the list holds, and one page of an empty list', () => {
    const many = editionWith({ stories: Array.from({ length: 51 }, (_, number) => `story-${number}`) });
    const page = (name: 'stories' | 'updates', number: number) => standingOf(many, { of: name, page: number }, 'en').is;
    expect([page('stories', 1), page('stories', 2), page('stories', 3)]).toEqual(['live', 'live', 'absent']);
    expect([page('updates', 1), page('updates', 2)]).toEqual(['live', 'absent']);
    expect(page('stories', 9999)).toBe('absent');
  });

  it('knows every topic, with or without milestones', () => {
    expect(standingOf(edition, { of: 'topic', topic: 'crewed' }, 'en')).toEqual({ is: 'live' });
    expect(standingOf(edition, { of: 'milestone', id: 'gossip' }, 'en')).toEqual({ is: 'absent' });
  });
});

describe('unpublishing', () => {
  it('is noticed whatever was added in its place', () => {
    const before = editionWith({ stories: ['a', 'b'] });
    expect(somethingWasUnpublished(before, editionWith({ stories: ['a', 'c', 'd'] }))).toBe(true);
    expect(somethingWasUnpublished(before, editionWith({ stories: ['a', 'b', 'c'] }))).toBe(false);
  });
});

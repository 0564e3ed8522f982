import { describe, expect, it } from 'vitest';
import { localeOf } from '#lib/i18n/locale.ts';
import { cardOf } from '#lib/publishing/cards/card-of.ts';
import { designOf } from '#lib/publishing/cards/design-of.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
const story = aStory({ slug: 'two-names' });
const edition = anEdition({ stories: [story], factboxes: [aFactbox()], milestones: [aMilestone({ id: 'first' })] });

describe('the card in metadata', () => {
  it('is named by the thing, with a hash of what is drawn', () => {
    expect(cardOf(story, edition, locale)).toMatchObject({ width: 1200, height: 630, type: 'image/png' });
    const paths = [
      cardOf(story, edition, locale),
      cardOf(story, edition, locale, '4x3'),
      cardOf(anUpdate({ slug: 'news' }), edition, locale),
      cardOf(aMilestone({ id: 'first' }), edition, locale),
      cardOf({ kind: 'topic', topic: 'crewed' }, edition, locale),
      cardOf(aFactbox(), edition, locale),
      cardOf({ kind: 'front' }, edition, locale),
    ].map(({ url }) => new URL(url));
    expect(paths.map(({ pathname }) => pathname)).toEqual([
      '/cards/stories/two-names.png',
      '/cards/stories/two-names.4x3.png',
      '/cards/updates/news.png',
      '/cards/timeline/first.png',
      '/cards/timeline/crewed.png',
      '/cards/programme.png',
      '/cards/front.png',
    ]);
    for (const { search } of paths) expect(search).toMatch(/^\?v=[\da-f]{12}$/);
  });

  it('keeps its address when something else is edited, and changes it when its headline is', () => {
    const before = cardOf(story, edition, locale).url;
    const later = anEdition({ stories: [story, aStory({ slug: 'other' })], milestones: [] });
    expect(cardOf(story, later, locale).url).toBe(before);
    expect(cardOf(aStory({ slug: 'two-names', title: 'Two names, two seats' }), edition, locale).url).not.toBe(before);
  });

  it('says in words what stands on it', () => {
    const { alt } = cardOf(story, edition, locale);
    expect(alt).toContain(story.title);
    expect(alt).toContain('Published');
  });

  it('is a JPEG when its story has a photograph', () => {
    const hero = { src: '/images/crew.jpg', alt: 'The two candidates', credit: 'Nobody' };
    const picture = {
      name: 'crew.jpg',
      width: 900,
      height: 600,
      bytes: 1,
      mediaType: 'image/jpeg',
      hash: 'h',
    } as const;
    const card = cardOf(aStory({ slug: 'two-names', hero }), anEdition({ pictures: [picture] }), locale);
    expect(card).toMatchObject({ type: 'image/jpeg', alt: expect.stringContaining('The two candidates') });
    expect(new URL(card.url).pathname).toBe('/cards/stories/two-names.jpg');
  });
});

describe('the card of a story that opens with a drawing', () => {
  const milestones = [aMilestone({ id: 'flown', vehicle: 'Long March 3B' })];
  const opened = { ...story, opening: 'launches' } as const;
  const cardIn = (...events: typeof milestones) =>
    cardOf(opened, anEdition({ stories: [opened], milestones: events }), locale);

  it('shows that drawing, says so, and changes with it', () => {
    expect(designOf(opened, anEdition({ stories: [opened], milestones }), locale).motif).toMatchObject({
      kind: 'drawing',
    });
    expect(cardIn(...milestones).alt).toMatch(/Drawing: Launches from China for Pakistan, year by year\.$/);
    expect(cardIn(...milestones).url).not.toBe(
      cardIn(...milestones, aMilestone({ id: 'later', date: '2024-05-03', vehicle: 'Long March 5' })).url,
    );
  });

  it('keeps the disc where the drawing cannot be made', () => {
    const without = { ...story, opening: 'promised-dates' } as const;
    expect(designOf(without, anEdition({ stories: [without] }), locale).motif).toMatchObject({ kind: 'seal' });
  });
});

describe('what stands on a card', () => {
  it('dates whatever can age', () => {
    const source = { publisher: 'Dawn', title: 'A report', date: '2026-02-07' };
    const planned = aMilestone({ id: 'flight', status: 'planned', tense: 'expected', sources: [source] });
    expect(designOf(planned, edition, locale)).toMatchObject({
      kicker: expect.stringMatching(/^Expected /),
      line: expect.stringMatching(/^Planned/),
      date: 'Known so far: sources to 7 February 2026',
    });
    const early = aStory({ slug: 'early', knownAt: '2025-04-29' });
    expect(designOf(early, edition, locale).line).toBe('What was known on 29 April 2025');
    expect(designOf(aFactbox(), edition, locale).date).toMatch(/^As of /);
  });

  it('says that a machine has translated it', () => {
    const by = (status: 'machine' | 'reviewed') => ({ ...aStory(), translation: { status, lacks: [] } });
    expect(designOf(by('machine'), edition, locale).date).toMatch(/^Published .* · Machine translation$/);
    expect(designOf(by('reviewed'), edition, locale).date).not.toContain('Machine');
  });

  it('says when the front was changed, and not that its sources reach to that day', () => {
    const changed = anEdition({ lastUpdated: aStory().published });
    expect(designOf({ kind: 'front' }, changed, locale).date).toBe('Updated 22 April 2026');
  });
});

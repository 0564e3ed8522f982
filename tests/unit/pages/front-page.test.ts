import { describe, expect, it } from 'vitest';
import { frontPage } from '#lib/pages/front-page.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

const [newest, chosen, oldest] = [aStory({ slug: 'newest' }), aStory({ slug: 'chosen' }), aStory({ slug: 'oldest' })];
const stories = [newest, chosen, oldest];
const gone = aStory({ slug: 'gone' }).slug;

const milestonesShown = (...milestones: readonly ReturnType<typeof aMilestone>[]) =>
  frontPage(anEdition({ milestones })).milestones.map(({ id }) => id);
const major = (id: string, rest: Parameters<typeof aMilestone>[0] = {}) =>
  aMilestone({ id, significance: 'major', ...rest });

describe('the front page', () => {
  it('is led by the story that the editors chose, the others after it newest first', () => {
    const front = frontPage(anEdition({ stories, site: { lead: chosen.slug } }));

    expect(front.lead).toBe(chosen);
    expect(front.otherStories).toEqual([newest, oldest]);
  });

  it.each([{}, { lead: gone }])('is led by the newest story when none is chosen or the chosen one is gone', (site) => {
    const front = frontPage(anEdition({ stories, site }));

    expect(front.lead).toBe(newest);
    expect(front.otherStories).toEqual([chosen, oldest]);
  });

  it('shows the four latest updates whole and eight before them as lines, none twice', () => {
    const updates = Array.from({ length: 15 }, (_, index) => anUpdate({ slug: `update-${index}` }));
    const front = frontPage(anEdition({ updates }));

    expect(front.updates.map(({ update }) => update)).toEqual(updates.slice(0, 4));
    expect(front.earlierUpdates).toEqual(updates.slice(4, 12));
  });

  it('stands without any content', () => {
    expect(frontPage(anEdition())).toMatchObject({
      title: 'Pakistan in Orbit',
      tagline: 'A seat on Tiangong',
      lead: undefined,
      otherStories: [],
      updates: [],
      factbox: undefined,
      milestones: [],
    });
  });

  it('has the latest four updates', () => {
    const updates = ['u1', 'u2', 'u3', 'u4', 'u5'].map((slug) => anUpdate({ slug }));

    expect(frontPage(anEdition({ updates })).updates.map(({ update }) => update.slug)).toEqual([
      'u1',
      'u2',
      'u3',
      'u4',
    ]);
  });

  it('has the fact box of the programme, and no other', () => {
    const programme = aFactbox();

    expect(frontPage(anEdition({ factboxes: [aFactbox({ id: 'station' }), programme] })).factbox).toBe(programme);
    expect(frontPage(anEdition({ factboxes: [aFactbox({ id: 'station' })] })).factbox).toBeUndefined();
  });
});

describe('the milestones of the front page', () => {
  it('are what is expected next, then what happened, newest first, five in all', () => {
    const past = ['m1', 'm2', 'm3', 'm4', 'm5'].map((id) => major(id));

    expect(
      milestonesShown(...past, major('flight', { status: 'planned' }), major('change-8', { status: 'planned' })),
    ).toEqual(['flight', 'm5', 'm4', 'm3', 'm2']);
  });

  it('are the weighty ones where there are any', () => {
    expect(milestonesShown(aMilestone({ id: 'talks' }), major('agreement'))).toEqual(['agreement']);
    expect(milestonesShown(aMilestone({ id: 'talks' }), aMilestone({ id: 'more-talks' }))).toEqual([
      'more-talks',
      'talks',
    ]);
  });

  it('keep a plan whose day has passed in its place, and what is expected next above it', () => {
    expect(
      milestonesShown(
        major('done'),
        major('first-flight', { status: 'planned', tense: 'overdue' }),
        major('second-flight', { status: 'planned', tense: 'overdue' }),
        major('change-8', { status: 'planned' }),
      ),
    ).toEqual(['change-8', 'second-flight', 'first-flight', 'done']);
  });
});

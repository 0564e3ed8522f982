import { describe, expect, it } from 'vitest';
import { frontPage } from '#lib/pages/front-page.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

const [newest, chosen, oldest] = [aStory({ slug: 'newest' }), aStory({ slug: 'chosen' }), aStory({ slug: 'oldest' })];
const stories = [newest, chosen, oldest];
const gone = aStory({ slug: 'gone' }).slug;

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

  it('shows the two latest updates whole and five before them as lines, none twice', () => {
    const updates = Array.from({ length: 15 }, (_, index) => anUpdate({ slug: `update-${index}` }));
    const front = frontPage(anEdition({ updates }));

    expect(front.updates.map(({ update }) => update)).toEqual(updates.slice(0, 2));
    expect(front.earlierUpdates).toEqual(updates.slice(2, 7));
  });

  it('stands without any content', () => {
    expect(frontPage(anEdition())).toMatchObject({
      title: 'Pakistan in Orbit',
      tagline: 'A seat on Tiangong',
      lead: undefined,
      otherStories: [],
      updates: [],
      factbox: undefined,
      overview: undefined,
    });
  });

  it('has all years on one strip as soon as there is a milestone', () => {
    expect(frontPage(anEdition({ milestones: [aMilestone()] })).overview?.ticks).toHaveLength(1);
  });

  it('has the fact box of the programme, and no other', () => {
    const programme = aFactbox();

    expect(frontPage(anEdition({ factboxes: [aFactbox({ id: 'station' }), programme] })).factbox).toBe(programme);
    expect(frontPage(anEdition({ factboxes: [aFactbox({ id: 'station' })] })).factbox).toBeUndefined();
  });
});

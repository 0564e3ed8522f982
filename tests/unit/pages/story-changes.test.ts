import { expect, it } from 'vitest';
import type { Update } from '#lib/content/model/model.ts';
import { storyChanges } from '#lib/pages/story-changes.ts';
import type { Instant } from '#lib/terms/ids.ts';

const day = (iso: string) => ({ iso, precision: 'day' }) as const;
const correction = (iso: string, text: string) => ({ date: day(iso), text });
const update = (slug: string, published: string) => ({ slug, published: published as Instant }) as Update;

it('tells by day, the newest first, what has changed in a story', () => {
  const story = {
    corrections: [
      correction('2026-04-24', 'One.'),
      correction('2026-04-24', 'Another.'),
      correction('2026-04-23', 'First.'),
    ],
  };
  // Half past midnight in Karachi.
  const updates = [update('b', '2026-04-24T19:30:00Z'), update('a', '2026-04-22T09:00:00+05:00')];
  expect(storyChanges(story, updates)).toEqual([
    { is: 'update', date: day('2026-04-25'), update: updates[0] },
    { is: 'corrections', date: day('2026-04-24'), count: 2 },
    { is: 'corrections', date: day('2026-04-23'), count: 1 },
    { is: 'update', date: day('2026-04-22'), update: updates[1] },
  ]);
});

it('tells nothing of a story as it was first published', () => {
  expect(storyChanges({ corrections: [] }, [])).toEqual([]);
});

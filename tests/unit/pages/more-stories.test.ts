import { describe, expect, it } from 'vitest';
import { moreStories } from '#lib/pages/more-stories.ts';
import { aStory } from '#tests/component/fixtures.ts';

const story = aStory({ slug: 'this', topics: ['crewed', 'training'] });
const slugs = (...stories: readonly ReturnType<typeof aStory>[]) => moreStories(stories, story).map(({ slug }) => slug);

describe('what to read after a story', () => {
  it('are the stories that share most topics, of equals the newest, and never the story itself', () => {
    expect(
      slugs(
        aStory({ slug: 'newest', topics: ['lunar'] }),
        story,
        aStory({ slug: 'one-newer', topics: ['crewed'] }),
        aStory({ slug: 'one-older', topics: ['training', 'lunar'] }),
        aStory({ slug: 'both', topics: ['training', 'crewed'] }),
      ),
    ).toEqual(['both', 'one-newer', 'one-older']);
  });

  it('are filled up with the newest of other topics', () => {
    expect(slugs(aStory({ slug: 'a', topics: ['lunar'] }), aStory({ slug: 'b', topics: ['ground'] }))).toEqual([
      'a',
      'b',
    ]);
  });

  it('are none when the story is the only one', () => {
    expect(slugs(story)).toEqual([]);
  });
});

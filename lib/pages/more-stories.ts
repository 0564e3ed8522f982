import type { Story } from '#lib/content/model/model.ts';

const most = 3;

/** Other stories to read after this one: those that share most topics first, then the newest. */
export function moreStories(stories: readonly Story[], story: Story): readonly Story[] {
  const shared = (other: Story) => other.topics.filter((topic) => story.topics.includes(topic)).length;
  return stories
    .filter((other) => other.slug !== story.slug)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, most);
}

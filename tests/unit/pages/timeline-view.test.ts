import { describe, expect, it } from 'vitest';
import { timelineView } from '#lib/pages/timeline-view.ts';
import { isTopic } from '#lib/terms/topics.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const milestones = [
  aMilestone({ id: 'badr', date: '1990-07-16', topics: ['satellite'] }),
  aMilestone({ id: 'icube', date: '2024-05-03', topics: ['lunar', 'satellite'] }),
  aMilestone({ id: 'names', date: '2026-04-22', topics: ['crewed'] }),
  aMilestone({ id: 'rover', date: '2028', topics: ['lunar'], status: 'planned' }),
];

describe('a view of the timeline', () => {
  it('counts all milestones, and years up to the last that happened', () => {
    expect(timelineView(milestones, 'oldest')).toMatchObject({ count: 4, total: 4, years: 36 });
  });

  it('shows one topic and still counts the others', () => {
    const view = timelineView(milestones, 'oldest', 'lunar');

    expect(view).toMatchObject({ topic: 'lunar', count: 2, total: 4, years: 0 });
    expect(view.eras.map(({ id }) => id)).toEqual(['moon', 'ahead']);
  });

  it('names only topics that have milestones, in the order of the site', () => {
    expect(timelineView(milestones, 'oldest').topicCounts).toEqual([
      { topic: 'crewed', count: 1 },
      { topic: 'satellite', count: 2 },
      { topic: 'lunar', count: 2 },
    ]);
  });

  it('is empty, not broken, without milestones', () => {
    expect(timelineView([], 'newest')).toMatchObject({ count: 0, years: 0, eras: [], topicCounts: [] });
  });
});

describe('a topic in an address', () => {
  it('is one that there is, and nothing else', () => {
    expect(isTopic('lunar')).toBe(true);
    expect(isTopic('toString')).toBe(false);
  });
});

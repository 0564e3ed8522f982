import { describe, expect, it } from 'vitest';
import type { TimelineChoice } from '#lib/addresses/timeline-choice.ts';
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
    expect(timelineView(milestones)).toMatchObject({ inTopic: 4, total: 4, years: 36, allCount: 4 });
  });

  it('shows one topic and still counts the others', () => {
    const view = timelineView(milestones, { topic: 'lunar' });

    expect(view).toMatchObject({ filter: { topic: 'lunar' }, inTopic: 2, total: 4, years: 0 });
    expect(view.eras.map(({ id }) => id)).toEqual(['moon', 'ahead']);
  });

  it('names only topics that have milestones, in the order of the site', () => {
    expect(timelineView(milestones).topicCounts).toEqual([
      { topic: 'crewed', count: 1 },
      { topic: 'satellite', count: 2 },
      { topic: 'lunar', count: 2 },
    ]);
  });

  it('is empty, not broken, without milestones', () => {
    expect(timelineView([], { order: 'newest' })).toMatchObject({
      inTopic: 0,
      years: 0,
      eras: [],
      topicCounts: [],
      yearsOffered: [],
    });
  });
});

describe('a choice of milestones', () => {
  const major = aMilestone({ id: 'major', date: '2008', topics: ['satellite'], significance: 'major' });
  const all = [aMilestone({ id: 'first', date: '1990' }), major, aMilestone({ id: 'last', date: '2019' })];
  const entries = (choice: TimelineChoice) =>
    timelineView(all, choice).eras.flatMap((era) => era.entries.map((entry) => entry.kind));

  it('says of a long time without an entry that it is one only where all that happened in it would stand', () => {
    expect(entries({})).toEqual(['milestone', 'gap', 'milestone', 'milestone']);
    expect(entries({ to: 2010 })).toContain('gap');
    expect(entries({ which: 'major' })).toEqual(['milestone']);
    expect(entries({ q: 'paksat' })).not.toContain('gap');
  });

  it('offers each year from the first to the last that anything is planned for', () => {
    const { yearsOffered } = timelineView([major, aMilestone({ id: 'rover', date: '2011', end: '2012' })]);
    expect(yearsOffered).toEqual([2008, 2009, 2010, 2011, 2012]);
  });

  it('leaves a milestone in the era that it has among all', () => {
    const cancelled = aMilestone({ id: 'plan', date: '2012', status: 'cancelled', topics: ['lunar'] });
    const eras = timelineView([...all, cancelled], { topic: 'lunar' }).eras.map(({ id }) => id);
    expect(eras).toEqual(['orders']);
  });

  it('belongs to the era that the crowded years are of, whatever is listed of it', () => {
    const crowded = Array.from({ length: 9 }, (_, index) =>
      aMilestone({ id: `m${index}`, date: `2025-0${index + 1}` }),
    );
    expect(timelineView([...all, ...crowded], { to: 2000 }).enlarged).toBe('tiangong');
    expect(timelineView(all).enlarged).toBeUndefined();
  });
});

describe('a topic in an address', () => {
  it('is one that there is, and nothing else', () => {
    expect(isTopic('lunar')).toBe(true);
    expect(isTopic('toString')).toBe(false);
  });
});

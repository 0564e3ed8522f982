import type { TimelineOrder } from '#lib/addresses/table.ts';
import type { Milestone } from '#lib/content/model/model.ts';
import { type Era, erasOf, yearsBetween } from '#lib/pages/eras.ts';
import { type Overview, overviewWith } from '#lib/pages/overview.ts';
import { type Topic, topics } from '#lib/terms/topics.ts';

interface TopicCount {
  readonly topic: Topic;
  readonly count: number;
}

/** Everything that a timeline page shows, for all milestones or for one topic. */
export interface TimelineView {
  readonly topic: Topic | undefined;
  readonly order: TimelineOrder;
  /** In the order asked for. */
  readonly eras: readonly Era[];
  readonly count: number;
  /** Calendar years from the first to the last milestone that happened. */
  readonly years: number;
  /** Milestones of all topics together. */
  readonly total: number;
  /** Topics that have milestones. */
  readonly topicCounts: readonly TopicCount[];
  /** On the scale of all milestones; undefined while there are none. */
  readonly overview: Overview | undefined;
}

function countTopics(milestones: readonly Milestone[]): readonly TopicCount[] {
  return topics
    .map((topic) => ({ topic, count: milestones.filter((milestone) => milestone.topics.includes(topic)).length }))
    .filter(({ count }) => count > 0);
}

/** Calendar years from the first to the last milestone that happened. @param milestones oldest first */
export function yearsCovered(milestones: readonly Milestone[]): number {
  const past = milestones.filter((milestone) => milestone.tense === 'past' && milestone.status !== 'cancelled');
  const [first, last] = [past[0], past.at(-1)];
  return first && last ? yearsBetween(first, last) : 0;
}

/** @param milestones of the whole edition, oldest first */
export function timelineView(milestones: readonly Milestone[], order: TimelineOrder, topic?: Topic): TimelineView {
  const shown = topic === undefined ? milestones : milestones.filter((milestone) => milestone.topics.includes(topic));
  return {
    topic,
    order,
    eras: erasOf(shown, order),
    count: shown.length,
    years: yearsCovered(shown),
    total: milestones.length,
    topicCounts: countTopics(milestones),
    overview: overviewWith(milestones, topic),
  };
}

import type { TimelineOrder } from '#lib/addresses/table.ts';
import type { TimelineChoice } from '#lib/addresses/timeline-choice.ts';
import type { Milestone } from '#lib/content/model/model.ts';
import type { EraId } from '#lib/i18n/words.ts';
import { type Era, erasOf, yearsBetween } from '#lib/pages/eras.ts';
import { type Overview, overviewWith } from '#lib/pages/overview.ts';
import { filterOf, meets, type TimelineFilter } from '#lib/pages/timeline-filter.ts';
import type { MilestoneId } from '#lib/terms/ids.ts';
import { type Topic, topics } from '#lib/terms/topics.ts';

interface TopicCount {
  readonly topic: Topic;
  readonly count: number;
}

/** Everything that a timeline page shows: all milestones, those of one topic, or fewer. */
export interface TimelineView {
  readonly filter: TimelineFilter;
  readonly order: TimelineOrder;
  /** In the order asked for. */
  readonly eras: readonly Era[];
  /** Those that are listed. */
  readonly found: ReadonlySet<MilestoneId>;
  /** Milestones of the page's topic, whatever else is asked for: what its head tells of. */
  readonly inTopic: number;
  /** Calendar years from the first to the last of these that happened. */
  readonly years: number;
  /** Milestones of all topics together. */
  readonly total: number;
  /** How many would be listed without a topic, and with each that has milestones: what the way there leads to. */
  readonly allCount: number;
  readonly topicCounts: readonly TopicCount[];
  /** Every year from the first milestone to the last. */
  readonly yearsOffered: readonly number[];
  /** Of all milestones, so that it stays as it is whatever is asked for; undefined while there are none. */
  readonly overview: Overview | undefined;
  /** The era that the enlargement of the overview belongs to, where that is listed. */
  readonly enlarged: EraId | undefined;
}

/** Calendar years from the first to the last milestone that happened. @param milestones oldest first */
export function yearsCovered(milestones: readonly Milestone[]): number {
  const past = milestones.filter((milestone) => milestone.tense === 'past' && milestone.status !== 'cancelled');
  const [first, last] = [past[0], past.at(-1)];
  return first && last ? yearsBetween(first, last) : 0;
}

/** @param milestones oldest first */
function yearsOf(milestones: readonly Milestone[]): readonly number[] {
  const years = milestones.flatMap(({ date, end = date }) => [date, end].map(({ iso }) => Number(iso.slice(0, 4))));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const listsOf = ({ entries }: Era): readonly MilestoneId[] =>
  entries.flatMap((entry) => (entry.kind === 'milestone' ? [entry.milestone.id] : []));

/** Years without an entry mean something among all that happened in them, not among those that have a word or are major. */
const withoutGaps = (era: Era): Era => ({ ...era, entries: era.entries.filter(({ kind }) => kind === 'milestone') });

/** @param milestones of the whole edition, oldest first */
export function timelineView(
  milestones: readonly Milestone[],
  { order = 'oldest', ...choice }: TimelineChoice = {},
): TimelineView {
  const filter = filterOf(choice);
  const { topic, which, q } = filter;
  const whatever = milestones.filter((milestone) => meets(milestone, { ...filter, topic: undefined }));
  const shown = whatever.filter((milestone) => meets(milestone, { topic }));
  const ofTopic = milestones.filter((milestone) => meets(milestone, { topic }));
  const eras = erasOf(shown, order, milestones);
  const overview = overviewWith(milestones);
  const lastEnlarged = overview?.lens?.ticks.findLast(({ whole }) => whole);
  return {
    filter,
    order,
    eras: which === undefined && q === undefined ? eras : eras.map(withoutGaps),
    found: new Set(shown.map(({ id }) => id)),
    inTopic: ofTopic.length,
    years: yearsCovered(ofTopic),
    total: milestones.length,
    allCount: whatever.length,
    topicCounts: topics.flatMap((one) =>
      milestones.some((milestone) => milestone.topics.includes(one))
        ? [{ topic: one, count: whatever.filter((milestone) => milestone.topics.includes(one)).length }]
        : [],
    ),
    yearsOffered: yearsOf(milestones),
    overview,
    enlarged: lastEnlarged && erasOf(milestones).find((era) => listsOf(era).includes(lastEnlarged.id))?.id,
  };
}

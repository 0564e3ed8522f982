import type { Addresses, SubjectOf } from '#lib/addresses/addresses.ts';
import type { TimelineOrder } from '#lib/addresses/table.ts';
import type { Topic } from '#lib/terms/topics.ts';

/** Which milestones are shown, in which order: what the address of a timeline says. */
export type TimelineChoice = Omit<SubjectOf<'timeline'>, 'of' | 'order'> & {
  readonly topic?: Topic | undefined;
  readonly order?: TimelineOrder | undefined;
};

/** The page of a choice. */
export const timelineAddress = ({ topic, ...query }: TimelineChoice, addresses: Addresses): string =>
  topic === undefined ? addresses.timeline(query) : addresses.topic({ topic, ...query });

/** Whether it leaves out milestones of its topic. */
export const isNarrowed = ({ from, to, which, q }: TimelineChoice): boolean =>
  from !== undefined || to !== undefined || which !== undefined || q !== undefined;

import type { TimelineChoice, TimelineOrder } from '#lib/addresses/routes.ts';
import type { Milestone, Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { orderOf } from '#lib/pages/timeline-view.ts';
import { type Embed, embedCode } from '#lib/publishing/embed-code.ts';
import { isTopic, type Topic, topics } from '#lib/terms/topics.ts';

/** How many milestones the timeline shows that we offer to copy: a look, with the whole a tap away. */
const offered = 8;
/** An embedded timeline never shows more, so that it stays light however long the timeline grows. */
export const longestEmbed = 60;

export const storyEmbed = ({ slug, title }: Pick<Story, 'slug' | 'title'>, { routes }: Locale): Embed => ({
  path: routes.embedStory(slug),
  title,
  height: 300,
});

export function timelineEmbed(choice: { topic?: Topic | undefined; order?: TimelineOrder }, locale: Locale): Embed {
  const { texts, routes } = locale;
  const { topic, order = 'newest' } = choice;
  return {
    path: routes.embedTimeline({ topic, order, limit: offered }),
    title: topic === undefined ? texts.timeline : `${texts.timeline}: ${texts.topics[topic]}`,
    height: 560,
  };
}

export const factboxEmbed = (title: string, { routes }: Locale): Embed => ({
  path: routes.embedFactbox,
  title,
  height: 560,
});

/** Reads what the address of an embedded timeline asks for; whatever is no topic, order or number up to the longest counts as not asked. */
export function readTimelineChoice(query: URLSearchParams): TimelineChoice {
  const topic = query.get('topic') ?? '';
  const limit = query.get('limit') ?? '';
  return {
    topic: isTopic(topic) ? topic : undefined,
    order: orderOf(query.get('order') ?? undefined),
    limit: /^[1-9]\d?$/.test(limit) && Number(limit) <= longestEmbed ? Number(limit) : undefined,
  };
}

/** The milestones of a choice, in its order. @param milestones oldest first */
export function chosenMilestones(
  milestones: readonly Milestone[],
  { topic, order, limit = longestEmbed }: TimelineChoice,
): readonly Milestone[] {
  const all = milestones.filter(({ topics }) => topic === undefined || topics.includes(topic));
  return (order === 'newest' ? all.toReversed() : all).slice(0, limit);
}

/** What the panel of a page offers to copy. */
export interface OfferedEmbed extends Embed {
  readonly code: string;
  /** What can be changed in its address. */
  readonly hint?: string;
}

/** @param locale for a timeline, whose address can be changed */
export function offeredEmbed(embed: Embed, locale?: Locale): OfferedEmbed {
  const hint = locale && { hint: locale.texts.embedTimelineHint(topics, longestEmbed) };
  return { ...embed, code: embedCode(embed), ...hint };
}

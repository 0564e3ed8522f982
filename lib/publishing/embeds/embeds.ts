import type { SubjectOf } from '#lib/addresses/addresses.ts';
import { longestEmbed } from '#lib/addresses/table.ts';
import type { TimelineChoice } from '#lib/addresses/timeline-choice.ts';
import type { Milestone, Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { filterOf, meets } from '#lib/pages/timeline-filter.ts';
import { type Embed, embedCode } from '#lib/publishing/embeds/embed-code.ts';
import { topics } from '#lib/terms/topics.ts';

/** How many milestones the timeline shows that we offer to copy: a look, with the whole a tap away. */
const offered = 8;
/** Which milestones an embedded timeline shows. */
type EmbedChoice = Omit<SubjectOf<'embeddedTimeline'>, 'of'>;

export const storyEmbed = ({ slug, title }: Pick<Story, 'slug' | 'title'>, { addresses }: Locale): Embed => ({
  path: addresses.embeddedStory({ slug }),
  title,
  height: 300,
});

export function timelineEmbed(choice: TimelineChoice, locale: Locale): Embed {
  const { texts, addresses } = locale;
  const { topic, order = 'newest' } = choice;
  return {
    path: addresses.embeddedTimeline({ ...choice, order, limit: offered }),
    title: topic === undefined ? texts.timeline : texts.timeline + texts.joints.colon + texts.topics[topic],
    height: 560,
  };
}

export const factboxEmbed = (title: string, { addresses }: Locale): Embed => ({
  path: addresses.embeddedFactbox(),
  title,
  height: 560,
});

/** The milestones of a choice, in its order. @param milestones oldest first */
export function chosenMilestones(
  milestones: readonly Milestone[],
  { order, limit = longestEmbed, ...choice }: EmbedChoice,
): readonly Milestone[] {
  const filter = filterOf(choice);
  const all = milestones.filter((milestone) => meets(milestone, filter));
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
  const hint = locale && {
    hint: locale.texts.embedTimelineHint(topics, longestEmbed) + locale.texts.joints.space + locale.timeline.embedHint,
  };
  return { ...embed, code: embedCode(embed), ...hint };
}

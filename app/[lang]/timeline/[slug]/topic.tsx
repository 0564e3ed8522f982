import type { PageContext } from '#app/page-context.ts';
import { Timeline } from '#components/Timeline.tsx';
import type { TimelineOrder } from '#lib/addresses/table.ts';
import { timelineView } from '#lib/pages/timeline-view.ts';
import { offeredEmbed, timelineEmbed } from '#lib/publishing/embeds/embeds.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import type { Topic } from '#lib/terms/topics.ts';

/** The timeline of one topic. */
export function topicPart({ locale, edition }: PageContext, topic: Topic, order: TimelineOrder = 'oldest') {
  const view = timelineView(edition.milestones, order, topic);
  const embed = timelineEmbed({ topic, order: view.order }, locale);
  return (
    <Timeline
      embed={offeredEmbed(embed, locale)}
      locale={locale}
      share={shareTargets(locale.addresses.topic({ topic }), embed.title)}
      view={view}
    />
  );
}

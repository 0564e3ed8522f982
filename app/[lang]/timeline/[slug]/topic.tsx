import type { Metadata } from 'next';
import type { PageContext } from '#app/page-context.ts';
import { Timeline } from '#components/Timeline.tsx';
import type { Topic } from '#lib/content/schema.ts';
import { offeredEmbed, timelineEmbed } from '#lib/publishing/embeds.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { orderOf, timelineView } from '#lib/timeline/timeline-view.ts';

export function topicMetadata({ locale, edition }: PageContext, topic: Topic): Metadata {
  const { texts, routes } = locale;
  const { count } = timelineView(edition.milestones, 'oldest', topic);
  const name = texts.topics[topic];
  return pageMetadata({
    locale,
    site: edition.site,
    title: `${texts.timeline}: ${name}`,
    description: texts.topicSummary(name, count),
    path: routes.topic(topic),
  });
}

/** The timeline of one topic. */
export function topicPart({ locale, edition }: PageContext, topic: Topic, order: string | string[] | undefined) {
  const view = timelineView(edition.milestones, orderOf(order), topic);
  const embed = timelineEmbed({ topic, order: view.order }, locale);
  return (
    <Timeline
      embed={offeredEmbed(embed, locale)}
      locale={locale}
      share={shareTargets(locale.routes.topic(topic), embed.title)}
      view={view}
    />
  );
}

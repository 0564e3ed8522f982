import type { PageContext } from '#app/page-context.ts';
import { Timeline } from '#components/Timeline.tsx';
import type { Topic } from '#lib/content/schema.ts';
import { orderOf, timelineView } from '#lib/timeline/timeline-view.ts';

/** The timeline of one topic. */
export function topicPart({ locale, edition }: PageContext, topic: Topic, order: string | string[] | undefined) {
  return <Timeline locale={locale} view={timelineView(edition.milestones, orderOf(order), topic)} />;
}

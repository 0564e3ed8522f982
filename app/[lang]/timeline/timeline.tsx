import type { Metadata } from 'next';
import type { PageContext } from '#app/page-context.ts';
import { Timeline } from '#components/Timeline.tsx';
import { isNarrowed, type TimelineChoice, timelineAddress } from '#lib/addresses/timeline-choice.ts';
import { timelineView } from '#lib/pages/timeline-view.ts';
import { offeredEmbed, timelineEmbed } from '#lib/publishing/embeds/embeds.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';

/** The timeline, or as much of it as is asked for. */
export function timelinePart({ locale, edition }: PageContext, choice: TimelineChoice) {
  const { texts, addresses } = locale;
  const view = timelineView(edition.milestones, choice);
  const { topic } = choice;
  const embed = timelineEmbed({ ...choice, order: view.order }, locale);
  return (
    <Timeline
      embed={offeredEmbed(embed, locale)}
      locale={locale}
      share={shareTargets(
        timelineAddress({ ...choice, order: undefined }, addresses),
        topic === undefined ? texts.timelineTitle(view.years) : embed.title,
      )}
      view={view}
    />
  );
}

/** Visitors make up what is left out: engines find each milestone on the whole timeline. */
export const robotsOf = (choice: TimelineChoice): Pick<Metadata, 'robots'> =>
  isNarrowed(choice) ? { robots: { index: false } } : {};

import type { Metadata } from 'next';
import { around, type LanguageParams, pageContext, queryOf, type SearchParams } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Timeline } from '#components/Timeline.tsx';
import { readQuery } from '#lib/addresses/addresses.ts';
import { timelineView } from '#lib/pages/timeline-view.ts';
import { offeredEmbed, timelineEmbed } from '#lib/publishing/embeds/embeds.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  return pageMetadata({ kind: 'timeline' }, edition, locale);
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { locale, edition } = await pageContext(params);
  const { order } = readQuery('timeline', await queryOf(searchParams));
  const view = timelineView(edition.milestones, order ?? 'oldest');
  return (
    <Frame
      {...around({ locale, edition }, { of: 'timeline', order })}
      data={structuredDataText({ kind: 'timeline' }, edition, locale)}
      section="timeline"
    >
      <Timeline
        embed={offeredEmbed(timelineEmbed({ order: view.order }, locale), locale)}
        locale={locale}
        share={shareTargets(locale.addresses.timeline(), locale.texts.timelineTitle(view.years))}
        view={view}
      />
    </Frame>
  );
}

import type { Metadata } from 'next';
import { embedMetadata } from '#app/embed-metadata.ts';
import { type LanguageParams, pageContext, queryOf, type SearchParams } from '#app/page-context.ts';
import { EmbedFrame } from '#components/EmbedFrame.tsx';
import { EmbedTimeline } from '#components/EmbedTimeline.tsx';
import { readQuery } from '#lib/addresses/addresses.ts';
import { timelineAddress } from '#lib/addresses/timeline-choice.ts';
import { filterOf } from '#lib/pages/timeline-filter.ts';
import { yearsCovered } from '#lib/pages/timeline-view.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { chosenMilestones } from '#lib/publishing/embeds/embeds.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
  readonly searchParams: SearchParams;
}

async function load({ params, searchParams }: Props) {
  const { locale, edition } = await pageContext(params);
  const choice = readQuery('embeddedTimeline', await queryOf(searchParams));
  const { texts, addresses } = locale;
  const { topic } = choice;
  const about = topic === undefined ? texts.timelineTitle(yearsCovered(edition.milestones)) : texts.topics[topic];
  /** The same milestones on the page that they are a part of, however they were to be ordered in the frame. */
  const whole = timelineAddress(filterOf(choice), addresses);
  return {
    locale,
    edition,
    choice,
    title: texts.timeline + texts.joints.colon + about,
    page: timelineAddress({ topic }, addresses),
    whole,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, page } = await load(props);
  return embedMetadata(title, page);
}

/** The timeline for frames of other sites: what its page can be asked for, and `?limit=` from 1 to 60. */
export default async function TimelineEmbedPage(props: Props) {
  const { locale, edition, choice, title, whole } = await load(props);
  return (
    <EmbedFrame
      href={absoluteAddress(whole)}
      locale={locale}
      more={locale.texts.wholeTimeline}
      siteTitle={edition.site.title}
      title={title}
    >
      <EmbedTimeline
        addressOf={absoluteAddress}
        locale={locale}
        milestones={chosenMilestones(edition.milestones, choice)}
      />
    </EmbedFrame>
  );
}

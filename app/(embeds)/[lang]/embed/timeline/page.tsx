import type { Metadata } from 'next';
import { embedMetadata } from '#app/embed-metadata.ts';
import { type LanguageParams, pageContext, queryOf, type SearchParams } from '#app/page-context.ts';
import { EmbedFrame } from '#components/EmbedFrame.tsx';
import { EmbedTimeline } from '#components/EmbedTimeline.tsx';
import { readQuery } from '#lib/addresses/addresses.ts';
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
  const [title, path] =
    choice.topic === undefined
      ? [`${texts.timeline}: ${texts.timelineTitle(yearsCovered(edition.milestones))}`, addresses.timeline()]
      : [`${texts.timeline}: ${texts.topics[choice.topic]}`, addresses.topic({ topic: choice.topic })];
  return { locale, edition, choice, title, path };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, path } = await load(props);
  return embedMetadata(title, path);
}

/** The timeline for frames of other sites: `?topic=`, `?order=oldest|newest`, `?limit=` from 1 to 60. */
export default async function TimelineEmbedPage(props: Props) {
  const { locale, edition, choice, title, path } = await load(props);
  return (
    <EmbedFrame
      href={absoluteAddress(path)}
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

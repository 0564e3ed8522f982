import type { Metadata } from 'next';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { isTopic } from '#lib/timeline/timeline-view.ts';
import { milestoneMetadata, milestonePart } from './milestone.tsx';
import { topicMetadata, topicPart } from './topic.tsx';

interface Props {
  readonly params: Promise<LanguageParams & { readonly slug: string }>;
  readonly searchParams: Promise<{ readonly order?: string | string[] }>;
}

/** Topics and milestones share this address: a milestone cannot be named like a topic. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const context = await pageContext(params);
  return isTopic(slug) ? topicMetadata(context, slug) : milestoneMetadata(context, slug);
}

export default async function TimelineSlugPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const context = await pageContext(params);
  const { order } = await searchParams;
  return (
    <Frame locale={context.locale} section="timeline" siteTitle={context.edition.site.title}>
      {isTopic(slug) ? topicPart(context, slug, order) : await milestonePart(context, slug)}
    </Frame>
  );
}

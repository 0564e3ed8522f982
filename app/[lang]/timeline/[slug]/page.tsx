import type { Metadata } from 'next';
import { robotsOf, timelinePart } from '#app/[lang]/timeline/timeline.tsx';
import {
  around,
  type LanguageParams,
  type PageContext,
  pageContext,
  queryOf,
  type SearchParams,
} from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { readQuery } from '#lib/addresses/addresses.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import type { PageThing } from '#lib/publishing/page-description.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';
import { isTopic } from '#lib/terms/topics.ts';
import { findMilestone, milestonePart } from './milestone.tsx';

interface Props {
  readonly params: Promise<LanguageParams & { readonly slug: string }>;
  readonly searchParams: SearchParams;
}

/** Topics and milestones share this address: a milestone cannot be named like a topic. */
const thingAt = ({ edition }: PageContext, slug: string): PageThing =>
  isTopic(slug) ? { kind: 'topic', topic: slug } : findMilestone(edition, slug);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const context = await pageContext(params);
  const choice = readQuery('topic', await queryOf(searchParams));
  return {
    ...pageMetadata(thingAt(context, slug), context.edition, context.locale),
    ...(isTopic(slug) && robotsOf(choice)),
  };
}

export default async function TimelineSlugPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const context = await pageContext(params);
  const choice = readQuery('topic', await queryOf(searchParams));
  return (
    <Frame
      {...around(context, isTopic(slug) ? { of: 'topic', topic: slug, ...choice } : { of: 'milestone', id: slug })}
      data={structuredDataText(thingAt(context, slug), context.edition, context.locale)}
      section="timeline"
    >
      {isTopic(slug) ? timelinePart(context, { topic: slug, ...choice }) : await milestonePart(context, slug)}
    </Frame>
  );
}

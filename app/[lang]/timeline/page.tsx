import type { Metadata } from 'next';
import { around, type LanguageParams, pageContext, queryOf, type SearchParams } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { readQuery } from '#lib/addresses/addresses.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';
import { robotsOf, timelinePart } from './timeline.tsx';

interface Props {
  readonly params: Promise<LanguageParams>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  const choice = readQuery('timeline', await queryOf(searchParams));
  return { ...pageMetadata({ kind: 'timeline' }, edition, locale), ...robotsOf(choice) };
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { locale, edition } = await pageContext(params);
  const choice = readQuery('timeline', await queryOf(searchParams));
  return (
    <Frame
      {...around({ locale, edition }, { of: 'timeline', ...choice })}
      data={structuredDataText({ kind: 'timeline' }, edition, locale)}
      section="timeline"
    >
      {timelinePart({ locale, edition }, choice)}
    </Frame>
  );
}

import type { Metadata } from 'next';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Headline } from '#components/Headline.tsx';
import { StoryIndex } from '#components/StoryIndex.tsx';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  return pageMetadata({ kind: 'stories' }, edition, locale);
}

export default async function StoriesPage({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  const { texts } = locale;
  return (
    <Frame
      data={structuredDataText({ kind: 'stories' }, edition, locale)}
      locale={locale}
      section="stories"
      siteTitle={edition.site.title}
    >
      <Headline standfirst={texts.storiesSummary} title={texts.stories} />
      <StoryIndex
        locale={locale}
        stories={edition.stories.map((story) => ({ story, updates: edition.updatesOf(story.slug).length }))}
      />
    </Frame>
  );
}

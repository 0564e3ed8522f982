import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { around, type LanguageParams, pageContext, queryOf, type SearchParams } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Headline } from '#components/Headline.tsx';
import { ListPages } from '#components/ListPages.tsx';
import { StoryIndex } from '#components/StoryIndex.tsx';
import { readQuery } from '#lib/addresses/addresses.ts';
import { thumbnailsIn } from '#lib/graphics/thumbnails.ts';
import { listPage } from '#lib/pages/list-page.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { describePage } from '#lib/publishing/page-description.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
  readonly searchParams: SearchParams;
}

async function load({ params, searchParams }: Props) {
  const { locale, edition } = await pageContext(params);
  const page = listPage(edition.stories, readQuery('stories', await queryOf(searchParams)).page ?? 1);
  if (!page) notFound();
  return { locale, edition, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, edition, page } = await load(props);
  return pageMetadata({ kind: 'stories', page }, edition, locale);
}

export default async function StoriesPage(props: Props) {
  const { locale, edition, page } = await load(props);
  const thing = { kind: 'stories', page } as const;
  const { title, description } = describePage(thing, edition, locale);
  return (
    <Frame
      {...around({ locale, edition }, { of: 'stories', page: page.number })}
      data={structuredDataText(thing, edition, locale)}
      section="stories"
    >
      <Headline language={locale.language} standfirst={description} title={title} />
      <StoryIndex
        leads={page.number === 1}
        locale={locale}
        thumbnails={thumbnailsIn(edition, locale)}
        stories={page.entries.map((story) => ({ story, updates: edition.updatesOf(story.slug).length }))}
      />
      <ListPages list="stories" locale={locale} page={page} />
    </Frame>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { Article } from '#components/Article.tsx';
import { Frame } from '#components/Frame.tsx';
import { articleBlocks } from '#lib/article/article-blocks.ts';
import { pictureAt } from '#lib/article/picture-at.ts';
import { thumbnailsIn } from '#lib/graphics/thumbnails.ts';
import { listUpdates } from '#lib/pages/listed-updates.ts';
import { moreStories } from '#lib/pages/more-stories.ts';
import { reachOfStory } from '#lib/pages/reach.ts';
import { storyChanges } from '#lib/pages/story-changes.ts';
import { offeredEmbed, storyEmbed } from '#lib/publishing/embeds/embeds.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams & { readonly slug: string }>;
}

async function load(params: Props['params']) {
  const { locale, edition } = await pageContext(params);
  const story = edition.story((await params).slug);
  if (!story) notFound();
  return { locale, edition, story, path: locale.addresses.story(story) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition, story } = await load(params);
  return pageMetadata(story, edition, locale);
}

export default async function StoryPage({ params }: Props) {
  const { locale, edition, story, path } = await load(params);
  const body = await edition.body(story);
  const picture = story.hero && pictureAt(edition, story.hero.src);
  return (
    <Frame
      {...around({ locale, edition }, { of: 'story', slug: story.slug })}
      data={structuredDataText(story, edition, locale)}
      section="stories"
    >
      <Article
        changes={storyChanges(story, edition.updatesOf(story.slug))}
        blocks={articleBlocks(body, story, edition, locale)}
        contact={edition.site.contact}
        embed={offeredEmbed(storyEmbed(story, locale))}
        headings={body.headings}
        heroPicture={picture}
        locale={locale}
        more={moreStories(edition.stories, story)}
        reach={reachOfStory(story, edition)}
        share={shareTargets(path, story.title, story.points)}
        story={story}
        thumbnails={thumbnailsIn(edition, locale)}
        updates={listUpdates(edition.updatesOf(story.slug), edition)}
      />
    </Frame>
  );
}

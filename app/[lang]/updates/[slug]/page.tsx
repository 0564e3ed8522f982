import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { UpdateArticle } from '#components/UpdateArticle.tsx';
import { articleBlocks } from '#lib/article/article-blocks.ts';
import { thumbnailsIn } from '#lib/graphics/thumbnails.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams & { readonly slug: string }>;
}

async function load(params: Props['params']) {
  const { locale, edition } = await pageContext(params);
  const update = edition.update((await params).slug);
  const story = update && edition.story(update.story);
  if (!update || !story) notFound();
  return { locale, edition, update, story, path: locale.addresses.update(update) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition, update } = await load(params);
  return pageMetadata(update, edition, locale);
}

export default async function UpdatePage({ params }: Props) {
  const { locale, edition, update, story, path } = await load(params);
  return (
    <Frame
      {...around({ locale, edition }, { of: 'update', slug: update.slug })}
      data={structuredDataText(update, edition, locale)}
      section="updates"
    >
      <UpdateArticle
        blocks={articleBlocks(await edition.body(update), update, edition, locale)}
        contact={edition.site.contact}
        locale={locale}
        milestone={update.milestone === undefined ? undefined : edition.milestone(update.milestone)}
        share={shareTargets(path, update.title)}
        story={story}
        thumbnail={thumbnailsIn(edition, locale)(story)}
        update={update}
      />
    </Frame>
  );
}

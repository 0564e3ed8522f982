import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { embedMetadata } from '#app/embed-metadata.ts';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { EmbedFrame } from '#components/EmbedFrame.tsx';
import { EmbedStory } from '#components/EmbedStory.tsx';
import { WithdrawnNote } from '#components/WithdrawnNote.tsx';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

interface Props {
  readonly params: Promise<LanguageParams & { readonly slug: string }>;
}

async function load(params: Props['params']) {
  const { locale, edition } = await pageContext(params);
  const { slug } = await params;
  const story = edition.story(slug);
  const withdrawn = edition.withdrawn.find((thing) => thing.kind === 'story' && thing.slug === slug);
  if (story) return { locale, edition, story, path: locale.addresses.story(story) };
  if (withdrawn) return { locale, edition, withdrawn, path: locale.addresses.stories() };
  notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, story, path } = await load(params);
  return embedMetadata(story?.title ?? locale.texts.withdrawnTitle, path);
}

/** One story's head for frames of other sites; once it is withdrawn, the note that says so. */
export default async function StoryEmbedPage({ params }: Props) {
  const { locale, edition, story, withdrawn, path } = await load(params);
  const { texts } = locale;
  return (
    <EmbedFrame
      href={absoluteAddress(path)}
      locale={locale}
      more={story ? texts.readStory : texts.allStories}
      siteTitle={edition.site.title}
      title={story?.title ?? texts.withdrawnTitle}
    >
      {story && <EmbedStory locale={locale} story={story} />}
      {withdrawn && <WithdrawnNote locale={locale} withdrawn={withdrawn} />}
    </EmbedFrame>
  );
}

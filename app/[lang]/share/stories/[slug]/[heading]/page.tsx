import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { shareMetadata } from '#app/share-metadata.ts';
import { Frame } from '#components/Frame.tsx';
import { SharedSection } from '#components/SharedSection.tsx';
import { withFragment } from '#lib/addresses/addresses.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';

interface Props {
  readonly params: Promise<LanguageParams & { readonly slug: string; readonly heading: string }>;
}

async function load(params: Props['params']) {
  const { locale, edition } = await pageContext(params);
  const { slug, heading: encoded } = await params;
  const story = edition.story(slug);
  if (!story) notFound();
  const id = decodeURIComponent(encoded);
  const heading = (await edition.body(story)).headings.find((one) => one.id === id);
  if (!heading) notFound();
  return { locale, edition, story, heading, place: withFragment(locale.addresses.story(story), id) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition, story, heading } = await load(params);
  return shareMetadata(story, heading.text, edition, locale);
}

/** Shares one section of a story. */
export default async function ShareSectionPage({ params }: Props) {
  const { locale, edition, story, heading, place } = await load(params);
  return (
    <Frame
      {...around({ locale, edition }, { of: 'sharedSection', slug: story.slug, id: heading.id })}
      section="stories"
    >
      <SharedSection
        heading={heading}
        locale={locale}
        placeHref={place}
        share={shareTargets(place, `${heading.text} – ${story.title}`)}
        story={story}
      />
    </Frame>
  );
}

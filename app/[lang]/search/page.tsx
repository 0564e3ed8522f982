import type { Metadata } from 'next';
import { around, type LanguageParams, pageContext, queryOf, type SearchParams } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Search } from '#components/Search.tsx';
import { readQuery } from '#lib/addresses/addresses.ts';
import { thumbnailsIn } from '#lib/graphics/thumbnails.ts';
import { isolated } from '#lib/i18n/foreign-runs.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { siteIcons } from '#lib/publishing/metadata.ts';
import { searchAnswer } from '#lib/publishing/search/given-answer.ts';
import { shownSearch } from '#lib/publishing/search/shown.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
  readonly searchParams: SearchParams;
}

/** One page in all: what it finds is for whoever asks, and in no search engine. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  const { q } = readQuery('search', await queryOf(searchParams));
  const { title, titleOf, summary } = locale.search;
  const named = q === undefined ? title : titleOf(q);
  return {
    title: isolated(`${named} – ${edition.site.title}`, locale.language),
    description: summary,
    alternates: { canonical: absoluteAddress(locale.addresses.search()) },
    robots: { index: false, follow: false },
    icons: siteIcons,
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale, edition } = await pageContext(params);
  const { q, only } = readQuery('search', await queryOf(searchParams));
  const answer = searchAnswer();
  return (
    <Frame {...around({ locale, edition }, { of: 'search', q, only })} section="search">
      <Search
        answer={answer?.is === 'found' ? shownSearch(answer, edition) : (answer?.is ?? 'none')}
        locale={locale}
        only={only}
        thumbnails={thumbnailsIn(edition, locale)}
        words={q}
      />
    </Frame>
  );
}

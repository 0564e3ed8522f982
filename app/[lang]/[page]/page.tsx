import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { StandingPage } from '#components/StandingPage.tsx';
import { markForeign } from '#lib/article/foreign-words.ts';
import { keepNamesWhole } from '#lib/article/glossary-terms.ts';
import { resolveBlocks } from '#lib/article/resolve-blocks.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams & { readonly page: string }>;
}

async function load(params: Props['params']) {
  const { locale, edition } = await pageContext(params);
  const page = edition.page((await params).page);
  if (!page) notFound();
  return { locale, edition, page };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition, page } = await load(params);
  return pageMetadata(page, edition, locale);
}

/** A page of `content/pages`. */
export default async function ContentPage({ params }: Props) {
  const { locale, edition, page } = await load(params);
  const body = resolveBlocks(await edition.body(page), edition, [], locale);
  const blocks = keepNamesWhole(markForeign(body, page.language), page.language);
  return (
    <Frame
      {...around({ locale, edition }, { of: 'standingPage', slug: page.slug })}
      data={structuredDataText(page, edition, locale)}
    >
      <StandingPage blocks={blocks} locale={locale} page={page} />
    </Frame>
  );
}

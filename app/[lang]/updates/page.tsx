import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { around, type LanguageParams, pageContext, queryOf, type SearchParams } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Headline } from '#components/Headline.tsx';
import { ListPages } from '#components/ListPages.tsx';
import { UpdateIndex } from '#components/UpdateIndex.tsx';
import { readQuery } from '#lib/addresses/addresses.ts';
import { listPage } from '#lib/pages/list-page.ts';
import { listUpdates } from '#lib/pages/listed-updates.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { describePage } from '#lib/publishing/page-description.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
  readonly searchParams: SearchParams;
}

async function load({ params, searchParams }: Props) {
  const { locale, edition } = await pageContext(params);
  const page = listPage(edition.updates, readQuery('updates', await queryOf(searchParams)).page ?? 1);
  if (!page) notFound();
  return { locale, edition, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, edition, page } = await load(props);
  return pageMetadata({ kind: 'updates', page }, edition, locale);
}

export default async function UpdatesPage(props: Props) {
  const { locale, edition, page } = await load(props);
  const thing = { kind: 'updates', page } as const;
  const { title, description } = describePage(thing, edition, locale);
  return (
    <Frame
      {...around({ locale, edition }, { of: 'updates', page: page.number })}
      data={structuredDataText(thing, edition, locale)}
      section="updates"
    >
      <Headline language={locale.language} standfirst={description} title={title} />
      <UpdateIndex
        locale={locale}
        updates={listUpdates(page.entries, edition).map((entry) => ({
          ...entry,
          story: edition.story(entry.update.story),
        }))}
      />
      <ListPages list="updates" locale={locale} page={page} />
    </Frame>
  );
}

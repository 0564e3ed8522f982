import type { Metadata } from 'next';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Headline } from '#components/Headline.tsx';
import { UpdateIndex } from '#components/UpdateIndex.tsx';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';
import { listUpdates } from '#lib/timeline/listed-updates.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  return pageMetadata({ kind: 'updates' }, edition, locale);
}

export default async function UpdatesPage({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  const { texts } = locale;
  return (
    <Frame
      data={structuredDataText({ kind: 'updates' }, edition, locale)}
      locale={locale}
      section="updates"
      siteTitle={edition.site.title}
    >
      <Headline standfirst={texts.updatesSummary} title={texts.updates} />
      <UpdateIndex
        locale={locale}
        updates={listUpdates(edition.updates, edition).map((entry) => ({
          ...entry,
          story: edition.story(entry.update.story),
        }))}
      />
    </Frame>
  );
}

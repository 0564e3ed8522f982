import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { Desk } from '#components/Desk.tsx';
import { Frame } from '#components/Frame.tsx';
import { publishedRecords } from '#lib/content/store/current-edition.ts';
import { deskOf } from '#lib/editors/desk.ts';
import { kindSections, urgentSections } from '#lib/editors/desk-sections.ts';
import { siteIcons } from '#lib/publishing/metadata.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

export const metadata: Metadata = { title: 'The desk', robots: { index: false }, icons: siteIcons };

/** Everything in the content folder, for editors: a page in development alone (`pageExtensions` in next.config.ts). */
export default async function DeskPage({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  const records = publishedRecords();
  if (!records) notFound();
  const desk = deskOf(records, edition.problems, Date.now());
  return (
    <Frame locale={locale} pages={edition.pages} siteTitle={edition.site.title}>
      <Desk
        cardsHref={locale.addresses.deskCards()}
        deskHref={locale.addresses.desk()}
        stories={desk.kinds.find(({ kind }) => kind === 'story')?.files ?? []}
        kinds={kindSections(desk, locale.dates)}
        urgent={urgentSections(desk, locale.dates)}
      />
    </Frame>
  );
}

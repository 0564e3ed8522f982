import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type LanguageParams, pageContext, queryOf, type SearchParams } from '#app/page-context.ts';
import { Desk } from '#components/Desk.tsx';
import { readQuery } from '#lib/addresses/addresses.ts';
import { publishedRecords } from '#lib/content/store/current-edition.ts';
import { deskOf } from '#lib/editors/desk.ts';
import { askedOf, deskFilter } from '#lib/editors/desk-filter.ts';
import { comingSections, kindSections, pressingSections } from '#lib/editors/desk-sections.ts';
import { siteIcons } from '#lib/publishing/metadata.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
  readonly searchParams: SearchParams;
}

export const metadata: Metadata = { title: 'The desk', robots: { index: false }, icons: siteIcons };

/** Everything in the content folder, for editors: a page in development alone (`pageExtensions` in next.config.ts). */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale, edition } = await pageContext(params);
  const records = publishedRecords();
  if (!records) notFound();
  const { q = '', state, language, kind } = readQuery('desk', await queryOf(searchParams));
  const clock = { dates: locale.dates, now: Date.now() };
  const desk = deskOf(records, edition.problems, clock.now);
  return (
    <Desk
      cardsHref={locale.addresses.deskCards()}
      coming={comingSections(desk, clock)}
      deskHref={locale.addresses.desk()}
      filter={deskFilter(desk, q, askedOf({ q, state, language, kind }), records, clock)}
      kinds={kindSections(desk, clock)}
      pressing={pressingSections(desk, clock)}
      stories={desk.kinds.find(({ kind: one }) => one === 'story')?.files ?? []}
    />
  );
}

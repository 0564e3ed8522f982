import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { DeskCards } from '#components/DeskCards.tsx';
import { publishedRecords } from '#lib/content/store/current-edition.ts';
import { deskCards } from '#lib/editors/desk-cards.ts';
import { siteIcons } from '#lib/publishing/metadata.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

export const metadata: Metadata = { title: 'Cards', robots: { index: false }, icons: siteIcons };

/** The card of every page, for editors: a page in development alone, like the desk. */
export default async function DeskCardsPage({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  if (!publishedRecords()) notFound();
  return (
    <DeskCards
      cardsHref={locale.addresses.deskCards()}
      deskHref={locale.addresses.desk()}
      sections={deskCards(edition, locale, Date.now())}
    />
  );
}

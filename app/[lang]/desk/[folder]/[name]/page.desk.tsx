import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { DeskWriting } from '#components/DeskWriting.tsx';
import { readAddress } from '#lib/addresses/addresses.ts';
import { publishedRecords } from '#lib/content/store/current-edition.ts';
import { deskOf } from '#lib/editors/desk.ts';
import { writingDesk } from '#lib/editors/desk-writing.ts';
import { siteIcons } from '#lib/publishing/metadata.ts';

interface Props {
  readonly params: Promise<LanguageParams & { readonly folder: string; readonly name: string }>;
}

async function writingOf(params: Props['params']) {
  const { folder, name } = await params;
  const { locale, edition } = await pageContext(params);
  const { addresses, dates } = locale;
  const records = publishedRecords();
  const subject = readAddress(`${addresses.desk()}/${folder}/${decodeURIComponent(name)}`)?.subject;
  if (!records || subject?.of !== 'deskFile') notFound();
  const desk = deskOf(records, edition.problems, Date.now());
  const writing = writingDesk(desk, subject.folder, subject.name, dates);
  if (!writing) notFound();
  return { writing, addresses };
}

/** Of many texts that are open each tab says which it is. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { writing } = await writingOf(params);
  return { title: `${writing.title} – writing`, robots: { index: false }, icons: siteIcons };
}

/** One text to write in, for editors: a page in development alone, like the desk. */
export default async function DeskFilePage({ params }: Props) {
  const { writing, addresses } = await writingOf(params);
  return <DeskWriting cardsHref={addresses.deskCards()} deskHref={addresses.desk()} writing={writing} />;
}

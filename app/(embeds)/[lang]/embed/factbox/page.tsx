import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { embedMetadata } from '#app/embed-metadata.ts';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { EmbedFactbox } from '#components/EmbedFactbox.tsx';
import { EmbedFrame } from '#components/EmbedFrame.tsx';
import { reachOf } from '#lib/pages/reach.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

async function load(params: Props['params']) {
  const { locale, edition } = await pageContext(params);
  const factbox = edition.factbox('programme');
  if (!factbox) notFound();
  return { locale, edition, factbox };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, factbox } = await load(params);
  return embedMetadata(factbox.title, locale.addresses.programme());
}

/** Where the programme stands, for frames of other sites. */
export default async function FactboxEmbedPage({ params }: Props) {
  const { locale, edition, factbox } = await load(params);
  return (
    <EmbedFrame
      href={absoluteAddress(locale.addresses.programme())}
      locale={locale}
      more={locale.texts.allFacts}
      siteTitle={edition.site.title}
      title={factbox.title}
    >
      <EmbedFactbox factbox={factbox} locale={locale} reach={reachOf(factbox, edition.milestones)} />
    </EmbedFrame>
  );
}

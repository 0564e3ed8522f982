import type { Metadata } from 'next';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Offline } from '#components/Offline.tsx';
import { siteIcons } from '#lib/publishing/metadata.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  return { title: `${locale.offline.title} – ${edition.site.title}`, robots: { index: false }, icons: siteIcons };
}

export default async function OfflinePage({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  return (
    <Frame {...around({ locale, edition }, { of: 'offline' })}>
      <Offline locale={locale} />
    </Frame>
  );
}

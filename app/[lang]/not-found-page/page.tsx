import type { Metadata } from 'next';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Headline } from '#components/Headline.tsx';
import { RailLabel, Row } from '#components/Row.tsx';
import { WayBack } from '#components/WayBack.tsx';
import { siteIcons } from '#lib/publishing/metadata.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  return { title: `${locale.texts.notFoundTitle} – ${edition.site.title}`, robots: { index: false }, icons: siteIcons };
}

/** An ordinary page, which the server sends with status 404 in place of an address that leads nowhere. */
export default async function NotFoundPage({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  const { texts } = locale;
  return (
    <Frame {...around({ locale, edition }, { of: 'front' })}>
      <Headline language={locale.language} standfirst={texts.notFoundText} title={texts.notFoundTitle} />
      <Row rail={<RailLabel>404</RailLabel>}>
        <WayBack locale={locale} />
      </Row>
    </Frame>
  );
}

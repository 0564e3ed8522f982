import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Headline } from '#components/Headline.tsx';
import { RailLabel, Row } from '#components/Row.tsx';
import { Told } from '#components/Told.tsx';
import { WayBack } from '#components/WayBack.tsx';
import { WithdrawnNote } from '#components/WithdrawnNote.tsx';
import { siteIcons } from '#lib/publishing/metadata.ts';

interface Props {
  readonly params: Promise<LanguageParams & { readonly kind: string; readonly slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  return {
    title: `${locale.texts.withdrawnTitle} – ${edition.site.title}`,
    robots: { index: false },
    icons: siteIcons,
  };
}

/** An ordinary page, which the server sends with status 410 at the address of what was taken down. */
export default async function WithdrawnPage({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  const { kind, slug } = await params;
  const withdrawn = edition.withdrawn.find((document) => kind === sectionOf[document.kind] && document.slug === slug);
  if (!withdrawn) notFound();
  const { texts } = locale;
  return (
    <Frame {...around({ locale, edition }, { of: withdrawn.kind, slug })}>
      <Headline
        language={locale.language}
        standfirst={
          <Told language={withdrawn.language} large locale={locale}>
            {withdrawn.title}
          </Told>
        }
        title={texts.withdrawnTitle}
      />
      <Row rail={<RailLabel>410</RailLabel>}>
        <WithdrawnNote locale={locale} withdrawn={withdrawn} />
      </Row>
      <Row rail={<RailLabel>{texts.sections}</RailLabel>}>
        <WayBack locale={locale} />
      </Row>
    </Frame>
  );
}

const sectionOf = { story: 'stories', update: 'updates' } as const;

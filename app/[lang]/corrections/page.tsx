import type { Metadata } from 'next';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { CorrectionLog } from '#components/CorrectionLog.tsx';
import { Frame } from '#components/Frame.tsx';
import { Headline } from '#components/Headline.tsx';
import { correctionEntries } from '#lib/pages/correction-entries.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  return pageMetadata({ kind: 'corrections' }, edition, locale);
}

export default async function CorrectionsPage({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  const { texts, addresses } = locale;
  return (
    <Frame
      {...around({ locale, edition }, { of: 'corrections' })}
      data={structuredDataText({ kind: 'corrections' }, edition, locale)}
    >
      <Headline
        language={locale.language}
        below={
          <p>
            <a href={addresses.standingPage({ slug: 'how-we-report' })}>{texts.howWeReport}</a>
          </p>
        }
        standfirst={texts.correctionsSummary}
        title={texts.corrections}
      />
      <CorrectionLog entries={correctionEntries(edition)} locale={locale} />
    </Frame>
  );
}

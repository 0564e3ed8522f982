import type { Metadata } from 'next';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { FrontPage } from '#components/FrontPage.tsx';
import { Graphic } from '#components/Graphic.tsx';
import { drawGraphic } from '#lib/graphics/draw.ts';
import { thumbnailsIn } from '#lib/graphics/thumbnails.ts';
import { frontPage } from '#lib/pages/front-page.ts';
import { standingPhrases } from '#lib/pages/reach.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition } = await pageContext(params);
  return pageMetadata({ kind: 'front' }, edition, locale);
}

export default async function Front({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  const front = frontPage(edition);
  const plate = front.lead?.opening && drawGraphic(front.lead.opening, edition, locale);
  return (
    <Frame
      {...around({ locale, edition }, { of: 'front' })}
      data={structuredDataText({ kind: 'front' }, edition, locale)}
      lastUpdated={edition.lastUpdated ?? undefined}
    >
      <FrontPage
        front={front}
        locale={locale}
        thumbnails={thumbnailsIn(edition, locale)}
        standing={standingPhrases(front.steps, locale)}
        plate={plate && <Graphic graphic={plate} locale={locale} wide />}
      />
    </Frame>
  );
}

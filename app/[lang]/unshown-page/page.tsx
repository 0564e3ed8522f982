import type { Metadata } from 'next';
import { type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Headline } from '#components/Headline.tsx';
import { siteIcons } from '#lib/publishing/metadata.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

const title = 'Not to be shown yet';

export const metadata: Metadata = { title, robots: { index: false }, icons: siteIcons };

/** What a signed preview shows of a file that cannot be read: the server puts what is wrong with it above. No reader is led here. */
export default async function UnshownPage({ params }: Props) {
  const { locale, edition } = await pageContext(params);
  return (
    <Frame locale={locale} pages={edition.pages} siteTitle={edition.site.title}>
      <Headline
        language="en"
        standfirst="The file has errors, and there is no earlier version of it to show. Mend what is listed above, save, and open this link again."
        title={title}
      />
    </Frame>
  );
}

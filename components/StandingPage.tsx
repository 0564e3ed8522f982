import { Blocks } from '#components/Blocks.tsx';
import { markOf } from '#components/foreign.ts';
import { Headline } from '#components/Headline.tsx';
import { Row } from '#components/Row.tsx';
import { Words } from '#components/Words.tsx';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Page } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';

interface Props {
  readonly page: Page;
  readonly blocks: readonly ResolvedBlock[];
  readonly locale: Locale;
}

/** A page that stands: about, how we report. */
export function StandingPage({ page, blocks, locale }: Props) {
  return (
    <article>
      <Headline
        mark={markOf(page.language, locale)}
        standfirst={page.summary}
        title={
          <Words headline language={page.language}>
            {page.title}
          </Words>
        }
      />
      <Row>
        <Blocks blocks={blocks} language={page.language} locale={locale} />
      </Row>
    </article>
  );
}

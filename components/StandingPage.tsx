import { Blocks } from '#components/Blocks.tsx';
import { markOf } from '#components/foreign.ts';
import { Headline } from '#components/Headline.tsx';
import { Row } from '#components/Row.tsx';
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
        language={page.language}
        mark={markOf(page.language, locale)}
        standfirst={page.summary}
        title={page.title}
      />
      <Row>
        <Blocks blocks={blocks} language={page.language} locale={locale} />
      </Row>
    </article>
  );
}

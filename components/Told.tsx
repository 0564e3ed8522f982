import { markOf } from '#components/foreign.ts';
import { Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Language } from '#lib/terms/languages.ts';

interface Props {
  readonly children: string;
  /** Of these words. */
  readonly language: Language;
  /** Of the page that they stand on. */
  readonly locale: Locale;
  readonly headline?: boolean;
  readonly clauses?: boolean;
  readonly large?: boolean;
}

/** Words of a document among those of a page. What nobody has translated keeps its own direction, and is marked as what it is. */
export function Told({ children, language, locale, headline = false, clauses = headline, large = clauses }: Props) {
  const words = (
    <Words clauses={clauses} headline={headline} language={language} large={large}>
      {children}
    </Words>
  );
  return language === locale.language ? words : <bdi {...markOf(language, locale)}>{words}</bdi>;
}

import type { ReactNode } from 'react';
import { Footer, type FootPage } from '#components/Footer.tsx';
import { Masthead, type Section } from '#components/Masthead.tsx';
import { SealSprite } from '#components/Seal.tsx';
import { StructuredData } from '#components/StructuredData.tsx';
import { TranslationNotice } from '#components/TranslationNotice.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { TranslationState, Version } from '#lib/pages/versions.ts';
import type { Instant } from '#lib/terms/ids.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './Frame.module.css';

interface Props {
  readonly locale: Locale;
  readonly siteTitle: string;
  /** Of the title, where it is not the page's. */
  readonly siteLanguage?: Language;
  /** Those of `content/pages`: the foot leads to some of them. */
  readonly pages: readonly FootPage[];
  /** The page in each language; none of what editors alone see. */
  readonly versions?: readonly Version[];
  /** What is to be said of the words that the page shows. */
  readonly translation?: TranslationState | undefined;
  /** The section that the page belongs to, marked in the navigation. */
  readonly section?: Section;
  /** The page in the words of schema.org, as the text of a data script. */
  readonly data?: string;
  /** When anything on the site last changed: said at the foot of the front. */
  readonly lastUpdated?: Instant | undefined;
  readonly children: ReactNode;
}

/** What stands around every page: the way past the navigation, masthead, text, foot. */
export function Frame({
  locale,
  siteTitle,
  siteLanguage,
  pages,
  versions = [],
  translation,
  section,
  data,
  lastUpdated,
  children,
}: Props) {
  return (
    <>
      <SealSprite />
      <a className={styles.skip} href="#text">
        {locale.texts.skipToText}
      </a>
      <Masthead
        locale={locale}
        siteTitle={siteTitle}
        siteLanguage={siteLanguage}
        versions={versions}
        {...(section ? { section } : {})}
      />
      <main id="text">
        {translation && <TranslationNotice locale={locale} state={translation} />}
        {children}
      </main>
      <div
        className={styles.newer}
        data-newer={locale.changes.newerVersion}
        data-show={locale.changes.showIt}
        role="status"
      />
      <Footer isSearch={section === 'search'} lastUpdated={lastUpdated} locale={locale} pages={pages} />
      {data !== undefined && <StructuredData text={data} />}
    </>
  );
}

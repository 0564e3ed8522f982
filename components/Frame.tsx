import type { ReactNode } from 'react';
import { Footer, type FootPage } from '#components/Footer.tsx';
import { Masthead, type Section } from '#components/Masthead.tsx';
import { SealSprite } from '#components/Seal.tsx';
import { StructuredData } from '#components/StructuredData.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Instant } from '#lib/terms/ids.ts';
import styles from './Frame.module.css';

interface Props {
  readonly locale: Locale;
  readonly siteTitle: string;
  /** Those of `content/pages`: the foot leads to some of them. */
  readonly pages: readonly FootPage[];
  /** The section that the page belongs to, marked in the navigation. */
  readonly section?: Section;
  /** The page in the words of schema.org, as the text of a data script. */
  readonly data?: string;
  /** When anything on the site last changed: said at the foot of the front. */
  readonly lastUpdated?: Instant | undefined;
  readonly children: ReactNode;
}

/** What stands around every page: the way past the navigation, masthead, text, foot. */
export function Frame({ locale, siteTitle, pages, section, data, lastUpdated, children }: Props) {
  return (
    <>
      <SealSprite />
      <a className={styles.skip} href="#text">
        {locale.texts.skipToText}
      </a>
      <Masthead locale={locale} siteTitle={siteTitle} {...(section ? { section } : {})} />
      <main id="text">{children}</main>
      <Footer lastUpdated={lastUpdated} locale={locale} pages={pages} />
      {data !== undefined && <StructuredData text={data} />}
    </>
  );
}

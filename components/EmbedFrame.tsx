import type { ReactNode } from 'react';
import { SealHalves, SealSprite } from '#components/Seal.tsx';
import { Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './EmbedFrame.module.css';

interface Props {
  readonly title: string;
  /** Whole address of the page that the frame shows a part of. */
  readonly href: string;
  /** What the link to it says. */
  readonly more: string;
  readonly siteTitle: string;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** What stands around everything that other sites embed: what it is, whose it is, and the way to the whole. */
export function EmbedFrame({ title, href, more, siteTitle, locale, children }: Props) {
  return (
    <div className={styles.frame}>
      <SealSprite />
      <header className={styles.head}>
        <h1 className={styles.title}>
          <a href={href} rel="noopener" target="_top">
            <Words headline language={locale.language}>
              {title}
            </Words>
          </a>
        </h1>
      </header>
      <main className={styles.body}>{children}</main>
      <footer className={styles.foot}>
        <p className={styles.source}>
          <svg aria-hidden="true" className={styles.seal} viewBox="0 0 20 20">
            <SealHalves lead="together" />
          </svg>
          <span>
            {locale.texts.sourceIs + locale.texts.joints.space}
            <strong>{siteTitle}</strong>
          </span>
        </p>
        <a className={styles.more} href={href} rel="noopener" target="_top">
          {more}
        </a>
      </footer>
    </div>
  );
}

import { InstantText } from '#components/DateText.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Instant } from '#lib/terms/ids.ts';
import styles from './Footer.module.css';

interface Props {
  readonly locale: Locale;
  /** When anything on the site last changed, where the page tells that. */
  readonly lastUpdated?: Instant | undefined;
}

export function Footer({ locale, lastUpdated }: Props) {
  const { texts, addresses } = locale;
  const links: readonly (readonly [string, string])[] = [
    [addresses.standingPage({ slug: 'about' }), texts.about],
    [addresses.standingPage({ slug: 'how-we-report' }), texts.howWeReport],
    [addresses.corrections(), texts.corrections],
    [addresses.feed({ file: 'feed.xml' }), texts.feed],
    [`${addresses.timeline()}#as-data`, texts.openData],
  ];
  return (
    <footer className={styles.footer}>
      <p>{texts.siteLine}</p>
      {lastUpdated !== undefined && (
        <p className={styles.updated}>
          {texts.siteLastUpdated} <InstantText instant={lastUpdated} locale={locale} />
        </p>
      )}
      <nav aria-label={texts.aboutThisSite}>
        <ul>
          {links.map(([href, label]) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}

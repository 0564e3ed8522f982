import { InstantText } from '#components/DateText.tsx';
import { feedAddress } from '#lib/addresses/routes.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Instant } from '#lib/terms/ids.ts';
import styles from './Footer.module.css';

interface Props {
  readonly locale: Locale;
  /** When anything on the site last changed, where the page tells that. */
  readonly lastUpdated?: Instant | undefined;
}

export function Footer({ locale, lastUpdated }: Props) {
  const { texts, routes } = locale;
  const links: readonly (readonly [string, string])[] = [
    [routes.about, texts.about],
    [routes.howWeReport, texts.howWeReport],
    [routes.corrections, texts.corrections],
    [feedAddress('rss'), texts.feed],
    [`${routes.timeline()}#as-data`, texts.openData],
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

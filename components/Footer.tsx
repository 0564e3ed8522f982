import type { Locale } from '#lib/i18n/locale.ts';
import { feedAddress } from '#lib/routes.ts';
import styles from './Footer.module.css';

export function Footer({ locale: { texts, routes } }: { readonly locale: Locale }) {
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

import type { Locale } from '#lib/i18n/locale.ts';
import styles from './WayBack.module.css';

/** The main sections, for a reader whose page is not there. */
export function WayBack({ locale: { texts, addresses } }: { readonly locale: Locale }) {
  const ways: readonly (readonly [string, string, string])[] = [
    [addresses.front(), texts.front, texts.storiesSummary],
    [addresses.timeline(), texts.timeline, texts.timelineShort],
    [addresses.programme(), texts.programmeShort, texts.programmeSummary],
    [addresses.updates(), texts.updates, texts.updatesSummary],
  ];
  return (
    <ul className={styles.list}>
      {ways.map(([href, label, summary]) => (
        <li key={href}>
          <a href={href}>{label}</a>
          <p>{summary}</p>
        </li>
      ))}
    </ul>
  );
}

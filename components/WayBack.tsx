import type { Locale } from '#lib/i18n/locale.ts';
import styles from './WayBack.module.css';

/** The main sections, for a reader whose page is not there. */
export function WayBack({ locale: { texts, routes } }: { readonly locale: Locale }) {
  const ways: readonly (readonly [string, string, string])[] = [
    [routes.front, texts.front, texts.storiesSummary],
    [routes.timeline(), texts.timeline, texts.timelineShort],
    [routes.programme, texts.programmeShort, texts.programmeSummary],
    [routes.updates, texts.updates, texts.updatesSummary],
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

import { OverviewTickShapes, OverviewTicks } from '#components/OverviewTicks.tsx';
import { stripIn } from '#components/strip.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Overview } from '#lib/pages/overview.ts';
import styles from './OverviewStrip.module.css';

/** All years on one low strip, without eras or enlargement: a way in to the timeline. */
export function OverviewStrip({ overview, locale }: { readonly overview: Overview; readonly locale: Locale }) {
  const { texts } = locale;
  const strip = stripIn(locale);
  const { covered, ticks, years, today } = overview;
  const broken = ticks.filter(({ whole }) => !whole).length;
  return (
    <svg aria-labelledby="overview-title overview-text" className={styles.strip} height="106" role="img" width="100%">
      <title id="overview-title">{texts.overviewTitle(...covered)}</title>
      <desc id="overview-text">{texts.overviewText(ticks.length, broken)}</desc>
      <OverviewTickShapes strip={strip} />
      <OverviewTicks strip={strip} ticks={ticks} top={2} />
      <line className={styles.axis} x2="100%" y1="86" y2="86" />
      {years
        .filter(({ year }) => year % 10 === 0)
        .map(({ year, at }) => [year, strip.from(at)] as const)
        .map(([year, at]) => (
          <g key={year}>
            <line className={styles.axis} x1={`${at}%`} x2={`${at}%`} y1="86" y2="91" />
            <text className={styles.year} x={`${at}%`} y="104">
              {year}
            </text>
          </g>
        ))}
      {today !== undefined && (
        <line className={styles.now} x1={`${strip.from(today)}%`} x2={`${strip.from(today)}%`} y1="0" y2="86" />
      )}
    </svg>
  );
}

import { OverviewTicks } from '#components/OverviewTicks.tsx';
import { stripIn } from '#components/strip.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OverviewLens } from '#lib/pages/overview.ts';
import styles from './OverviewLensStrip.module.css';

/** Pixels: where the rows of ticks end and the months stand. */
const ground = 60;

interface Props {
  readonly lens: OverviewLens;
  /** Milestones that are listed. */
  readonly found: ReadonlySet<string>;
  readonly locale: Locale;
}

/** The two crowded years of the strip, month by month: there their ticks lie on one another. */
export function OverviewLensStrip({ lens: { years, months, ticks, today }, found, locale }: Props) {
  const { texts } = locale;
  const strip = stripIn(locale);
  const { from } = strip;
  const [first, last] = [String(years[0]?.year ?? ''), String(years.at(-1)?.year ?? '')];
  const name = texts.overviewLens(first, last, ticks.length);
  return (
    <div className={styles.lens}>
      <div aria-hidden="true">
        <svg className={styles.drawing} height="84" role="none" width="100%">
          <OverviewTicks found={found} size="low" strip={strip} ticks={ticks} top={4} />
        </svg>
      </div>
      <svg aria-label={name} className={`${styles.drawing} ${styles.over}`} height="84" role="img" width="100%">
        <line className={styles.axis} x2="100%" y1={ground} y2={ground} />
        {months.map(from).map((at) => (
          <line className={styles.axis} key={at} x1={`${at}%`} x2={`${at}%`} y1={ground} y2={ground + 3} />
        ))}
        {years.map(({ year, at }) => (
          <g key={year}>
            <line className={styles.axis} x1={`${from(at)}%`} x2={`${from(at)}%`} y1={ground} y2={ground + 6} />
            <text x={`${from(at)}%`} y="77">
              {year}
            </text>
          </g>
        ))}
        {today !== undefined && (
          <>
            <line className={styles.now} x1={`${from(today)}%`} x2={`${from(today)}%`} y1="0" y2={ground + 6} />
            <text className={styles.today} x={`${from(today)}%`} y="77">
              {texts.knownSoFar}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

import { OverviewTicks } from '#components/OverviewTicks.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OverviewLens } from '#lib/pages/overview.ts';
import styles from './OverviewLensStrip.module.css';

interface Props {
  readonly lens: OverviewLens;
  readonly locale: Locale;
}

/** The two crowded years of the strip above, month by month: there their ticks lie on one another. */
export function OverviewLensStrip({ lens: { years, months, ticks, today }, locale: { texts } }: Props) {
  const [first, last] = [String(years[0]?.year ?? ''), String(years.at(-1)?.year ?? '')];
  return (
    <svg aria-labelledby="overview-lens" className={styles.lens} height="146" role="img" width="100%">
      <title id="overview-lens">{texts.overviewLens(first, last, ticks.length)}</title>
      <rect className={styles.ground} height="124" width="100%" />
      <text className={styles.name} x="6" y="17">
        {texts.overviewLensName(first, last)}
      </text>
      <OverviewTicks ticks={ticks} top={34} />
      <line className={styles.axis} x2="100%" y1="124" y2="124" />
      {months.map((at) => (
        <line className={styles.axis} key={at} x1={`${at}%`} x2={`${at}%`} y1="124" y2="128" />
      ))}
      {years.map(({ year, at }) => (
        <g key={year}>
          <line className={styles.axis} x1={`${at}%`} x2={`${at}%`} y1="124" y2="131" />
          <text className={styles.year} x={`${at}%`} y="144">
            {year}
          </text>
        </g>
      ))}
      {today !== undefined && (
        <>
          <line className={styles.now} x1={`${today}%`} x2={`${today}%`} y1="2" y2="124" />
          <text className={styles.today} dx="6" x={`${today}%`} y="17">
            {texts.knownSoFar}
          </text>
        </>
      )}
    </svg>
  );
}

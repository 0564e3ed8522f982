import { OverviewTicks } from '#components/OverviewTicks.tsx';
import { stripIn } from '#components/strip.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OverviewLens } from '#lib/pages/overview.ts';
import styles from './OverviewLensStrip.module.css';

interface Props {
  readonly lens: OverviewLens;
  readonly locale: Locale;
}

/** The two crowded years of the strip above, month by month: there their ticks lie on one another. */
export function OverviewLensStrip({ lens: { years, months, ticks, today }, locale }: Props) {
  const { texts } = locale;
  const strip = stripIn(locale);
  const { from, way } = strip;
  const [first, last] = [String(years[0]?.year ?? ''), String(years.at(-1)?.year ?? '')];
  return (
    <svg aria-labelledby="overview-lens" className={styles.lens} height="146" role="img" width="100%">
      <title id="overview-lens">{texts.overviewLens(first, last, ticks.length)}</title>
      <rect className={styles.ground} height="124" width="100%" />
      <text className={styles.name} dx={6 * way} x={`${from(0)}%`} y="17">
        {texts.overviewLensName(first, last)}
      </text>
      <OverviewTicks strip={strip} ticks={ticks} top={34} />
      <line className={styles.axis} x2="100%" y1="124" y2="124" />
      {months.map(from).map((at) => (
        <line className={styles.axis} key={at} x1={`${at}%`} x2={`${at}%`} y1="124" y2="128" />
      ))}
      {years.map(({ year, at }) => (
        <g key={year}>
          <line className={styles.axis} x1={`${from(at)}%`} x2={`${from(at)}%`} y1="124" y2="131" />
          <text className={styles.year} x={`${from(at)}%`} y="144">
            {year}
          </text>
        </g>
      ))}
      {today !== undefined && (
        <>
          <line className={styles.now} x1={`${from(today)}%`} x2={`${from(today)}%`} y1="2" y2="124" />
          <text className={styles.today} dx={6 * way} x={`${from(today)}%`} y="17">
            {texts.knownSoFar}
          </text>
        </>
      )}
    </svg>
  );
}

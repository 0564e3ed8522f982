import { OverviewTickShapes, OverviewTicks } from '#components/OverviewTicks.tsx';
import { stripIn } from '#components/strip.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Overview } from '#lib/pages/overview.ts';
import styles from './TimelineOverview.module.css';

interface OverviewMark {
  /** Of the milestone that is marked. */
  readonly id: string;
  /** Its date in words. */
  readonly label: string;
}

const height = 142;

interface Props {
  readonly overview: Overview;
  readonly locale: Locale;
  /** The one milestone whose place is shown. */
  readonly mark: OverviewMark;
}

/**
 * The place of one milestone among all years: eras as bands, a row for each who leads, a tick a milestone.
 * There is no viewBox: places are in per cent and marks in pixels, so that one drawing is true at every width.
 */
export function TimelineOverview({ overview, locale, mark }: Props) {
  const { texts } = locale;
  const strip = stripIn(locale);
  const { from } = strip;
  const { bands, covered, ticks, years } = overview;
  const marked = ticks.find(({ id }) => id === mark.id);
  const broken = ticks.filter(({ whole }) => !whole).length;
  return (
    <figure className={styles.overview}>
      <svg
        aria-labelledby="overview-title overview-text"
        className={styles.drawing}
        height={height}
        role="img"
        width="100%"
      >
        <title id="overview-title">{texts.overviewTitle(...covered)}</title>
        <desc id="overview-text">{texts.overviewText(ticks.length, broken)}</desc>
        {bands
          .filter((_, index) => index % 2 === 0)
          .map((band) => (
            <rect
              className={styles.tinted}
              height="100"
              key={band.id}
              width={`${(band.to - band.from).toFixed(2)}%`}
              x={`${Math.min(from(band.from), from(band.to))}%`}
              y="20"
            />
          ))}
        <OverviewTickShapes strip={strip} />
        <line className={styles.axis} x2="100%" y1="120" y2="120" />
        {years.map(({ year, at }) => (
          <g key={year}>
            <line
              className={styles.axis}
              x1={`${from(at)}%`}
              x2={`${from(at)}%`}
              y1="120"
              y2={year % 10 === 0 ? 127 : 124}
            />
            {year % 10 === 0 && (
              <text className={styles.year} x={`${from(at)}%`} y="140">
                {year}
              </text>
            )}
          </g>
        ))}
        <OverviewTicks marked={mark.id} strip={strip} ticks={ticks} top={30} />
        {marked && (
          <>
            <line className={styles.now} x1={`${from(marked.at)}%`} x2={`${from(marked.at)}%`} y1="2" y2="120" />
            <text
              className={`${styles.label} ${marked.at > 60 ? styles.before : styles.behind}`}
              x={`${from(marked.at)}%`}
              y="13"
            >
              {mark.label}
            </text>
          </>
        )}
      </svg>
      <figcaption className={styles.legend}>
        <a href={`${locale.addresses.timeline()}#${mark.id}`}>{texts.onTheTimeline}</a>
      </figcaption>
    </figure>
  );
}

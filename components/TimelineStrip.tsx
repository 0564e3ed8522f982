import { OverviewTickShapes, OverviewTicks } from '#components/OverviewTicks.tsx';
import { Seal } from '#components/Seal.tsx';
import { type Strip, stripIn } from '#components/strip.ts';
import { eraAnchor } from '#components/TimelineEra.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Era } from '#lib/pages/eras.ts';
import type { Overview, OverviewBand } from '#lib/pages/overview.ts';
import styles from './TimelineStrip.module.css';

/** Pixels: where the rows of ticks end and the years stand. */
const ground = 60;
const height = 84;

interface Props {
  readonly overview: Overview;
  /** Milestones that are listed. */
  readonly found: ReadonlySet<string>;
  /** Those that are listed, too. */
  readonly eras: readonly Era[];
  readonly locale: Locale;
}

/**
 * All years on one low strip that stays in sight: the table of contents of the list below it. Each era is a way to its heading, each
 * tick to its milestone; a frame stands around the eras that are being read.
 */
export function TimelineStrip({ overview, found, eras, locale }: Props) {
  const { texts } = locale;
  const strip = stripIn(locale);
  const { bands, ticks, covered } = overview;
  const listed = bands.filter(({ id }) => eras.some((era) => era.id === id));
  const broken = ticks.filter(({ whole }) => !whole).length;
  return (
    <div className={styles.strip}>
      {/* Ways for the pointer: the list of eras under the strip has the same links for everybody. */}
      <div aria-hidden="true" data-whole="">
        <svg className={styles.drawing} height={height} role="none" width="100%">
          <OverviewTickShapes size="low" strip={strip} />
          {listed.map((band) => (
            <a className={styles.band} href={`#${eraAnchor(band.id)}`} key={band.id} tabIndex={-1}>
              <BandRect band={band} strip={strip} />
            </a>
          ))}
          <OverviewTicks found={found} size="low" strip={strip} ticks={ticks} top={4} />
        </svg>
      </div>
      <svg
        aria-labelledby="overview-title overview-text"
        className={`${styles.drawing} ${styles.over}`}
        height={height}
        role="img"
        width="100%"
      >
        <title id="overview-title">{texts.overviewTitle(...covered)}</title>
        <desc id="overview-text">{texts.overviewText(ticks.length, broken)}</desc>
        <Axis overview={overview} soFar={texts.knownSoFar} strip={strip} />
        {listed.map((band) => (
          <g className={`${styles.frame} ${styles[band.id]}`} key={band.id}>
            <BandRect band={band} strip={strip} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function BandRect({ band: { from, to }, strip }: { readonly band: OverviewBand; readonly strip: Strip }) {
  return (
    <rect
      height={ground}
      width={`${(to - from).toFixed(2)}%`}
      x={`${Math.min(strip.from(from), strip.from(to))}%`}
      y="0"
    />
  );
}

/** Per cent of the strip, on a phone, within which two of its labels would meet. */
const tooNear = 20;

interface AxisProps {
  readonly overview: Overview;
  readonly strip: Strip;
  /** Where what happened ends. */
  readonly soFar: string;
}

function Axis({ overview: { years, today }, strip: { from }, soFar }: AxisProps) {
  const tens = years.filter(({ year }) => year % 10 === 0);
  return (
    <>
      <line className={styles.axis} x2="100%" y1={ground} y2={ground} />
      {tens.map(({ year, at }) => (
        <g key={year}>
          <line className={styles.axis} x1={`${from(at)}%`} x2={`${from(at)}%`} y1={ground} y2={ground + 5} />
          <text
            className={`${styles.year} ${today !== undefined && today - at < tooNear ? styles.wide : ''}`}
            x={`${from(at)}%`}
            y="76"
          >
            {year}
          </text>
        </g>
      ))}
      {today !== undefined && (
        <>
          <line className={styles.now} x1={`${from(today)}%`} x2={`${from(today)}%`} y1="0" y2={ground + 5} />
          <text className={styles.soFar} x={`${from(today)}%`} y="76">
            {soFar}
          </text>
        </>
      )}
    </>
  );
}

/** How the strip is to be read, in words, for those who ask. */
export function StripLegend({ locale: { texts, timeline } }: { readonly locale: Locale }) {
  return (
    <details className={styles.legend}>
      <summary>{timeline.howToRead}</summary>
      <ul>
        {(['pakistan', 'together', 'china'] as const).map((row) => (
          <li key={row}>
            <Seal lead={row} /> {texts.overviewRows[row]}
          </li>
        ))}
        <li>{texts.overviewLegend}</li>
        <li>{timeline.stripText}</li>
      </ul>
    </details>
  );
}

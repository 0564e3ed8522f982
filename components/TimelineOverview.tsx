import { OverviewLensStrip } from '#components/OverviewLensStrip.tsx';
import { OverviewTickShapes, OverviewTicks } from '#components/OverviewTicks.tsx';
import { Seal } from '#components/Seal.tsx';
import { type Strip, stripIn } from '#components/strip.ts';
import { eraAnchor } from '#components/TimelineEra.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Overview, OverviewBand, OverviewLens } from '#lib/pages/overview.ts';
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
  /** The one milestone whose place is shown; then the bands lead nowhere and today has no line. */
  readonly mark?: OverviewMark;
}

/**
 * Thirty-odd years on one strip: eras as bands, a row for each who leads, a tick a milestone.
 * There is no viewBox: places are in per cent and marks in pixels, so that one drawing is true at every width.
 */
export function TimelineOverview({ overview, locale, mark }: Props) {
  const { texts } = locale;
  const strip = stripIn(locale);
  const { from } = strip;
  const { bands, ticks, years, today, lens } = overview;
  const marked = mark && ticks.find(({ id }) => id === mark.id);
  const broken = ticks.filter(({ whole }) => !whole).length;
  const title = texts.overviewTitle(overview.start.slice(0, 4), String(Number(overview.end.slice(0, 4)) - 1));
  const enlarged = mark === undefined ? lens : undefined;
  return (
    <figure className={styles.overview}>
      <div className={styles.strip}>
        {/* Ways for the pointer: the list of eras under the strip has the same links for everybody. */}
        <div aria-hidden="true">
          <svg className={styles.drawing} height={height} role="none" width="100%">
            {bands.map((band, index) => (
              <Band band={band} isQuiet={mark !== undefined} key={band.id} strip={strip} tinted={index % 2 === 0} />
            ))}
            {enlarged && <Wedge lens={enlarged} strip={strip} />}
          </svg>
        </div>
        <svg
          aria-labelledby="overview-title overview-text"
          className={`${styles.drawing} ${styles.marks}`}
          height={height}
          role="img"
          width="100%"
        >
          <title id="overview-title">{title}</title>
          <desc id="overview-text">{texts.overviewText(ticks.length, broken)}</desc>
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
          <OverviewTicks marked={mark?.id} strip={strip} ticks={ticks} top={30} />
          {marked && mark ? (
            <Mark at={marked.at} label={mark.label} strip={strip} />
          ) : (
            today !== undefined &&
            mark === undefined && <Mark at={today} label={texts.knownSoFar} phoneEnd strip={strip} />
          )}
        </svg>
      </div>
      {enlarged && <OverviewLensStrip lens={enlarged} locale={locale} />}
      <figcaption className={styles.legend}>
        {mark ? (
          <a href={`${locale.addresses.timeline()}#${mark.id}`}>{texts.onTheTimeline}</a>
        ) : (
          <>
            {(['pakistan', 'together', 'china'] as const).map((row) => (
              <span key={row}>
                <Seal lead={row} /> {texts.overviewRows[row]}
              </span>
            ))}
            <span>{texts.overviewLegend}</span>
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** From which share of the strip the years fit into a band, per width of the window. */
const fits = (share: number) => (share >= 22 ? 'always' : share >= 9 ? 'middle' : share >= 4.4 ? 'wide' : 'never');

interface BandProps {
  readonly band: OverviewBand;
  /** Neither years nor a way to the list. */
  readonly isQuiet: boolean;
  readonly strip: Strip;
  readonly tinted: boolean;
}

function Band({ band: { id, from, to, years, listed }, isQuiet, strip, tinted }: BandProps) {
  const share = to - from;
  const drawn = (
    <>
      <rect
        className={tinted ? styles.tinted : styles.plain}
        height="100"
        width={`${share.toFixed(2)}%`}
        x={`${Math.min(strip.from(from), strip.from(to))}%`}
        y="20"
      />
      {id !== 'ahead' && !isQuiet && (
        <text className={`${styles.years} ${styles[fits(share)]}`} dx={6 * strip.way} x={`${strip.from(from)}%`} y="13">
          {years}
        </text>
      )}
    </>
  );
  if (isQuiet || !listed) return drawn;
  return (
    <a className={styles.band} href={`#${eraAnchor(id)}`} tabIndex={-1}>
      {drawn}
    </a>
  );
}

/** Opens the crowded years out to the width of their enlargement. */
function Wedge({ lens, strip: { from } }: { readonly lens: OverviewLens; readonly strip: Strip }) {
  return (
    <svg height="22" preserveAspectRatio="none" role="none" viewBox="0 0 100 22" width="100%" y="120">
      <path className={styles.tinted} d={`M${from(lens.from)} 0H${from(lens.to)}L${from(100)} 22H${from(0)}Z`} />
    </svg>
  );
}

interface MarkProps {
  readonly strip: Strip;
  readonly at: number;
  readonly label: string;
  /** On a phone the label stands before its line, for behind it there is no room. */
  readonly phoneEnd?: boolean;
}

function Mark({ strip, at, label, phoneEnd = false }: MarkProps) {
  const side = at > 60 && !phoneEnd ? styles.before : phoneEnd ? styles.beforeOnPhones : styles.behind;
  return (
    <>
      <line className={styles.now} x1={`${strip.from(at)}%`} x2={`${strip.from(at)}%`} y1="2" y2="120" />
      <text className={`${styles.label} ${side}`} x={`${strip.from(at)}%`} y="13">
        {label}
      </text>
    </>
  );
}

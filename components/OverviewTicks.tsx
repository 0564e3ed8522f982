import type { Strip } from '#components/strip.ts';
import type { OverviewRow, OverviewTick } from '#lib/pages/overview.ts';
import styles from './OverviewTicks.module.css';

const rows: readonly OverviewRow[] = ['pakistan', 'together', 'china'];

/** Pixels. `low` is for what stays in sight while one reads. */
const sizes = { full: { tick: 20, row: 30 }, low: { tick: 13, row: 18 } } as const;
export type TickSize = keyof typeof sizes;

// At 41.5 degrees, the inclination of Tiangong's orbit, 20 px up are 22.6 px along: tan 41.5° = 0.8847.
function shapesOf(height: number, way: number) {
  const at = (up: number) => `${Math.round((-up / 0.8847) * way * 10) / 10} ${Math.round(up * 10) / 10}`;
  return {
    whole: `M${at(height)}L0 0`,
    lowerHalf: `M${at(height)}L${at(height * 0.525)}`,
    upperHalf: `M${at(height * 0.475)}L0 0`,
  };
}

/** The three ticks, once a page. The upper end is at 0 0: it marks the date. */
export function OverviewTickShapes({ strip, size = 'full' }: { readonly strip: Strip; readonly size?: TickSize }) {
  const { whole, lowerHalf, upperHalf } = shapesOf(sizes[size].tick, strip.way);
  return (
    <defs>
      <path className={styles.pakistan} d={whole} id="tick-pakistan" />
      <g id="tick-together">
        <path className={styles.pakistan} d={lowerHalf} />
        <path className={styles.china} d={upperHalf} />
      </g>
      <path className={styles.china} d={whole} id="tick-china" />
    </defs>
  );
}

interface Props {
  readonly strip: Strip;
  readonly ticks: readonly OverviewTick[];
  /** Pixels from the drawing's upper edge to the first row. */
  readonly top: number;
  /** Of the shapes that stand in the page. */
  readonly size?: TickSize;
  /** The milestone whose tick stands out. */
  readonly marked?: string | undefined;
  /** The milestones that stand on the page: their ticks lead there, the others go pale. */
  readonly found?: ReadonlySet<string>;
}

/** A row for each who leads, a tick for each milestone; what has not happened, or may not have, is broken. */
export function OverviewTicks({ strip, ticks, top, size = 'full', marked, found }: Props) {
  const drawn = ({ id, row, at, whole: isWhole }: OverviewTick) => {
    const state = id === marked ? styles.marked : isWhole ? undefined : styles.broken;
    const pale = found === undefined || found.has(id) ? undefined : styles.pale;
    const name = [state, pale].filter((one) => one !== undefined).join(' ');
    return (
      <use
        className={name === '' ? undefined : name}
        data-whole={isWhole}
        href={`#tick-${row}`}
        key={id}
        x={`${strip.from(at)}%`}
      />
    );
  };
  return rows.map((row, index) => (
    <g
      className={marked === undefined ? styles.ticks : `${styles.ticks} ${styles.quiet}`}
      key={row}
      transform={`translate(0 ${top + index * sizes[size].row})`}
    >
      <line className={styles.row} strokeWidth="1" x2="100%" y1="0" y2="0" />
      {ticks
        .filter((tick) => tick.row === row)
        .toSorted((a, b) => Number(a.id === marked) - Number(b.id === marked))
        .map((tick) =>
          found?.has(tick.id) ? (
            <a className={styles.way} href={`#${tick.id}`} key={tick.id} tabIndex={-1}>
              {drawn(tick)}
            </a>
          ) : (
            drawn(tick)
          ),
        )}
    </g>
  ));
}

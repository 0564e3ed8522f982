import type { Strip } from '#components/strip.ts';
import type { OverviewRow, OverviewTick } from '#lib/pages/overview.ts';
import styles from './OverviewTicks.module.css';

const rows: readonly OverviewRow[] = ['pakistan', 'together', 'china'];

/** Pixels between two rows; a tick is 20 high. */
const rowHeight = 30;

// 20 px up are 22.6 px along at 41.5 degrees, the inclination of Tiangong's orbit: tan 41.5° = 0.8847.
const whole = (way: number) => `M${-22.6 * way} 20L0 0`;
const lowerHalf = (way: number) => `M${-22.6 * way} 20L${-11.9 * way} 10.5`;
const upperHalf = (way: number) => `M${-10.7 * way} 9.5L0 0`;

/** The three ticks, once a page. The upper end is at 0 0: it marks the date. */
export function OverviewTickShapes({ strip: { way } }: { readonly strip: Strip }) {
  return (
    <defs>
      <path className={styles.pakistan} d={whole(way)} id="tick-pakistan" />
      <g id="tick-together">
        <path className={styles.pakistan} d={lowerHalf(way)} />
        <path className={styles.china} d={upperHalf(way)} />
      </g>
      <path className={styles.china} d={whole(way)} id="tick-china" />
    </defs>
  );
}

interface Props {
  readonly strip: Strip;
  readonly ticks: readonly OverviewTick[];
  /** Pixels from the drawing's upper edge to the first row. */
  readonly top: number;
  /** The milestone whose tick stands out. */
  readonly marked?: string | undefined;
}

/** A row for each who leads, a tick for each milestone; what has not happened, or may not have, is broken. */
export function OverviewTicks({ strip, ticks, top, marked }: Props) {
  return rows.map((row, index) => (
    <g
      className={marked === undefined ? styles.ticks : `${styles.ticks} ${styles.quiet}`}
      key={row}
      transform={`translate(0 ${top + index * rowHeight})`}
    >
      <line className={styles.row} strokeWidth="1" x2="100%" y1="0" y2="0" />
      {ticks
        .filter((tick) => tick.row === row)
        .toSorted((a, b) => Number(a.id === marked) - Number(b.id === marked))
        .map(({ id, at, whole: isWhole }) => (
          <use
            className={id === marked ? styles.marked : isWhole ? undefined : styles.broken}
            data-whole={isWhole}
            href={`#tick-${row}`}
            key={id}
            x={`${strip.from(at)}%`}
          />
        ))}
    </g>
  ));
}

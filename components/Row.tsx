import type { ReactNode } from 'react';
import type { PageFragment } from '#lib/addresses/fragments.ts';
import type { DeskFragment } from '#lib/editors/desk-sections.ts';
import styles from './Row.module.css';

interface Props {
  /** What this is and when, at the start edge. */
  readonly rail?: ReactNode;
  /** Beside the text on wide windows, under it on narrow ones. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
  readonly as?: 'section' | 'div' | 'nav';
  /** Id of the heading that names the section. */
  readonly labelledBy?: PageFragment | DeskFragment;
  /** Opens with a rule, as sections do. */
  readonly ruled?: boolean;
  /** The text takes the side's place as well. */
  readonly broad?: boolean;
}

/** The almanac's line: a rail for what and when, the text always in the same column beside it, and a side. */
export function Row({ rail, side, children, as: Element = 'div', labelledBy, ruled = true, broad = false }: Props) {
  const rule = ruled ? styles.ruled : '';
  return (
    <Element aria-labelledby={labelledBy} className={styles.row}>
      {rail !== undefined && <div className={`${styles.rail} ${rule}`}>{rail}</div>}
      <div className={`${styles.text} ${broad ? styles.broad : ''} ${rule}`}>{children}</div>
      {side !== undefined && <div className={styles.side}>{side}</div>}
    </Element>
  );
}

interface WideProps extends Omit<Props, 'rail' | 'side' | 'broad'> {
  /** Begins at the edge of the page, or where the text does. */
  readonly from?: 'edge' | 'text';
}

/** One part over the whole width of the grid. */
export function WideRow({ children, as: Element = 'div', labelledBy, ruled = true, from = 'edge' }: WideProps) {
  return (
    <Element aria-labelledby={labelledBy} className={styles.row}>
      <div className={`${styles.wide} ${from === 'text' ? styles.fromText : ''} ${ruled ? styles.ruled : ''}`}>
        {children}
      </div>
    </Element>
  );
}

/** A label in the rail that names no section. */
export function RailLabel({ children }: { readonly children: ReactNode }) {
  return <p className={styles.label}>{children}</p>;
}

/** The label in the rail that names a section. */
export function RailHeading({
  id,
  children,
}: {
  readonly id: PageFragment | DeskFragment;
  readonly children: ReactNode;
}) {
  return (
    <h2 className={styles.label} id={id}>
      {children}
    </h2>
  );
}

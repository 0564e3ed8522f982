import type { Placement } from '#components/MilestoneMeta.tsx';
import { sealState } from '#components/Seal.tsx';
import { TimelineItem } from '#components/TimelineItem.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { EraEntry } from '#lib/pages/eras.ts';
import styles from './TimelineSpine.module.css';

interface Props {
  readonly entries: readonly EraEntry[];
  readonly locale: Locale;
  readonly headingLevel: 3 | 4;
  readonly placement: Placement;
}

const isDone = (entry: EraEntry | undefined): boolean =>
  entry?.kind === 'milestone' && sealState(entry.milestone) === 'done';

function lineTo(entry: EraEntry, next: EraEntry | undefined): string | undefined {
  if (next === undefined) return undefined;
  return isDone(entry) && isDone(next) ? styles.solid : styles.dotted;
}

/** From how many entries on those out of sight are not laid out. */
const longList = 50;
/** As many are laid out at once: each of a thousand by itself would cost every frame more than it saves. */
const partSize = 10;

/** Milestones along a spine: solid from one that is done to the next that is done, dotted everywhere else. */
export function TimelineSpine(props: Props) {
  const { entries, placement } = props;
  if (entries.length < longList)
    return (
      <ol className={styles[placement]}>
        <SpineItems {...props} from={0} to={entries.length} />
      </ol>
    );
  const parts = Array.from({ length: Math.ceil(entries.length / partSize) }, (_, part) => part * partSize);
  return (
    // biome-ignore lint/a11y/useSemanticElements: what a list directly holds must be its entries, and here are parts
    <div role="list">
      {parts.map((from) => (
        <ol className={`${styles[placement]} ${styles.part}`} key={from} role="presentation">
          <SpineItems {...props} from={from} role="listitem" to={from + partSize} />
        </ol>
      ))}
    </div>
  );
}

interface ItemsProps extends Props {
  readonly from: number;
  readonly to: number;
  readonly role?: 'listitem';
}

function SpineItems({ entries, locale, headingLevel, placement, from, to, role }: ItemsProps) {
  return entries.slice(from, to).map((entry, index) => {
    const line = lineTo(entry, entries[from + index + 1]);
    return entry.kind === 'gap' ? (
      <li className={`${styles.gap} ${line ?? ''}`} key={`gap of ${entry.years} years`} role={role}>
        {locale.texts.gap(entry.years)}
      </li>
    ) : (
      <li
        className={line}
        id={placement === 'page' ? entry.milestone.id : undefined}
        key={entry.milestone.id}
        role={role}
      >
        <TimelineItem headingLevel={headingLevel} locale={locale} milestone={entry.milestone} placement={placement} />
      </li>
    );
  });
}

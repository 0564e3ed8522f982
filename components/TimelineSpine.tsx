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

/** Milestones along a spine: solid from one that is done to the next that is done, dotted everywhere else. */
export function TimelineSpine({ entries, locale, headingLevel, placement }: Props) {
  return (
    <ol className={`${styles[placement]} ${entries.length >= longList ? styles.long : ''}`}>
      {entries.map((entry, index) => {
        const line = lineTo(entry, entries[index + 1]);
        return entry.kind === 'gap' ? (
          <li className={`${styles.gap} ${line ?? ''}`} key={`gap of ${entry.years} years`}>
            {locale.texts.gap(entry.years)}
          </li>
        ) : (
          <li className={line} id={placement === 'page' ? entry.milestone.id : undefined} key={entry.milestone.id}>
            <TimelineItem
              headingLevel={headingLevel}
              locale={locale}
              milestone={entry.milestone}
              placement={placement}
            />
          </li>
        );
      })}
    </ol>
  );
}

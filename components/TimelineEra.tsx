import type { ReactNode } from 'react';
import { TimelineSpine } from '#components/TimelineSpine.tsx';
import type { PageFragment } from '#lib/addresses/fragments.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { EraId } from '#lib/i18n/words.ts';
import type { Era } from '#lib/pages/eras.ts';
import styles from './TimelineEra.module.css';

/** Id of an era's heading. Milestones' ids have no underscore, so the two never meet. */
export const eraAnchor = (id: EraId): PageFragment => `era_${id}`;

interface Props {
  readonly era: Era;
  readonly locale: Locale;
  /** Its crowded years, enlarged. */
  readonly lens?: ReactNode;
}

/** One era of the timeline: its years in the rail, its name, its milestones. */
export function TimelineEra({ era: { id, years, entries }, locale, lens }: Props) {
  const { texts } = locale;
  return (
    <section aria-labelledby={eraAnchor(id)} className={`${styles.era} ${styles[id]}`}>
      <div className={styles.head}>
        <p className={styles.years}>{years}</p>
        <h2 className={styles.name} id={eraAnchor(id)}>
          {texts.eras[id]}
        </h2>
      </div>
      {lens}
      <TimelineSpine entries={entries} headingLevel={3} locale={locale} placement="page" />
    </section>
  );
}

import { Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Reach } from '#lib/pages/reach.ts';
import styles from './WhereItStands.module.css';

interface Props {
  /** A phrase a step. */
  readonly standing: readonly string[];
  readonly reach: Reach | undefined;
  readonly locale: Locale;
}

/** Where things stand and how far our sources reach, in a line or two right under the header. */
export function WhereItStands({ standing, reach, locale: { language, texts, dates, addresses } }: Props) {
  if (standing.length === 0 && !reach) return null;
  return (
    <section aria-labelledby="where-it-stands" className={styles.status}>
      <h2 className={styles.label} id="where-it-stands">
        {texts.whereItStands}
      </h2>
      <p className={styles.line}>
        {standing.length > 0 && <Words language={language}>{texts.standing(standing) + texts.joints.space}</Words>}
        {reach && (
          <Words language={language}>{texts.sourcesReach(dates.partial(reach.asOf), reach.isOutcomeOpen)}</Words>
        )}
      </p>
      <p className={styles.more}>
        <a href={`${addresses.programme()}${reach ? '#not-known' : ''}`}>
          {reach ? texts.whatIsNotKnown : texts.programme}
        </a>
      </p>
    </section>
  );
}

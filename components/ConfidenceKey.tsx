import type { Confidence } from '#lib/content/matter/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './ConfidenceKey.module.css';

const levels: readonly Confidence[] = ['high', 'medium', 'low'];

/** What the three words for confidence mean. */
export function ConfidenceKey({ locale: { texts } }: { readonly locale: Locale }) {
  return (
    <aside aria-labelledby="how-sure" className={styles.key}>
      <h3 className={styles.title} id="how-sure">
        {texts.howSure}
      </h3>
      <dl>
        {levels.map((level) => (
          <div key={level}>
            <dt>{texts.confidence[level]}</dt>
            <dd>{texts.howSureNotes[level]}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

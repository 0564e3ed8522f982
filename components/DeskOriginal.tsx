import { defaultLanguage } from '#lib/terms/languages.ts';
import styles from './DeskOriginal.module.css';

/** The original of a translation, part by part; the script puts its parts in, and marks the one that is being translated. */
export function DeskOriginal() {
  return (
    <div className={styles.original} data-part="original" dir="ltr" lang={defaultLanguage}>
      <p data-part="lag">The original is being read …</p>
      <ol data-part="parts" />
    </div>
  );
}

import type { Locale } from '#lib/i18n/locale.ts';
import styles from './ReadAloud.module.css';

/** Has a text read by the browser. It stands here hidden until `browser/listen.ts` has found a voice for the language. */
export function ReadAloud({ locale: { reading } }: { readonly locale: Locale }) {
  return (
    <div className={styles.aloud} data-listen="" hidden>
      <button data-listen={reading.listen} data-pause={reading.pause} data-resume={reading.resume} type="button">
        {reading.listen}
      </button>
      <button hidden type="button">
        {reading.stop}
      </button>
    </div>
  );
}

import { Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './WithdrawnNote.module.css';

interface Props {
  readonly note: string;
  readonly locale: Locale;
}

/** Why something was taken down, in the desk's own words. */
export function WithdrawnNote({ note, locale: { language, texts } }: Props) {
  return (
    <>
      <p className={styles.whose}>{texts.withdrawnText}</p>
      <p className={styles.note}>
        <Words language={language}>{note}</Words>
      </p>
    </>
  );
}

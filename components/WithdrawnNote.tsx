import { markOf } from '#components/foreign.ts';
import { Words } from '#components/Words.tsx';
import type { Withdrawn } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './WithdrawnNote.module.css';

interface Props {
  readonly withdrawn: Pick<Withdrawn, 'note' | 'noteLanguage'>;
  readonly locale: Locale;
}

/** Why something was taken down, in the desk's own words: begun on the side from which their language is read. */
export function WithdrawnNote({ withdrawn: { note, noteLanguage }, locale }: Props) {
  return (
    <>
      {noteLanguage !== locale.language && <p className={styles.whose}>{locale.texts.untranslated}</p>}
      <p className={styles.whose}>{locale.texts.withdrawnText}</p>
      <p className={styles.note} {...markOf(noteLanguage, locale)}>
        <Words language={noteLanguage}>{note}</Words>
      </p>
    </>
  );
}

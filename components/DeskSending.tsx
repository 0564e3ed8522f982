import { DeskAnswers } from '#components/DeskAnswers.tsx';
import { DeskTwoTexts } from '#components/DeskTwoTexts.tsx';
import type { WritingDesk } from '#lib/editors/desk-writing.ts';
import controls from './DeskControls.module.css';
import styles from './DeskDialogs.module.css';

/** What is sent to readers, with the sentence that says so, and the two texts where others have sent the same lines otherwise. */
export function DeskSending({ file, language }: Pick<WritingDesk, 'file' | 'language'>) {
  return (
    <>
      <dialog aria-labelledby="ask-send" className={styles.dialog} data-act="send">
        <form method="dialog">
          <h2 id="ask-send">Send to readers</h2>
          <p>
            What others have sent is taken in first. Then these files go, and no others, to{' '}
            <strong data-part="send-to" />.
          </p>
          <fieldset>
            <legend>Of this piece</legend>
            <div className={styles.files} data-part="send-own" />
          </fieldset>
          <details data-part="send-more">
            <summary>Changed here too, and not of this piece</summary>
            <div className={styles.files} data-part="send-others" />
          </details>
          <p data-part="send-unsent" hidden />
          <label>
            What was done, for those who work on the site
            <textarea className={controls.entry} maxLength={300} name="sentence" required rows={2} />
          </label>
          <DeskAnswers does="Send" />
        </form>
      </dialog>
      <DeskTwoTexts
        act="send-conflict"
        choices={{ theirs: '(to write your words into it anew)', yours: '(sent in the place of theirs)' }}
        language={language}
        says={`Nothing of ${file} has been sent or overwritten. The lines that differ are marked.`}
        title="Others have sent other words in the same lines"
      />
    </>
  );
}

import { DeskAnswers } from '#components/DeskAnswers.tsx';
import controls from './DeskControls.module.css';
import styles from './DeskDialogs.module.css';

/** What is sent to readers, with the sentence that says so, and the two texts where others have sent the same lines otherwise. */
export function DeskSending({ file }: { readonly file: string }) {
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
      <dialog aria-labelledby="ask-send-conflict" className={styles.dialog} data-act="send-conflict" data-size="wide">
        <form method="dialog">
          <h2 id="ask-send-conflict">Others have sent other words in the same lines</h2>
          <p>Nothing of {file} has been sent or overwritten.</p>
          <div className={styles.both}>
            <label>
              Yours
              <textarea className={controls.entry} data-part="send-mine" readOnly rows={14} />
            </label>
            <label>
              Sent by others
              <textarea className={controls.entry} data-part="send-theirs" readOnly rows={14} />
            </label>
          </div>
          <fieldset>
            <legend>Go on with</legend>
            <label>
              <input defaultChecked name="keep" type="radio" value="theirs" /> theirs, to write your words into it anew
            </label>
            <label>
              <input name="keep" type="radio" value="mine" /> mine, and send it in the place of theirs
            </label>
          </fieldset>
          <DeskAnswers does="Go on" />
        </form>
      </dialog>
    </>
  );
}

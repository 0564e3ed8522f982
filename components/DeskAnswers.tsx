import controls from './DeskControls.module.css';
import styles from './DeskDialogs.module.css';

/** What ends a dialog of the desk. @param does what it does when it is agreed to */
export function DeskAnswers({ does }: { readonly does: string }) {
  return (
    <p className={styles.answers}>
      <button className={controls.solid} type="submit" value="do">
        {does}
      </button>
      <button className={controls.act} formNoValidate type="submit" value="">
        Leave it
      </button>
    </p>
  );
}

import { DeskAnswers } from '#components/DeskAnswers.tsx';
import type { Translation } from '#lib/terms/languages.ts';
import styles from './DeskDialogs.module.css';

interface Props {
  readonly act: 'changed' | 'send-conflict';
  readonly title: string;
  readonly says: string;
  readonly language: Translation | undefined;
  /** What becomes of the other one. */
  readonly choices: Readonly<Record<'theirs' | 'yours', string>>;
}

/** A text that somebody else has changed too: the script puts both in, marks where they differ, and the editor chooses. */
export function DeskTwoTexts({ act, title, says, language, choices }: Props) {
  return (
    <dialog aria-labelledby={`ask-${act}`} className={styles.dialog} data-act={act} data-size="wide">
      <form method="dialog">
        <h2 id={`ask-${act}`}>{title}</h2>
        <p>{says}</p>
        <div className={styles.both}>
          {Object.entries({ yours: 'Yours', theirs: 'Theirs' }).map(([whose, name]) => (
            <section aria-label={name} key={whose}>
              <h3>{name}</h3>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
              <div className={styles.version} data-part={whose} lang={language} tabIndex={0} />
            </section>
          ))}
        </div>
        <fieldset>
          <legend>Go on with</legend>
          <label>
            <input defaultChecked name="keep" type="radio" value="theirs" /> Theirs {choices.theirs}
          </label>
          <label>
            <input name="keep" type="radio" value="yours" /> Yours {choices.yours}
          </label>
        </fieldset>
        <DeskAnswers does="Go on" />
      </form>
    </dialog>
  );
}

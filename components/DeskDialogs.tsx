import { DeskAnswers } from '#components/DeskAnswers.tsx';
import { DeskTwoTexts } from '#components/DeskTwoTexts.tsx';
import type { WritingDesk } from '#lib/editors/desk-writing.ts';
import controls from './DeskControls.module.css';
import styles from './DeskDialogs.module.css';

const questions = [
  {
    act: 'publishAt',
    title: 'Publish at',
    says: 'Readers see it from then on, by itself, as long as this file is with the site.',
    label: 'Day and time, in Pakistan',
    name: 'at',
    type: 'datetime-local',
  },
  {
    act: 'expire',
    title: 'Expire',
    says: 'From then on its address answers that nothing is there.',
    label: 'Day and time, in Pakistan',
    name: 'at',
    type: 'datetime-local',
  },
  {
    act: 'correct',
    title: 'Correct',
    says: 'Change the text first. Readers see this sentence at its foot and on the page of corrections, with today’s date.',
    label: 'What was wrong, and what is right',
    name: 'sentence',
    type: 'text',
  },
  {
    act: 'withdraw',
    title: 'Withdraw',
    says: 'Readers who follow a link to it see this note in its place. It leaves every list and feed.',
    label: 'Why it was withdrawn',
    name: 'note',
    type: 'text',
  },
  {
    act: 'rename',
    title: 'Rename',
    says: 'The old address goes on leading to it; its updates, translations and links come along.',
    label: 'The new name, or words to make it of',
    name: 'to',
    type: 'text',
  },
] as const;

/** What an act asks for, what it foretells, and the two texts of a file that somebody else has saved meanwhile. */
export function DeskDialogs({ file, language }: Pick<WritingDesk, 'file' | 'language'>) {
  return (
    <>
      {questions.map((question) => (
        <dialog
          aria-labelledby={`ask-${question.act}`}
          className={styles.dialog}
          data-act={question.act}
          key={question.act}
        >
          <form method="dialog">
            <h2 id={`ask-${question.act}`}>{question.title}</h2>
            <p>{question.says}</p>
            <label>
              {question.label}
              <input className={controls.entry} name={question.name} required type={question.type} />
            </label>
            <DeskAnswers does={question.title} />
          </form>
        </dialog>
      ))}
      <dialog aria-labelledby="ask-foretold" className={styles.dialog} data-act="foretold">
        <form method="dialog">
          <h2 id="ask-foretold">What readers will see</h2>
          <p data-part="foretold" />
          <p data-part="foretold-way" hidden>
            <strong>It is done on this machine first: readers see it once you have sent it to them.</strong>
          </p>
          <DeskAnswers does="Do it" />
        </form>
      </dialog>
      <DeskTwoTexts
        act="changed"
        choices={{ theirs: '(yours can be had back with Ctrl+Z)', yours: '(saved over theirs)' }}
        language={language}
        says={`${file} is no longer what you opened. Nothing has been overwritten. The lines that differ are marked.`}
        title="Somebody else has saved it meanwhile"
      />
    </>
  );
}

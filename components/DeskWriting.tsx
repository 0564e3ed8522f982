import { Seal, SealSprite } from '#components/Seal.tsx';
import type { WritingDesk } from '#lib/editors/desk-writing.ts';
import styles from './DeskWriting.module.css';

interface Props {
  readonly writing: WritingDesk;
  readonly deskHref: string;
  /** Page of all cards. */
  readonly cardsHref: string;
}

/** A desk is not the paper: one text, what stands beside it, and what can be done with it. Its script puts in the text and the page. */
export function DeskWriting({ writing, deskHref, cardsHref }: Props) {
  const { file, title, beside } = writing;
  return (
    <div className={styles.desk} data-desk={deskHref} data-file={file} data-width="phone">
      <SealSprite />
      <header className={styles.top}>
        <a className={styles.name} href={deskHref}>
          <Seal lead="together" />
          The desk
        </a>
        <nav aria-label="Desk">
          <a href={deskHref}>All files</a>
          <a href={cardsHref}>Cards</a>
        </nav>
        <p>Only you see this page</p>
      </header>
      <nav aria-label="Texts beside it" className={styles.beside}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it has been escaped */}
        <ul dangerouslySetInnerHTML={{ __html: beside }} />
      </nav>
      <main className={styles.text}>
        <div className={styles.head}>
          <h1>{title}</h1>
          <p>
            <strong data-part="state">Opening …</strong> <span data-part="lengths" />
          </p>
          <Versions writing={writing} />
        </div>
        <div className={styles.field} data-part="text" lang={writing.language} />
        <noscript>
          <p className={styles.head}>
            The desk writes with JavaScript, which is off in this browser. The file is {file}: any text editor does.
          </p>
        </noscript>
      </main>
      <PagePane />
      <footer className={styles.bar}>
        <p aria-live="polite" data-part="says" role="status" />
        <div className={styles.acts}>
          <button className={styles.solid} data-part="save" type="button">
            Save
          </button>
          <Acts writing={writing} />
        </div>
      </footer>
      <Dialogs file={file} />
    </div>
  );
}

function Versions({ writing: { originalHref, translated, untranslated, language } }: Pick<Props, 'writing'>) {
  return (
    <p className={styles.versions}>
      {originalHref !== undefined && <a href={originalHref}>English</a>}
      {translated.map(({ name, language: own, href }) => (
        <a href={href} key={own}>
          {name}
        </a>
      ))}
      {language === undefined &&
        untranslated.map(({ name, language: own }) => (
          <button data-act={`translate-${own}`} key={own} type="button">
            Translate into {name}
          </button>
        ))}
    </p>
  );
}

/** The page as readers would get it, at the width of a phone or of a desk. */
function PagePane() {
  return (
    <aside aria-label="The page" className={styles.page}>
      <form className={styles.choices}>
        {(['phone', 'wide'] as const).map((width) => (
          <label key={width}>
            <input defaultChecked={width === 'phone'} name="width" type="radio" value={width} />
            {width === 'phone' ? 'Phone' : 'Wide'}
          </label>
        ))}
      </form>
      <div className={styles.frames} data-part="frames">
        <iframe title="The page as readers would get it" />
        <iframe hidden title="The page as readers would get it, next" />
      </div>
    </aside>
  );
}

function Acts({ writing: { language, isStory } }: Pick<Props, 'writing'>) {
  if (language)
    return (
      <>
        <Act name="restamp">It says what the original says</Act>
        <Act name="remove">Delete</Act>
      </>
    );
  return (
    <>
      <Act name="publishNow">Publish now</Act>
      <Act name="publishAt">Publish at …</Act>
      <Act name="keepDraft">Keep as draft</Act>
      {isStory && <Act name="lead">Lead the front</Act>}
      <Act name="correct" word>
        Correct …
      </Act>
      <Act name="withdraw" word>
        Withdraw …
      </Act>
      <Act name="expire" word>
        Expire …
      </Act>
      <Act name="rename" word>
        Rename …
      </Act>
      <Act name="remove" word>
        Delete …
      </Act>
    </>
  );
}

/** @param word a word alone, for what is rare and grave */
function Act({
  name,
  word,
  children,
}: {
  readonly name: string;
  readonly word?: boolean;
  readonly children: string | readonly string[];
}) {
  return (
    <button className={word ? styles.word : styles.act} data-act={name} type="button">
      {children}
    </button>
  );
}

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
    says: 'From then on readers are told that it is no longer shown.',
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

function Dialogs({ file }: { readonly file: string }) {
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
              <input name={question.name} required type={question.type} />
            </label>
            <Answers does={question.title} />
          </form>
        </dialog>
      ))}
      <dialog aria-labelledby="ask-foretold" className={styles.dialog} data-act="foretold">
        <form method="dialog">
          <h2 id="ask-foretold">What readers will see</h2>
          <p data-part="foretold" />
          <Answers does="Do it" />
        </form>
      </dialog>
      <dialog aria-labelledby="ask-changed" className={styles.dialog} data-act="changed">
        <form method="dialog">
          <h2 id="ask-changed">Somebody else has saved it meanwhile</h2>
          <p>{file} is no longer what you opened. Nothing has been overwritten.</p>
          <div className={styles.both}>
            <label>
              Yours
              <textarea data-part="mine" readOnly rows={14} />
            </label>
            <label>
              Theirs
              <textarea data-part="theirs" readOnly rows={14} />
            </label>
          </div>
          <fieldset>
            <legend>Go on with</legend>
            <label>
              <input defaultChecked name="keep" type="radio" value="theirs" /> theirs (yours can be had back with
              Ctrl+Z)
            </label>
            <label>
              <input name="keep" type="radio" value="mine" /> mine, and save it over theirs
            </label>
          </fieldset>
          <Answers does="Go on" />
        </form>
      </dialog>
    </>
  );
}

function Answers({ does }: { readonly does: string }) {
  return (
    <p className={styles.answers}>
      <button className={styles.solid} type="submit" value="do">
        {does}
      </button>
      <button className={styles.act} formNoValidate type="submit" value="">
        Leave it
      </button>
    </p>
  );
}

import { DeskChoices } from '#components/DeskChoices.tsx';
import { DeskDialogs } from '#components/DeskDialogs.tsx';
import { DeskForm } from '#components/DeskForm.tsx';
import { DeskOriginal } from '#components/DeskOriginal.tsx';
import { DeskPicture } from '#components/DeskPicture.tsx';
import { DeskSending } from '#components/DeskSending.tsx';
import { DeskTop } from '#components/DeskTop.tsx';
import type { WritingDesk } from '#lib/editors/desk-writing.ts';
import controls from './DeskControls.module.css';
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
    <div
      className={styles.desk}
      data-desk={deskHref}
      data-file={file}
      data-beside={writing.language && 'original'}
      data-light="here"
      data-pane="text"
      data-width="phone"
    >
      <div className={styles.top}>
        <DeskTop cardsHref={cardsHref} deskHref={deskHref} />
      </div>
      <nav aria-labelledby="beside" className={styles.beside}>
        <h2 id="beside">{writing.besideName}</h2>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it has been escaped */}
        <ul dangerouslySetInnerHTML={{ __html: beside }} />
      </nav>
      <main className={styles.text}>
        <div className={styles.head}>
          <h1 dir="auto" lang={writing.language}>
            {title}
          </h1>
          <p>
            <strong data-part="state" role="status">
              Opening …
            </strong>{' '}
            <span data-part="lengths" />
          </p>
          <div className={styles.ways}>
            <DeskChoices label="How it is written" name="pane" options={{ text: 'Text', form: 'Form' }} />
            <Versions writing={writing} />
          </div>
        </div>
        <div className={styles.field} data-part="text" lang={writing.language} />
        <DeskForm file={file} />
        <noscript>
          <p className={styles.head}>
            The desk writes with JavaScript, which is off in this browser. The file is {file}: any text editor does.
          </p>
        </noscript>
      </main>
      <footer className={styles.bar}>
        <p aria-live="polite" data-part="says" role="status" />
        <div className={styles.acts} data-part="acts">
          <button className={controls.solid} data-part="save" type="button">
            Save
          </button>
          <button className={controls.act} data-part="send" hidden type="button">
            Send to readers …
          </button>
          <Acts writing={writing} />
        </div>
        <p className={styles.way} data-part="way" />
      </footer>
      {/* After what is done with the text: by Tab a page is gone through link by link. */}
      <PagePane language={writing.language} />
      <DeskDialogs file={file} language={writing.language} />
      <DeskSending file={file} language={writing.language} />
      {takesPictures(writing) && <DeskPicture mayLead={writing.isStory} />}
    </div>
  );
}

/** A translation has the pictures of its original. */
const takesPictures = ({ language, file }: WritingDesk): boolean => language === undefined && file.endsWith('.md');

function Versions({ writing }: Pick<Props, 'writing'>) {
  const { originalHref, translated, untranslated, language } = writing;
  return (
    <p className={styles.versions}>
      {takesPictures(writing) && (
        <button data-part="picture" type="button">
          Picture …
        </button>
      )}
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

/** The page as readers would get it, at the width of a phone or of a desk; of a translation its original first. */
function PagePane({ language }: Pick<WritingDesk, 'language'>) {
  return (
    <aside aria-label={language ? 'The original, and the page' : 'The page'} className={styles.page}>
      <div className={styles.ways}>
        {language ? (
          <DeskChoices
            label="What stands beside the text"
            name="beside"
            options={{ original: 'Original', phone: 'Phone', wide: 'Wide' }}
          />
        ) : (
          <DeskChoices label="How wide the page is" name="width" options={{ phone: 'Phone', wide: 'Wide' }} />
        )}
        <DeskChoices
          label="In which light the page is"
          name="light"
          options={{ here: 'As here', day: 'Day', night: 'Night' }}
        />
      </div>
      {language && <DeskOriginal />}
      <div className={styles.frames} data-part="frames">
        <p>The page comes here …</p>
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
      <Act name="correct" word>
        Correct …
      </Act>
      <Act name="withdraw" word>
        Withdraw …
      </Act>
      <button className={styles.word} popoverTarget="more-acts" type="button">
        More …
      </button>
      <div className={styles.more} id="more-acts" popover="auto">
        {isStory && <Act name="lead">Lead the front</Act>}
        {isStory && <Act name="expire">Expire …</Act>}
        <Act name="rename">Rename …</Act>
        <Act name="remove">Delete …</Act>
      </div>
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
    <button className={word ? styles.word : controls.act} data-act={name} type="button">
      {children}
    </button>
  );
}

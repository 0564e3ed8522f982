import { Headline } from '#components/Headline.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import type { DeskSection } from '#lib/editors/desk-sections.ts';
import styles from './Desk.module.css';
import controls from './DeskControls.module.css';

interface Props {
  readonly deskHref: string;
  /** What an update can be of. */
  readonly stories: readonly { readonly name: string; readonly title: string }[];
  readonly urgent: readonly DeskSection[];
  readonly kinds: readonly DeskSection[];
  /** Page of all cards. */
  readonly cardsHref: string;
}

/** Something new, what the desk has to think of, then every file with its state. */
export function Desk({ deskHref, stories, urgent, kinds, cardsHref }: Props) {
  return (
    <>
      <Headline
        below={
          <nav aria-label="Files by kind">
            <ul className={styles.kinds}>
              {kinds.map(({ id, name }) => (
                <li key={id}>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
              <li>
                <a href={cardsHref}>Cards</a>
              </li>
            </ul>
          </nav>
        }
        standfirst="Every file of the content folder, and what readers see of it. Only you see this page."
        title="The desk"
      />
      <Row as="section" labelledBy="new" rail={<RailHeading id="new">Something new</RailHeading>}>
        <form className={styles.new} data-desk={deskHref} data-part="new">
          <label>
            What it is
            <select className={controls.entry} name="kind">
              <option value="update">An update</option>
              <option value="story">A story</option>
              <option value="milestone">A milestone</option>
            </select>
          </label>
          <label>
            Its headline
            <input autoComplete="off" className={controls.entry} name="title" required />
          </label>
          <label>
            The story, for an update
            <select className={controls.entry} name="story">
              <option value="">None</option>
              {stories.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <button className={controls.solid} type="submit">
            Begin to write
          </button>
          <p aria-live="polite" data-part="says" role="status" />
        </form>
      </Row>
      {[...urgent, ...kinds].map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </>
  );
}

function Section({ section: { id, name, items, empty } }: { readonly section: DeskSection }) {
  return (
    <Row as="section" labelledBy={id} rail={<RailHeading id={id}>{name}</RailHeading>}>
      {items === '' ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it has been escaped
        <ul className={styles.list} dangerouslySetInnerHTML={{ __html: items }} />
      )}
    </Row>
  );
}

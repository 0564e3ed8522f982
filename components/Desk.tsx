import { Headline } from '#components/Headline.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import type { DeskSection } from '#lib/editors/desk-sections.ts';
import styles from './Desk.module.css';

interface Props {
  readonly urgent: readonly DeskSection[];
  readonly kinds: readonly DeskSection[];
  /** Page of all cards. */
  readonly cardsHref: string;
}

/** What the desk has to think of, then every file with its state. It reads; files are changed with an editor. */
export function Desk({ urgent, kinds, cardsHref }: Props) {
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

import { Headline } from '#components/Headline.tsx';
import { WideRow } from '#components/Row.tsx';
import type { DeskSection } from '#lib/editors/desk-sections.ts';
import desk from './Desk.module.css';
import styles from './DeskCards.module.css';

interface Props {
  readonly sections: readonly DeskSection[];
  /** Page of the desk. */
  readonly deskHref: string;
}

/** Every card as it is drawn, to be looked at side by side; each opens in its own size. */
export function DeskCards({ sections, deskHref }: Props) {
  return (
    <>
      <Headline
        below={
          <nav aria-label="Cards by kind">
            <ul className={desk.kinds}>
              <li>
                <a href={deskHref}>The desk</a>
              </li>
              {sections.map(({ id, name }) => (
                <li key={id}>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
        }
        standfirst="What stands for each page where its link is shared. Only you see this page."
        title="Cards"
      />
      {sections.map(({ id, name, items, empty }) => (
        <WideRow as="section" key={id} labelledBy={id}>
          <h2 className={styles.kind} id={id}>
            {name}
          </h2>
          {items === '' ? (
            <p className={desk.empty}>{empty}</p>
          ) : (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it has been escaped
            <ul className={styles.cards} dangerouslySetInnerHTML={{ __html: items }} />
          )}
        </WideRow>
      ))}
    </>
  );
}

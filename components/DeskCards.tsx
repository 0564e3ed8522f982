import { DeskPage } from '#components/DeskTop.tsx';
import type { DeskSection } from '#lib/editors/desk-sections.ts';
import desk from './Desk.module.css';
import styles from './DeskCards.module.css';

interface Props {
  readonly sections: readonly DeskSection[];
  /** Page of the desk. */
  readonly deskHref: string;
  readonly cardsHref: string;
}

/** Every card as it is drawn, to be looked at side by side; each opens in its own size. */
export function DeskCards({ sections, deskHref, cardsHref }: Props) {
  return (
    <DeskPage cardsHref={cardsHref} deskHref={deskHref} here="cards">
      <div className={desk.head}>
        <h1>Cards</h1>
        <p>What stands for each page where its link is shared.</p>
      </div>
      <div className={desk.kinds}>
        <nav aria-label="Cards by kind">
          {sections.map(({ id, name }) => (
            <a href={`#${id}`} key={id}>
              {name}
            </a>
          ))}
        </nav>
        {sections.map(({ id, name, items, empty }) => (
          <section aria-labelledby={id} className={desk.section} key={id}>
            <h2 id={id}>{name}</h2>
            {items === '' ? (
              <p className={desk.empty}>{empty}</p>
            ) : (
              // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it has been escaped
              <ul className={styles.cards} dangerouslySetInnerHTML={{ __html: items }} />
            )}
          </section>
        ))}
      </div>
    </DeskPage>
  );
}

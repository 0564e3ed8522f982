import { DeskFilter } from '#components/DeskFilter.tsx';
import { DeskNew } from '#components/DeskNew.tsx';
import { DeskPage } from '#components/DeskTop.tsx';
import type { DeskFilter as Filter } from '#lib/editors/desk-filter.ts';
import type { DeskSection } from '#lib/editors/desk-sections.ts';
import styles from './Desk.module.css';

interface Props {
  readonly deskHref: string;
  /** Page of all cards. */
  readonly cardsHref: string;
  /** What an update can be of. */
  readonly stories: readonly { readonly name: string; readonly title: string }[];
  readonly filter: Filter;
  /** What keeps a file from readers. */
  readonly pressing: readonly DeskSection[];
  /** What has to be thought of. */
  readonly coming: readonly DeskSection[];
  readonly kinds: readonly DeskSection[];
}

/** Finds a file, begins a new one, and shows what the desk has to think of; then every file with its state. */
export function Desk({ deskHref, cardsHref, stories, filter, pressing, coming, kinds }: Props) {
  const { found } = filter;
  return (
    <DeskPage cardsHref={cardsHref} deskHref={deskHref} here="files">
      <div className={styles.head}>
        <h1>All files</h1>
        <p>Every file of the content folder, and what readers see of it.</p>
      </div>
      <DeskFilter deskHref={deskHref} filter={filter} />
      {found ? (
        <div className={styles.found}>
          <Section section={found} />
        </div>
      ) : (
        <div className={styles.desk}>
          <div className={styles.pressing}>
            {pressing.map((section) => (
              <Section key={section.id} section={section} />
            ))}
          </div>
          <div className={styles.coming}>
            <DeskNew deskHref={deskHref} stories={stories} />
            {coming.map((section) => (
              <Section key={section.id} section={section} />
            ))}
          </div>
          <div className={styles.kinds}>
            <nav aria-label="Files by kind">
              {kinds.map(({ id, name }) => (
                <a href={`#${id}`} key={id}>
                  {name}
                </a>
              ))}
            </nav>
            {kinds.map((section) => (
              <Section key={section.id} section={section} />
            ))}
          </div>
        </div>
      )}
    </DeskPage>
  );
}

function Section({ section: { id, name, items, empty } }: { readonly section: DeskSection }) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{name}</h2>
      {items === '' ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it has been escaped
        <ul className={styles.list} dangerouslySetInnerHTML={{ __html: items }} />
      )}
    </section>
  );
}

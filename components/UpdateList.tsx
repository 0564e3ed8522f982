import { Seal } from '#components/Seal.tsx';
import { Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ListedUpdate } from '#lib/pages/listed-updates.ts';
import styles from './UpdateList.module.css';

interface Props {
  readonly updates: readonly ListedUpdate[];
  readonly locale: Locale;
  readonly headingLevel: 2 | 3;
}

/** Updates with date, title and one sentence; the first stands larger. */
export function UpdateList({ updates, locale, headingLevel }: Props) {
  const Heading = `h${headingLevel}` as const;
  const { dates, addresses, texts } = locale;
  return (
    <ol className={styles.list}>
      {updates.map(({ update, milestone }) => (
        <li key={update.slug}>
          <article>
            <p className={styles.date}>
              <time dateTime={update.published}>{dates.day(update.published)}</time>
            </p>
            <Heading className={styles.title}>
              <a href={addresses.update(update)}>
                <Words>{update.title}</Words>
              </a>
            </Heading>
            <p className={styles.summary}>
              <Words>{update.summary}</Words>
            </p>
            {milestone?.lead && (
              <p className={styles.lead}>
                <Seal lead={milestone.lead} /> {texts.lead[milestone.lead]}
              </p>
            )}
          </article>
        </li>
      ))}
    </ol>
  );
}

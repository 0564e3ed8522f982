import type { Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Topic } from '#lib/terms/topics.ts';
import styles from './MilestoneMeta.module.css';

/** `page`: dates in a rail, the entry is the target of its id. `column`: everything in the width of a text. */
export type Placement = 'page' | 'column';

interface Props {
  readonly milestone: Milestone;
  readonly placement: Placement;
  readonly locale: Locale;
}

/** In words, under or beside a milestone: its state unless it is done, who leads, topics, confidence, sources. */
export function MilestoneMeta({ milestone, placement, locale: { texts, addresses } }: Props) {
  const { id, status, lead, topics, confidence, sources } = milestone;
  // The lines of the page's column are short; no topic is parted there.
  const nameOf = (topic: Topic) => texts.topics[topic].replaceAll(' ', placement === 'page' ? '\u00a0' : ' ');
  return (
    <ul className={styles[placement]}>
      {status !== 'done' && (
        <li className={styles.state}>
          <strong>{texts.state[status]}</strong>
        </li>
      )}
      {lead && <li className={styles.who}>{texts.lead[lead]}</li>}
      <li className={styles.topics}>{topics.map((topic) => nameOf(topic)).join(texts.joints.list)}</li>
      {confidence && <li className={styles.confidence}>{texts.confidence[confidence]}</li>}
      <li className={styles.sources}>
        <a href={`${addresses.milestone({ id })}#sources`}>{texts.sourceCount(sources.length)}</a>
      </li>
    </ul>
  );
}

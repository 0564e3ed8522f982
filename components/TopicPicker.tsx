import { type TimelineChoice, timelineAddress } from '#lib/addresses/timeline-choice.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { TimelineView } from '#lib/pages/timeline-view.ts';
import styles from './TopicPicker.module.css';

interface Props {
  readonly view: Pick<TimelineView, 'filter' | 'order' | 'topicCounts' | 'allCount'>;
  readonly locale: Locale;
}

/** Topics with the number that each leads to: plain links that keep whatever else was chosen. */
export function TopicPicker({ view: { filter, order, topicCounts, allCount }, locale: { texts, addresses } }: Props) {
  const address = (topic: TimelineChoice['topic']) => timelineAddress({ ...filter, order, topic }, addresses);
  const choices = [
    { topic: undefined, name: texts.allTopics, count: allCount },
    ...topicCounts.map(({ topic, count }) => ({ topic, name: texts.topics[topic], count })),
  ];
  return (
    <nav aria-label={texts.topicsLabel} className={styles.topics}>
      <ul>
        {choices.map(({ topic, name, count }) => (
          <li key={name}>
            <a aria-current={topic === filter.topic ? 'page' : undefined} href={address(topic)}>
              {name} <small>{count}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

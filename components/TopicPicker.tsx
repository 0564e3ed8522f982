import type { TimelineOrder } from '#lib/addresses/table.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { TimelineView } from '#lib/pages/timeline-view.ts';
import styles from './TopicPicker.module.css';

interface Props {
  readonly view: Pick<TimelineView, 'topic' | 'order' | 'topicCounts' | 'total'>;
  readonly locale: Locale;
}

/** Topics with their counts, and the two orders: plain links that keep each other's choice. */
export function TopicPicker({ view: { topic, order, topicCounts, total }, locale: { texts, addresses } }: Props) {
  const choices = [
    { name: texts.allTopics, count: total, href: addresses.timeline({ order }), current: topic === undefined },
    ...topicCounts.map((choice) => ({
      name: texts.topics[choice.topic],
      count: choice.count,
      href: addresses.topic({ topic: choice.topic, order }),
      current: choice.topic === topic,
    })),
  ];
  const address = (to: TimelineOrder) =>
    topic === undefined ? addresses.timeline({ order: to }) : addresses.topic({ topic, order: to });
  return (
    <div className={styles.pickers}>
      <nav aria-label={texts.topicsLabel}>
        <ul>
          {choices.map(({ name, count, href, current }) => (
            <li key={href}>
              <a aria-current={current ? 'page' : undefined} href={href}>
                {name} <small>{count}</small>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={texts.order}>
        <ul>
          {(['oldest', 'newest'] as const).map((to) => (
            <li key={to}>
              <a aria-current={to === order ? 'true' : undefined} href={address(to)}>
                {to === 'oldest' ? texts.oldestFirst : texts.newestFirst}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

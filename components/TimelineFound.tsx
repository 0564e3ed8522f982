import { isNarrowed, timelineAddress } from '#lib/addresses/timeline-choice.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { TimelineView } from '#lib/pages/timeline-view.ts';
import styles from './TimelineFound.module.css';

interface Props {
  readonly view: Pick<TimelineView, 'filter' | 'order' | 'found' | 'total'>;
  readonly locale: Locale;
}

/** How many milestones are listed and by what they were chosen, spoken when that changes; the way back to all, and the other order. */
export function TimelineFound({ view: { filter, order, found, total }, locale }: Props) {
  const { texts, timeline, addresses } = locale;
  const { topic, from, to, which, q } = filter;
  const isAll = topic === undefined && !isNarrowed(filter);
  const turned = order === 'oldest' ? 'newest' : 'oldest';
  const narrowed = {
    topic: topic === undefined ? undefined : texts.topics[topic],
    from,
    to,
    isMajorOnly: which === 'major',
    word: q,
  };
  return (
    <div className={styles.found}>
      <p role="status">
        <strong>{timeline.found(found.size, total)}</strong>
        {!isAll && (
          <>
            {texts.joints.space}
            <span>{timeline.narrowed(narrowed)}</span>
          </>
        )}
      </p>
      <p className={styles.ways}>
        <a href={timelineAddress({ ...filter, order: turned }, addresses)}>
          {turned === 'oldest' ? texts.oldestFirst : texts.newestFirst}
        </a>
        {!isAll && <a href={timelineAddress({ order }, addresses)}>{timeline.clear}</a>}
      </p>
    </div>
  );
}

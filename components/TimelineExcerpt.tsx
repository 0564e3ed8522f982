import { TimelineList } from '#components/TimelineList.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './TimelineExcerpt.module.css';

interface Props {
  readonly milestones: readonly Milestone[];
  readonly locale: Locale;
  readonly headingLevel: 2 | 3;
}

/** A few milestones in the column of a text, and the way to all of them. */
export function TimelineExcerpt({ milestones, locale, headingLevel }: Props) {
  if (milestones.length === 0) return null;
  const Heading = `h${headingLevel}` as const;
  const itemLevel = headingLevel === 2 ? 3 : 4;
  const { texts, addresses } = locale;
  return (
    <section className={styles.excerpt}>
      <Heading className={styles.title}>
        {milestones.length === 1 ? texts.aboutMilestone : texts.fromTheTimeline}
      </Heading>
      <TimelineList headingLevel={itemLevel} locale={locale} milestones={milestones} />
      <p className={styles.more}>
        <a href={addresses.timeline()}>{texts.wholeTimeline}</a>
      </p>
    </section>
  );
}

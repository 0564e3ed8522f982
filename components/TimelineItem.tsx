import { changedMark } from '#components/changed.ts';
import { MilestoneDate } from '#components/DateText.tsx';
import { MilestoneMeta, type Placement } from '#components/MilestoneMeta.tsx';
import { SpineMark } from '#components/SpineMark.tsx';
import { Told } from '#components/Told.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './TimelineItem.module.css';

interface Props {
  readonly milestone: Milestone;
  readonly locale: Locale;
  readonly headingLevel: 3 | 4;
  readonly placement: Placement;
}

/** One milestone in a list: the date is its permanent link; a minor one is a line, a major one has its summary too. */
export function TimelineItem({ milestone, locale, headingLevel, placement }: Props) {
  const Heading = `h${headingLevel}` as const;
  const { id, title, summary, significance, language } = milestone;
  const address = locale.addresses.milestone({ id });
  const major = significance === 'major';
  return (
    <article className={styles[placement]} {...changedMark(milestone, locale)}>
      <span className={styles.mark}>
        <SpineMark milestone={milestone} />
      </span>
      <p className={styles.date}>
        <a href={address} title={locale.texts.permalink}>
          <MilestoneDate locale={locale} milestone={milestone} />
        </a>
      </p>
      <div className={styles.what}>
        <Heading className={major ? styles.major : styles.minor}>
          <a href={address}>
            <Told clauses={false} headline language={language} locale={locale}>
              {title}
            </Told>
          </a>
        </Heading>
        {major && summary !== undefined && (
          <p className={styles.summary}>
            <Told language={language} locale={locale}>
              {summary}
            </Told>
          </p>
        )}
      </div>
      <div className={styles.meta}>
        <MilestoneMeta locale={locale} milestone={milestone} placement={placement} />
      </div>
    </article>
  );
}

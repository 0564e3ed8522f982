import { MilestoneDate } from '#components/DateText.tsx';
import { SpineMark } from '#components/SpineMark.tsx';
import { Told } from '#components/Told.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './EmbedTimeline.module.css';

interface Props {
  /** In the order to be shown. */
  readonly milestones: readonly Milestone[];
  /** The whole address of a path of ours. */
  readonly addressOf: (path: string) => string;
  readonly locale: Locale;
}

/** Milestones in a frame: date, what happened, who leads and how it stands. */
export function EmbedTimeline({ milestones, addressOf, locale }: Props) {
  const { texts, addresses } = locale;
  if (milestones.length === 0) return <p className={styles.none}>{texts.noMilestones}</p>;
  return (
    <ol className={styles.list}>
      {milestones.map((milestone) => {
        const { id, title, status, lead, language } = milestone;
        const words = [...(status === 'done' ? [] : [texts.state[status]]), ...(lead ? [texts.lead[lead]] : [])];
        return (
          <li className={styles.item} key={id}>
            <span className={styles.mark}>
              <SpineMark milestone={milestone} />
            </span>
            <p className={styles.date}>
              <MilestoneDate locale={locale} milestone={milestone} />
            </p>
            <div>
              <h2 className={styles.title}>
                <a href={addressOf(addresses.milestone({ id }))} rel="noopener" target="_top">
                  <Told headline language={language} locale={locale}>
                    {title}
                  </Told>
                </a>
              </h2>
              {words.length > 0 && <p className={styles.words}>{words.join(' · ')}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

import { MilestoneDate } from '#components/DateText.tsx';
import { WideRow } from '#components/Row.tsx';
import { Told } from '#components/Told.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Neighbours } from '#lib/pages/neighbours.ts';
import styles from './MilestoneNeighbours.module.css';

interface Props {
  readonly neighbours: Neighbours;
  readonly locale: Locale;
}

/** The milestones before and after this one on the timeline. */
export function MilestoneNeighbours({ neighbours: { before, after }, locale }: Props) {
  const { texts } = locale;
  if (!before && !after) return null;
  return (
    <nav aria-label={texts.beforeAndAfter} className={styles.neighbours}>
      <WideRow>
        <div className={styles.pair}>
          {before && <Neighbour label={texts.before} locale={locale} milestone={before} rel="prev" />}
          {after && <Neighbour label={texts.after} locale={locale} milestone={after} rel="next" />}
        </div>
      </WideRow>
    </nav>
  );
}

interface NeighbourProps {
  readonly milestone: Milestone;
  readonly label: string;
  readonly rel: 'prev' | 'next';
  readonly locale: Locale;
}

function Neighbour({ milestone, label, rel, locale }: NeighbourProps) {
  return (
    <a className={styles[rel]} href={locale.addresses.milestone(milestone)} rel={rel}>
      <span className={styles.date}>
        {`${label} · `}
        <MilestoneDate locale={locale} milestone={milestone} />
      </span>
      <span className={styles.title}>
        <Told headline language={milestone.language} locale={locale}>
          {milestone.title}
        </Told>
      </span>
    </a>
  );
}

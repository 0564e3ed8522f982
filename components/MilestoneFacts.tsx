import type { ReactNode } from 'react';
import { InstantText } from '#components/DateText.tsx';
import { Words } from '#components/Words.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './MilestoneFacts.module.css';

interface Props {
  readonly milestone: Milestone;
  readonly locale: Locale;
}

/** What is known of a milestone in a few lines, for the rail of its page. What is not known has no line. */
export function MilestoneFacts({ milestone, locale }: Props) {
  const { texts, addresses, dates, language } = locale;
  const { lead, status, place, vehicle, agencies, topics, confidence, foresees, updated } = milestone;
  return (
    <dl className={styles.facts}>
      {status !== 'done' && <Line label={texts.stateLabel}>{texts.state[status]}</Line>}
      {lead && (
        <Line label={<a href={`${addresses.standingPage({ slug: 'how-we-report' })}#who-leads`}>{texts.who}</a>}>
          {texts.leadWord[lead]}
        </Line>
      )}
      {foresees && <Line label={texts.foresees}>{dates.partial(foresees)}</Line>}
      {place && (
        <Line label={texts.place}>
          <Words language={language}>{place.name}</Words>
        </Line>
      )}
      {vehicle !== undefined && (
        <Line label={texts.vehicle}>
          <Words language={language}>{vehicle}</Words>
        </Line>
      )}
      {agencies.length > 0 && (
        <Line label={texts.agencies}>
          <Words language={language}>{agencies.join(texts.joints.list)}</Words>
        </Line>
      )}
      <Line label={texts.topicsLabel}>
        {topics.map((topic) => (
          <a href={addresses.topic({ topic })} key={topic}>
            {texts.topics[topic]}
          </a>
        ))}
      </Line>
      {confidence && <Line label={texts.confidenceLabel}>{texts.confidenceWord[confidence]}</Line>}
      {updated !== undefined && (
        <Line label={texts.updated}>
          <InstantText instant={updated} locale={locale} />
        </Line>
      )}
    </dl>
  );
}

function Line({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

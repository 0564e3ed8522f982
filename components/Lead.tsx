import { InstantText } from '#components/DateText.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FrontPageContent } from '#lib/timeline/front-page.ts';
import styles from './Lead.module.css';

interface Props {
  readonly front: Pick<FrontPageContent, 'lead' | 'title' | 'tagline' | 'factbox' | 'lastUpdated'>;
  readonly locale: Locale;
}

/** The lead story, set once on the whole site in this size; and how far our sources reach. */
export function Lead({ front: { lead, title, tagline, factbox, lastUpdated }, locale }: Props) {
  const { texts, routes, dates } = locale;
  return (
    <article className={styles.lead}>
      <h1 className={styles.title}>{lead ? <a href={routes.story(lead.slug)}>{lead.title}</a> : title}</h1>
      <div className={styles.beside}>
        <p className={styles.standfirst}>{lead ? lead.summary : tagline}</p>
        {factbox && (
          <p className={styles.reach}>
            {texts.sourcesReach(dates.partial(factbox.asOf))}{' '}
            <a href={`${routes.programme}#not-known`}>{texts.whatIsNotKnown}</a>
          </p>
        )}
        <div className={styles.dates}>
          {lead && <p className={styles.by}>{texts.by(lead.authors)}</p>}
          {lastUpdated && (
            <p>
              {texts.lastUpdated} <InstantText instant={lastUpdated} locale={locale} />
            </p>
          )}
        </div>
      </div>
    </article>
  );
}

import type { ReactNode } from 'react';
import { changedMark } from '#components/changed.ts';
import { PublicationDates } from '#components/PublicationDates.tsx';
import { Told } from '#components/Told.tsx';
import { Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FrontPageContent } from '#lib/pages/front-page.ts';
import styles from './Lead.module.css';

interface Props {
  readonly front: Pick<FrontPageContent, 'lead' | 'title' | 'tagline'>;
  /** A drawing beside the headline, which runs off the end edge of the window. */
  readonly plate?: ReactNode;
  readonly locale: Locale;
}

/** The lead story, set once on the whole site in this size. */
export function Lead({ front: { lead, title, tagline }, plate, locale }: Props) {
  const { texts, addresses } = locale;
  return (
    <article className={plate === undefined ? styles.lead : `${styles.lead} ${styles.plated}`}>
      <h1 className={styles.title}>
        {lead ? (
          <a href={addresses.story(lead)}>
            <Told headline language={lead.language} locale={locale}>
              {lead.title}
            </Told>
          </a>
        ) : (
          title
        )}
      </h1>
      <div className={styles.beside}>
        <p className={styles.standfirst}>
          {lead ? (
            <Told language={lead.language} large locale={locale}>
              {lead.summary}
            </Told>
          ) : (
            <Words language={locale.language}>{tagline}</Words>
          )}
        </p>
        {lead && (
          <div className={styles.dates} {...changedMark(lead, locale)}>
            <p className={styles.by}>{texts.by(lead.authors)}</p>
            <dl>
              <PublicationDates
                knownAt={lead.knownAt}
                locale={locale}
                published={lead.published}
                updated={lead.updated}
              />
            </dl>
          </div>
        )}
      </div>
      {plate !== undefined && <div className={styles.plate}>{plate}</div>}
    </article>
  );
}

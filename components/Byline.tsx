import { PublicationDates } from '#components/PublicationDates.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Instant } from '#lib/terms/ids.ts';
import type { PartialDate } from '#lib/terms/partial-date.ts';
import styles from './Byline.module.css';

interface Props {
  readonly authors: readonly string[];
  readonly published: Instant;
  readonly updated?: Instant | undefined;
  readonly knownAt?: PartialDate | undefined;
  readonly readingMinutes?: number;
  readonly locale: Locale;
}

/** Who wrote it and when, in the rail. */
export function Byline({ authors, published, updated, knownAt, readingMinutes, locale }: Props) {
  const { texts } = locale;
  return (
    <div className={styles.byline}>
      <p className={styles.authors}>{texts.by(authors)}</p>
      <dl>
        <PublicationDates knownAt={knownAt} locale={locale} published={published} updated={updated} />
        {readingMinutes !== undefined && (
          <div>
            <dt>{texts.readingTime}</dt>
            <dd>{texts.minutes(readingMinutes)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

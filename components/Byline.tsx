import { InstantText } from '#components/DateText.tsx';
import type { Instant } from '#lib/content/ids.ts';
import type { PartialDate } from '#lib/content/partial-date.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './Byline.module.css';

interface Props {
  readonly authors: readonly string[];
  readonly published: Instant;
  readonly updated?: Instant | undefined;
  readonly knownAt?: PartialDate | undefined;
  readonly readingMinutes?: number;
  readonly locale: Locale;
}

/** Who wrote it and when, in the rail. "Updated" stands only where it says something new. */
export function Byline({ authors, published, updated, knownAt, readingMinutes, locale }: Props) {
  const { texts, dates } = locale;
  const saysNew = updated !== undefined && dates.instant(updated) !== dates.instant(published);
  return (
    <div className={styles.byline}>
      <p className={styles.authors}>{texts.by(authors)}</p>
      <dl>
        <div>
          <dt>{texts.published}</dt>
          <dd>
            <InstantText instant={published} locale={locale} />
          </dd>
        </div>
        {saysNew && (
          <div>
            <dt>{texts.updated}</dt>
            <dd>
              <InstantText instant={updated} locale={locale} />
            </dd>
          </div>
        )}
        {knownAt !== undefined && (
          <div>
            <dt>{texts.stateOfKnowledge}</dt>
            <dd>
              <time dateTime={knownAt.iso}>{dates.partial(knownAt)}</time>
            </dd>
          </div>
        )}
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

import { changedMark } from '#components/changed.ts';
import { HappenedDate } from '#components/DateText.tsx';
import { Told } from '#components/Told.tsx';
import type { Update } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './UpdateLines.module.css';

/** Updates as one line each, date and title, for those that are no longer the latest. */
export function UpdateLines({ updates, locale }: { readonly updates: readonly Update[]; readonly locale: Locale }) {
  if (updates.length === 0) return null;
  const { addresses } = locale;
  return (
    <ol className={styles.list}>
      {updates.map((update) => (
        <li key={update.slug} {...changedMark(update, locale)}>
          <span className={styles.date}>
            <HappenedDate isTold={false} locale={locale} update={update} />
          </span>
          <a href={addresses.update(update)}>
            <Told headline language={update.language} locale={locale}>
              {update.title}
            </Told>
          </a>
        </li>
      ))}
    </ol>
  );
}

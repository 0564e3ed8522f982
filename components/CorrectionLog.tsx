import { DateText } from '#components/DateText.tsx';
import { Row } from '#components/Row.tsx';
import { Told } from '#components/Told.tsx';
import type { Addresses } from '#lib/addresses/addresses.ts';
import type { CorrectionEntry } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './CorrectionLog.module.css';

/** Only the programme's fact box has a page of its own; another stands in the stories that name it. */
function addressOf(on: CorrectionEntry['on'], addresses: Addresses): string | undefined {
  switch (on.kind) {
    case 'story':
      return addresses.story(on);
    case 'update':
      return addresses.update(on);
    case 'milestone':
      return addresses.milestone(on);
    case 'factbox':
      return on.id === 'programme' ? addresses.programme() : undefined;
  }
}

function CorrectedTitle({ on, locale }: { readonly on: CorrectionEntry['on']; readonly locale: Locale }) {
  const address = addressOf(on, locale.addresses);
  const title = (
    <Told language={on.language} locale={locale}>
      {on.title}
    </Told>
  );
  return address === undefined ? title : <a href={address}>{title}</a>;
}

/** All corrections of the site, newest first: the day in the rail, beside it the page and what was put right. */
export function CorrectionLog({
  entries,
  locale,
}: {
  readonly entries: readonly CorrectionEntry[];
  readonly locale: Locale;
}) {
  if (entries.length === 0)
    return (
      <Row>
        <p>{locale.texts.noCorrections}</p>
      </Row>
    );
  return (
    <ul>
      {entries.map((entry) => (
        <li key={`${entry.on.file} ${entry.date.iso} ${entry.text}`}>
          <Row
            rail={
              <p className={styles.day}>
                <DateText date={entry.date} locale={locale} />
              </p>
            }
          >
            <h2 className={styles.title}>
              <CorrectedTitle locale={locale} on={entry.on} />
            </h2>
            <p className={styles.text}>
              <Told language={entry.language} locale={locale}>
                {entry.text}
              </Told>
            </p>
          </Row>
        </li>
      ))}
    </ul>
  );
}

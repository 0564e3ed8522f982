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
    <Told headline language={on.language} locale={locale}>
      {on.title}
    </Told>
  );
  return address === undefined ? title : <a href={address}>{title}</a>;
}

/** All corrections of the site, newest first: the day in the rail, beside it the page and all that was put right on it that day. */
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
      {grouped(entries).map(({ date, on, members }) => (
        <li key={`${on.file} ${date.iso}`}>
          <Row
            rail={
              <p className={styles.day}>
                <DateText date={date} locale={locale} />
              </p>
            }
          >
            <h2 className={styles.title}>
              <CorrectedTitle locale={locale} on={on} />
            </h2>
            {members.map(({ text, language }) => (
              <p className={styles.text} key={text}>
                <Told language={language} locale={locale}>
                  {text}
                </Told>
              </p>
            ))}
          </Row>
        </li>
      ))}
    </ul>
  );
}

/** What was put right on one page on one day. */
interface Put extends Pick<CorrectionEntry, 'date' | 'on'> {
  readonly members: readonly CorrectionEntry[];
}

const grouped = (entries: readonly CorrectionEntry[]): readonly Put[] =>
  [...Map.groupBy(entries, ({ date, on }) => `${date.iso} ${on.file}`).values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ date: first.date, on: first.on, members }] : [];
  });

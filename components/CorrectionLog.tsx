import { DateText } from '#components/DateText.tsx';
import type { CorrectionEntry } from '#lib/content/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Routes } from '#lib/routes.ts';
import styles from './Corrections.module.css';

/** Only the programme's fact box has a page of its own; another stands in the stories that name it. */
function addressOf(on: CorrectionEntry['on'], routes: Routes): string | undefined {
  switch (on.kind) {
    case 'story':
      return routes.story(on.slug);
    case 'update':
      return routes.update(on.slug);
    case 'milestone':
      return routes.milestone(on.id);
    case 'factbox':
      return on.id === 'programme' ? routes.programme : undefined;
  }
}

function CorrectedTitle({ on, routes }: { readonly on: CorrectionEntry['on']; readonly routes: Routes }) {
  const address = addressOf(on, routes);
  return address === undefined ? on.title : <a href={address}>{on.title}</a>;
}

/** All corrections of the site, newest first, each with the page that it stands on. */
export function CorrectionLog({
  entries,
  locale,
}: {
  readonly entries: readonly CorrectionEntry[];
  readonly locale: Locale;
}) {
  if (entries.length === 0) return <p>{locale.texts.noCorrections}</p>;
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={`${entry.on.file} ${entry.date.iso} ${entry.text}`}>
          <p className={styles.date}>
            <DateText date={entry.date} locale={locale} />
          </p>
          <p>
            <CorrectedTitle on={entry.on} routes={locale.routes} />
          </p>
          <p>{entry.text}</p>
        </li>
      ))}
    </ul>
  );
}

import { DateText } from '#components/DateText.tsx';
import { Told } from '#components/Told.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { StoryChange } from '#lib/pages/story-changes.ts';
import styles from './StoryChanges.module.css';

interface Props {
  readonly changes: readonly StoryChange[];
  readonly locale: Locale;
}

/** The days on which a story changed, folded under its dates; what was changed stands where each link leads. */
export function StoryChanges({ changes, locale }: Props) {
  if (changes.length === 0) return null;
  return (
    <details className={styles.changes}>
      <summary>{locale.changes.title}</summary>
      <ol>
        {changes.map((change) => (
          <li key={change.is === 'update' ? change.update.slug : change.date.iso}>
            <DateText date={change.date} locale={locale} /> <Change change={change} locale={locale} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Change({ change, locale }: { readonly change: StoryChange; readonly locale: Locale }) {
  const { changes, addresses, texts } = locale;
  if (change.is === 'corrections') return <a href="#corrections">{changes.corrections(change.count)}</a>;
  return (
    <a href={addresses.update(change.update)}>
      {changes.update + texts.joints.colon}
      <Told clauses={false} headline language={change.update.language} locale={locale}>
        {change.update.title}
      </Told>
    </a>
  );
}

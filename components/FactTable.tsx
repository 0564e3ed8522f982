import { FactSources } from '#components/FactSources.tsx';
import { Told } from '#components/Told.tsx';
import type { FactGroup, GroupedFact } from '#lib/content/model/fact-groups.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './FactTable.module.css';

interface Props {
  readonly groups: readonly FactGroup[];
  /** Of the facts. */
  readonly language: Language;
  readonly locale: Locale;
}

/** Every fact with its day, how sure we are, and its sources; the label is its permanent link, and whoever follows it can share it. */
export function FactTable({ groups, language, locale }: Props) {
  return groups.map(({ name, facts }) => (
    <section className={styles.group} key={name ?? ''}>
      <h2 className={styles.name}>
        {name === undefined ? (
          locale.texts.theFlight
        ) : (
          <Told language={language} locale={locale}>
            {name}
          </Told>
        )}
      </h2>
      <dl>
        {facts.map((entry) => (
          <FactRow entry={entry} key={entry.id} language={language} locale={locale} />
        ))}
      </dl>
    </section>
  ));
}

interface RowProps {
  readonly entry: GroupedFact;
  readonly language: Language;
  readonly locale: Locale;
}

function FactRow({ entry: { id, label, fact }, language: factbox, locale }: RowProps) {
  const { texts, dates, addresses } = locale;
  const { value, note, asOf, confidence, sources } = fact;
  const { language = factbox } = fact;
  return (
    <div className={styles.fact} id={id}>
      <dt>
        <a href={`#${id}`} title={texts.permalink}>
          <Told language={language} locale={locale}>
            {label}
          </Told>
        </a>
      </dt>
      <dd className={styles.value}>
        <Told clauses language={language} locale={locale}>
          {value}
        </Told>
        {note !== undefined && (
          <small className={styles.note}>
            <Told language={language} locale={locale}>
              {note}
            </Told>
          </small>
        )}
      </dd>
      <dd className={styles.from}>
        <time dateTime={asOf.iso}>{texts.asOf(dates.partial(asOf))}</time>
        {confidence && <span>{texts.confidence[confidence]}</span>}
        <span>
          <FactSources locale={locale} sources={sources} />
        </span>
        <a className={styles.share} href={addresses.sharedFact({ id })} rel="nofollow">
          {texts.share}
        </a>
      </dd>
    </div>
  );
}

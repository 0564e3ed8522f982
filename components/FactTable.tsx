import { FactSources } from '#components/FactSources.tsx';
import { Words } from '#components/Words.tsx';
import type { FactGroup, GroupedFact } from '#lib/content/model/fact-groups.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './FactTable.module.css';

interface Props {
  readonly groups: readonly FactGroup[];
  readonly locale: Locale;
}

/** Every fact with its day, how sure we are, and its sources; the label is its permanent link, and whoever follows it can share it. */
export function FactTable({ groups, locale }: Props) {
  return groups.map(({ name, facts }) => (
    <section className={styles.group} key={name ?? ''}>
      <h2 className={styles.name}>{name ?? locale.texts.theFlight}</h2>
      <dl>
        {facts.map((entry) => (
          <FactRow entry={entry} key={entry.id} locale={locale} />
        ))}
      </dl>
    </section>
  ));
}

function FactRow({ entry: { id, label, fact }, locale }: { readonly entry: GroupedFact; readonly locale: Locale }) {
  const { texts, dates, addresses } = locale;
  const { value, note, asOf, confidence, sources } = fact;
  return (
    <div className={styles.fact} id={id}>
      <dt>
        <a href={`#${id}`} title={texts.permalink}>
          {label}
        </a>
      </dt>
      <dd className={styles.value}>
        <Words>{value}</Words>
        {note !== undefined && (
          <small className={styles.note}>
            <Words>{note}</Words>
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

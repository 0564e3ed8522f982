import { ArticleList } from '#components/ArticleList.tsx';
import { HappenedDate } from '#components/DateText.tsx';
import { Seal } from '#components/Seal.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ListedUpdate } from '#lib/pages/listed-updates.ts';
import styles from './ArticleList.module.css';

interface Props {
  readonly updates: readonly ListedUpdate[];
  readonly locale: Locale;
  readonly headingLevel: 2 | 3;
  /** Of which it is said when we told of them. */
  readonly told?: 'all' | 'first';
}

/** Updates with date, title and one sentence; the first stands larger. */
export function UpdateList({ updates, locale, headingLevel, told = 'all' }: Props) {
  const { addresses, texts } = locale;
  const articles = updates.map(({ update, milestone }, index) => ({
    key: update.slug,
    href: addresses.update(update),
    title: update.title,
    summary: update.summary,
    language: update.language,
    published: update.published,
    updated: update.updated,
    above: (
      <p className={styles.about}>
        <HappenedDate isTold={told === 'all' || index === 0} locale={locale} update={update} />
      </p>
    ),
    below: milestone?.lead && (
      <p className={`${styles.about} ${styles.lead}`}>
        <Seal lead={milestone.lead} /> {texts.lead[milestone.lead]}
      </p>
    ),
  }));
  return <ArticleList locale={locale} articles={articles} headingLevel={headingLevel} of="updates" />;
}

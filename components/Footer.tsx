import type { ReactNode } from 'react';
import { InstantText } from '#components/DateText.tsx';
import { SchemeSwitch } from '#components/SchemeSwitch.tsx';
import { SearchField } from '#components/SearchField.tsx';
import { Told } from '#components/Told.tsx';
import { Words } from '#components/Words.tsx';
import type { Page } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Instant } from '#lib/terms/ids.ts';
import styles from './Footer.module.css';

export type FootPage = Pick<Page, 'slug' | 'title' | 'order' | 'language'>;

interface Props {
  readonly locale: Locale;
  readonly pages: readonly FootPage[];
  /** When anything on the site last changed, where the page tells that. */
  readonly lastUpdated?: Instant | undefined;
  /** The page has a field of its own. */
  readonly isSearch?: boolean;
}

type FootLink = readonly [href: string, label: ReactNode];

/** Pages that have a place in the foot, in that order. One that everybody knows by a shorter name is called by it. */
function footPages(pages: readonly FootPage[], locale: Locale): readonly FootLink[] {
  const { texts, addresses } = locale;
  return pages
    .filter(({ order }) => order !== undefined)
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((page) => [
      addresses.standingPage(page),
      page.slug === 'about' ? (
        texts.about
      ) : (
        <Told key={page.slug} language={page.language} locale={locale}>
          {page.title}
        </Told>
      ),
    ]);
}

export function Footer({ locale, pages, lastUpdated, isSearch = false }: Props) {
  const { texts, addresses } = locale;
  const links: readonly FootLink[] = [
    ...footPages(pages, locale),
    [addresses.corrections(), texts.corrections],
    [
      addresses.feed({ file: 'feed.xml' }),
      <Words key="feed" language={locale.language}>
        {texts.feed}
      </Words>,
    ],
    [`${addresses.timeline()}#as-data`, texts.openData],
  ];
  return (
    <footer className={styles.footer}>
      <p>{texts.siteLine}</p>
      {lastUpdated !== undefined && (
        <p className={styles.updated}>
          {texts.siteLastUpdated + texts.joints.space}
          <InstantText instant={lastUpdated} locale={locale} />
        </p>
      )}
      {!isSearch && <SearchField locale={locale} />}
      <nav aria-label={texts.aboutThisSite}>
        <ul>
          {links.map(([href, label]) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <SchemeSwitch locale={locale} />
    </footer>
  );
}

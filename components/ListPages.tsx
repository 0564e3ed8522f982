import { RailLabel, Row } from '#components/Row.tsx';
import type { ListName } from '#lib/addresses/table.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ListPage } from '#lib/pages/list-page.ts';
import styles from './ListPages.module.css';

interface Props {
  readonly list: ListName;
  readonly page: Omit<ListPage<unknown>, 'entries'>;
  readonly locale: Locale;
}

/** The way from one page of a list to the others: the next and the one before in words, others by number. Nothing where there is one page. */
export function ListPages({ list, page: { number, count, reach }, locale: { texts, addresses } }: Props) {
  if (count === 1) return null;
  return (
    <nav aria-label={texts.pagesLabel} className={styles.pages}>
      <Row rail={<RailLabel>{texts.pageOf(number, count)}</RailLabel>}>
        <ul className={styles.steps}>
          {number > 1 && (
            <li>
              <a href={addresses[list]({ page: number - 1 })} rel="prev">
                {texts.newer}
              </a>
            </li>
          )}
          {number < count && (
            <li>
              <a href={addresses[list]({ page: number + 1 })} rel="next">
                {texts.older}
              </a>
            </li>
          )}
        </ul>
        <ol className={styles.numbers}>
          {reach.map((to, index) => (
            <li key={to}>
              {to - (reach[index - 1] ?? 0) > 1 && (
                <span aria-hidden="true" className={styles.gap}>
                  …
                </span>
              )}
              <a
                aria-current={to === number ? 'page' : undefined}
                aria-label={texts.page(to)}
                href={addresses[list]({ page: to })}
              >
                {to}
              </a>
            </li>
          ))}
        </ol>
      </Row>
    </nav>
  );
}

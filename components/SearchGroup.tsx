import { RailHeading, Row } from '#components/Row.tsx';
import { SearchHit } from '#components/SearchHit.tsx';
import type { SearchKind } from '#lib/addresses/table.ts';
import type { Thumbnails } from '#lib/graphics/thumbnails.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ShownGroup } from '#lib/publishing/search/shown.ts';
import styles from './SearchGroup.module.css';

interface Props {
  readonly group: ShownGroup;
  readonly locale: Locale;
  /** What was found for. */
  readonly words: string;
  readonly only: SearchKind | undefined;
  readonly thumbnails: Thumbnails;
}

/** What was found of one kind: a few of it, or all of it that is worth a look. */
export function SearchGroup({ group: { kind, found, hits }, locale, words, only, thumbnails }: Props) {
  const { search, addresses } = locale;
  const id = `found-${kind}` as const;
  const rail = (
    <>
      <RailHeading id={id}>{search.groups[kind]}</RailHeading>
      <p className={styles.count}>{found.toLocaleString('en')}</p>
    </>
  );
  const isCut = found > hits.length;
  return (
    <Row as="section" labelledBy={id} rail={rail}>
      <ul className={styles.hits}>
        {hits.map((hit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two facts may have one address and one title
          <li key={index}>
            <SearchHit hit={hit} locale={locale} thumbnails={thumbnails} />
          </li>
        ))}
      </ul>
      {isCut && (
        <p className={styles.more}>
          {only === undefined ? (
            <a href={addresses.search({ q: words, only: kind })}>{search.all(search.counts[kind](found))}</a>
          ) : (
            search.best(hits.length)
          )}
        </p>
      )}
    </Row>
  );
}

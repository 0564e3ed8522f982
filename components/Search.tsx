import { RailLabel, Row, WideRow } from '#components/Row.tsx';
import { SearchField } from '#components/SearchField.tsx';
import { SearchGroup } from '#components/SearchGroup.tsx';
import { WayBack } from '#components/WayBack.tsx';
import { Words } from '#components/Words.tsx';
import type { SearchKind } from '#lib/addresses/table.ts';
import type { Thumbnails } from '#lib/graphics/thumbnails.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ShownSearch } from '#lib/publishing/search/shown.ts';
import styles from './Search.module.css';

interface Props {
  readonly locale: Locale;
  /** In their normal form; undefined where nothing was asked. */
  readonly words: string | undefined;
  /** One group alone. */
  readonly only: SearchKind | undefined;
  /** What was found, or why there is nothing: nothing was asked, the index cannot answer now, there is no index. */
  readonly answer: ShownSearch | 'ready' | 'away' | 'none';
  readonly thumbnails: Thumbnails;
}

/** The page of the search: the field, what is said of what was found, and that in groups. */
export function Search({ locale, words, only, answer, thumbnails }: Props) {
  const { search } = locale;
  return (
    <>
      <WideRow ruled={false}>
        <h1 className={styles.title}>{search.title}</h1>
        {answer !== 'none' && <SearchField locale={locale} of="page" words={words} />}
        {typeof answer === 'object' && words !== undefined && (
          <WhatIsSaid locale={locale} only={only} shown={answer} words={words} />
        )}
        {answer === 'away' && <p className={styles.told}>{search.away}</p>}
        {answer === 'none' && <p className={styles.told}>{search.notHere}</p>}
      </WideRow>
      {typeof answer === 'object' &&
        answer.groups.map((group) => (
          <SearchGroup
            group={group}
            key={group.kind}
            locale={locale}
            only={only}
            thumbnails={thumbnails}
            words={answer.corrected ?? words ?? ''}
          />
        ))}
      <Elsewhere answer={answer} locale={locale} />
    </>
  );
}

/** Where to go from a page that has found nothing: things that one can look for, or the sections. */
function Elsewhere({ answer, locale }: Pick<Props, 'answer' | 'locale'>) {
  const { search, addresses, language } = locale;
  if (answer === 'away') return null;
  if (answer === 'none')
    return (
      <Row>
        <WayBack locale={locale} />
      </Row>
    );
  if (typeof answer === 'object' && answer.groups.length > 0) return null;
  return (
    <Row rail={<RailLabel>{search.forExample}</RailLabel>}>
      <ul className={styles.examples}>
        {search.examples.map((example) => (
          <li key={example}>
            <a href={addresses.search({ q: example })} rel="nofollow">
              <Words language={language}>{example}</Words>
            </a>
          </li>
        ))}
      </ul>
    </Row>
  );
}

interface SaidProps {
  readonly locale: Locale;
  readonly shown: ShownSearch;
  readonly words: string;
  readonly only: SearchKind | undefined;
}

/** What was not found as it was written, what was meant, how much there is and the way to each group. */
function WhatIsSaid({ locale, shown, words, only }: SaidProps) {
  const { search, texts, addresses, language } = locale;
  const { groups, found, corrected, missing, isPartly, isMore, isWhole } = shown;
  const { space } = texts.joints;
  const [before, behind] = search.didYouMean;
  if (groups.length === 0)
    return (
      <div className={styles.told} role="status">
        <p>
          <Words language={language}>{search.nothing(words)}</Words>
        </p>
        <p>{search.advice}</p>
        {!isWhole && <p>{search.notWhole}</p>}
      </div>
    );
  return (
    <>
      {missing.length > 0 && (
        <p className={styles.told}>
          <Words language={language}>{search.noPageHas(missing)}</Words>
          {space}
          {corrected === undefined ? (
            search.foundForRest
          ) : (
            <>
              {before}
              <a href={addresses.search({ q: corrected })}>
                <Words language={language}>{corrected}</Words>
              </a>
              {behind + space + search.foundForIt}
            </>
          )}
        </p>
      )}
      {isPartly && <p className={styles.told}>{search.partly}</p>}
      {!isWhole && <p className={styles.told}>{search.notWhole}</p>}
      <div className={styles.found}>
        <p role="status">{search.found(found, isMore)}</p>
        <nav aria-label={search.jumps}>
          <ul>
            {only === undefined ? (
              groups.map((group) => (
                <li key={group.kind}>
                  <a href={`#found-${group.kind}`}>{search.counts[group.kind](group.found)}</a>
                </li>
              ))
            ) : (
              <li>
                <a href={addresses.search({ q: words })}>{search.everything}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </>
  );
}

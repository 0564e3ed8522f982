import type { ReactNode } from 'react';
import { changedMark } from '#components/changed.ts';
import { Row } from '#components/Row.tsx';
import { Thumbnail } from '#components/Thumbnail.tsx';
import { Told } from '#components/Told.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Instant } from '#lib/terms/ids.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './ArticleList.module.css';

export interface ListedArticle {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  /** Of title and summary. */
  readonly language: Language;
  readonly published: Instant;
  readonly updated?: Instant | undefined;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** A small drawing beside it, as markup. */
  readonly thumbnail?: string | undefined;
  /** With one it stands in a line of the almanac by itself. */
  readonly rail?: ReactNode;
  readonly side?: ReactNode;
}

interface Props {
  readonly articles: readonly ListedArticle[];
  readonly locale: Locale;
  /** What they are, and where they stand: in a page of something else, or in an index of their own. */
  readonly of: 'stories' | 'storiesInColumns' | 'updates' | 'indexedStories' | 'indexedUpdates';
  /** The first stands larger than it does in any such list. */
  readonly leads?: boolean;
  readonly headingLevel: 2 | 3;
}

/** Stories or updates, each with its title as the way in and what it says in a sentence or two. */
export function ArticleList({ articles, locale, of, leads = false, headingLevel }: Props) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ol className={`${styles.list} ${styles[of]} ${leads ? styles.leads : ''}`}>
      {articles.map(
        ({ key, href, title, summary, language, published, updated, above, below, thumbnail, rail, side }) => {
          const words = (
            <article>
              {above}
              <Heading className={styles.title}>
                <a href={href}>
                  <Told headline language={language} locale={locale}>
                    {title}
                  </Told>
                </a>
              </Heading>
              <p className={styles.summary}>
                <Told language={language} locale={locale}>
                  {summary}
                </Told>
              </p>
              {below}
            </article>
          );
          const article =
            thumbnail === undefined ? (
              words
            ) : (
              <div className={styles.pictured}>
                <Thumbnail svg={thumbnail} />
                {words}
              </div>
            );
          return (
            <li key={key} {...changedMark({ published, updated }, locale)}>
              {rail === undefined ? (
                article
              ) : (
                <Row rail={rail} side={side}>
                  {article}
                </Row>
              )}
            </li>
          );
        },
      )}
    </ol>
  );
}

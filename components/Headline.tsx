import type { ReactNode } from 'react';
import type { Mark } from '#components/foreign.ts';
import { Words } from '#components/Words.tsx';
import type { Language } from '#lib/terms/languages.ts';
import styles from './Headline.module.css';

interface Props {
  /** As text, it is set as a headline is, and the standfirst as what stands large. */
  readonly title: ReactNode;
  readonly standfirst?: ReactNode;
  /** Of both. */
  readonly language: Language;
  /** Where they are of another language than the page. */
  readonly mark?: Mark;
  /** Stands above the headline: a milestone's date, which is its name. */
  readonly above?: ReactNode;
  /** Stands under the standfirst: state of knowledge, last updated. */
  readonly below?: ReactNode;
}

/** The head of a page: its one `h1`, and the standfirst in the size of a lede. */
export function Headline({ title, standfirst, language, mark, above, below }: Props) {
  return (
    <header className={styles.headline}>
      {above}
      <h1 className={styles.title} {...mark}>
        {typeof title === 'string' ? (
          <Words headline language={language}>
            {title}
          </Words>
        ) : (
          title
        )}
      </h1>
      {standfirst !== undefined && (
        <p className={styles.standfirst} {...mark}>
          {typeof standfirst === 'string' ? (
            <Words language={language} large>
              {standfirst}
            </Words>
          ) : (
            standfirst
          )}
        </p>
      )}
      {below}
    </header>
  );
}

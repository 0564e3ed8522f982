import type { ReactNode } from 'react';
import type { Mark } from '#components/foreign.ts';
import styles from './Headline.module.css';

interface Props {
  readonly title: ReactNode;
  readonly standfirst?: ReactNode;
  /** Of both, where they are of another language than the page. */
  readonly mark?: Mark;
  /** Stands above the headline: a milestone's date, which is its name. */
  readonly above?: ReactNode;
  /** Stands under the standfirst: state of knowledge, last updated. */
  readonly below?: ReactNode;
}

/** The head of a page: its one `h1`, and the standfirst in the size of a lede. */
export function Headline({ title, standfirst, mark, above, below }: Props) {
  return (
    <header className={styles.headline}>
      {above}
      <h1 className={styles.title} {...mark}>
        {title}
      </h1>
      {standfirst !== undefined && (
        <p className={styles.standfirst} {...mark}>
          {standfirst}
        </p>
      )}
      {below}
    </header>
  );
}

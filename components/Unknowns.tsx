import type { Mark } from '#components/foreign.ts';
import { Words } from '#components/Words.tsx';
import type { Language } from '#lib/terms/languages.ts';
import styles from './Unknowns.module.css';

interface Props {
  readonly unknowns: readonly string[];
  /** Of them. */
  readonly language: Language;
  readonly mark?: Mark;
}

/** What could not be confirmed, each line behind a question mark, at the size of what is known. */
export function Unknowns({ unknowns, language, mark }: Props) {
  return (
    <ul {...mark} className={styles.unknowns}>
      {unknowns.map((unknown) => (
        <li key={unknown}>
          <Words language={language}>{unknown}</Words>
        </li>
      ))}
    </ul>
  );
}

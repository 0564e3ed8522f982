import type { Mark } from '#components/foreign.ts';
import { Words } from '#components/Words.tsx';
import styles from './Unknowns.module.css';

/** What could not be confirmed, each line behind a question mark, at the size of what is known. */
export function Unknowns({ unknowns, mark }: { readonly unknowns: readonly string[]; readonly mark?: Mark }) {
  return (
    <ul {...mark} className={styles.unknowns}>
      {unknowns.map((unknown) => (
        <li key={unknown}>
          <Words>{unknown}</Words>
        </li>
      ))}
    </ul>
  );
}

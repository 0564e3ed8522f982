import { Words } from '#components/Words.tsx';
import styles from './Unknowns.module.css';

/** What could not be confirmed, each line behind a question mark, at the size of what is known. */
export function Unknowns({ unknowns }: { readonly unknowns: readonly string[] }) {
  return (
    <ul className={styles.unknowns}>
      {unknowns.map((unknown) => (
        <li key={unknown}>
          <Words>{unknown}</Words>
        </li>
      ))}
    </ul>
  );
}

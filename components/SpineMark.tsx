import { Seal, sealState } from '#components/Seal.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import styles from './SpineMark.module.css';

/** A milestone's mark on a spine: its seal, or a plain ring where nobody is said to lead. */
export function SpineMark({ milestone }: { readonly milestone: Milestone | undefined }) {
  return milestone?.lead ? (
    <Seal lead={milestone.lead} state={sealState(milestone)} />
  ) : (
    <svg aria-hidden="true" className={styles.ring} viewBox="0 0 20 20">
      <circle className={styles.circle} cx="10" cy="10" r="7.2" />
    </svg>
  );
}

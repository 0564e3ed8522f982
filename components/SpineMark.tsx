import { Seal, type SealState, sealState } from '#components/Seal.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import styles from './SpineMark.module.css';

interface Props {
  readonly milestone: Milestone | undefined;
  /** How it is drawn where it stands for something else than itself. */
  readonly state?: SealState | undefined;
}

/** A milestone's mark on a spine: its seal, or a plain ring where nobody is said to lead. */
export function SpineMark({ milestone, state }: Props) {
  return milestone?.lead ? (
    <Seal lead={milestone.lead} state={state ?? sealState(milestone)} />
  ) : (
    <svg aria-hidden="true" className={styles.ring} viewBox="0 0 20 20">
      <circle className={styles.circle} cx="10" cy="10" r="7.2" />
    </svg>
  );
}

import type { Milestone } from '#lib/content/model/model.ts';
import styles from './Seal.module.css';

export type SealLead = NonNullable<Milestone['lead']>;
/** How the disc is drawn: filled when done, outlined when not yet or not known, struck through when slipped. */
export type SealState = 'done' | 'open' | 'slipped';

/** How a milestone's seal is drawn. */
export function sealState({ status, tense }: Pick<Milestone, 'status' | 'tense'>): SealState {
  if (status === 'slipped' || status === 'cancelled') return 'slipped';
  return status === 'done' && tense === 'past' ? 'done' : 'open';
}

// A disc of radius 8 in a box of 20, cut by a slit of 1.8 along 41.5 degrees.
const upper = 'M15.36 4.06A8 8 0 0 0 3.45 14.59Z';
const lower = 'M4.64 15.94A8 8 0 0 0 16.55 5.41Z';

/** The halves of the seal, in a box of 20 × 20: the start half is Pakistan's, the end half China's. */
export function SealHalves({ lead }: { readonly lead: SealLead }) {
  return (
    <>
      <path className={lead === 'china' ? styles.empty : styles.pakistan} d={upper} />
      <path className={lead === 'pakistan' ? styles.empty : styles.china} d={lower} />
    </>
  );
}

const symbolId = (lead: SealLead) => `seal-${lead}`;

/** The seals' shapes, once a page, for every `Seal` on it. */
export function SealSprite() {
  return (
    <svg aria-hidden="true" className={styles.sprite} height="0" width="0">
      <defs>
        {(['pakistan', 'china', 'together'] as const).map((lead) => (
          <symbol id={symbolId(lead)} key={lead} viewBox="0 0 20 20">
            <SealHalves lead={lead} />
          </symbol>
        ))}
        <symbol id="seal-bar" viewBox="0 0 20 20">
          <path className={styles.barGround} d="M1 10h18" />
          <path className={styles.bar} d="M-1 10h22" />
        </symbol>
      </defs>
    </svg>
  );
}

/** Says who leads by its shape; the words always stand beside it, so it is hidden from assistive technology. */
export function Seal({ lead, state = 'done' }: { readonly lead: SealLead; readonly state?: SealState }) {
  return (
    <svg aria-hidden="true" className={`${styles.seal} ${state === 'done' ? '' : styles.outlined}`}>
      <use href={`#${symbolId(lead)}`} />
      {state === 'slipped' && <use href="#seal-bar" />}
    </svg>
  );
}

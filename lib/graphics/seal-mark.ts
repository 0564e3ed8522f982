import type { Milestone } from '#lib/content/model/model.ts';
import type { StepStanding } from '#lib/pages/programme-steps.ts';

export type MarkLead = NonNullable<Milestone['lead']>;
/** Filled when done, outlined when not yet or not known, struck through when it did not come. */
export type MarkState = 'done' | 'open' | 'slipped';

export function markOfMilestone({ status, tense }: Pick<Milestone, 'status' | 'tense'>): MarkState {
  if (status === 'slipped' || status === 'cancelled') return 'slipped';
  return status === 'done' && tense === 'past' ? 'done' : 'open';
}

export function markOfStep(state: StepStanding['state']): MarkState {
  if (state === 'cancelled') return 'slipped';
  return state === 'done' ? 'done' : 'open';
}

// components/Seal.tsx's disc around its own centre: radius 8, a slit of 1.8 along 41.5 degrees.
const upper = 'M5.36-5.94A8 8 0 0 0-6.55 4.59Z';
const lower = 'M-5.36 5.94A8 8 0 0 0 6.55-4.59Z';
/** The two halves as path data: Pakistan's, and China's. */
export const bothHalves = { upper, lower } as const;

/**
 * One seal at a point, on a ring of its ground. Its size is the style's: the inner group may be scaled.
 * Drawn out each time rather than with `use`, into whose copies a page's scoped styles do not reach.
 */
export function sealMark(lead: MarkLead, x: number, y: number, state: MarkState = 'done'): string {
  const open = state === 'done' ? '' : ' g-open';
  const bar = state === 'slipped' ? '<path class="g-bar" d="M-11 0h22"/>' : '';
  return (
    `<g transform="translate(${x} ${y})"><g class="g-mark${open}"><circle class="g-ring" r="9.8"/>` +
    `<path class="${lead === 'china' ? 'g-none' : 'g-pk'}" d="${upper}"/>` +
    `<path class="${lead === 'pakistan' ? 'g-none' : 'g-cn'}" d="${lower}"/>${bar}</g></g>`
  );
}

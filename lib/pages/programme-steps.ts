import { type ProgrammeStep, programmeSteps } from '#lib/content/matter/schema.ts';
import type { Milestone } from '#lib/content/model/model.ts';
import { comparePartialDates } from '#lib/terms/partial-date.ts';

/** One step of the astronaut programme and what is known of it. */
export type StepStanding =
  | { readonly step: ProgrammeStep; readonly state: 'unknown' }
  | {
      readonly step: ProgrammeStep;
      /** `expected` until a source says what came of it, even when its window has ended. */
      readonly state: 'done' | 'expected' | 'unconfirmed' | 'cancelled';
      readonly milestone: Milestone;
    };

function stateOf({ status, tense }: Milestone): 'done' | 'expected' | 'unconfirmed' | 'cancelled' {
  if (status === 'cancelled') return 'cancelled';
  if (tense !== 'past') return 'expected';
  return status === 'done' ? 'done' : 'unconfirmed';
}

/**
 * The seven steps in order, each drawn from the milestone that marks it; of two on one step the later counts.
 * Empty when no milestone marks a step: there is then nothing to say.
 */
export function stepsOf(milestones: readonly Milestone[]): readonly StepStanding[] {
  const marking = milestones
    .filter((milestone) => milestone.step !== undefined)
    .toSorted((a, b) => comparePartialDates(a.date, b.date));
  if (marking.length === 0) return [];
  return programmeSteps.map((step): StepStanding => {
    const milestone = marking.findLast((candidate) => candidate.step === step);
    return milestone ? { step, state: stateOf(milestone), milestone } : { step, state: 'unknown' };
  });
}

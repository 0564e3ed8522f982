import { type ProgrammeStep, programmeSteps } from '#lib/content/matter/schema.ts';
import type { Milestone, MilestoneTense } from '#lib/content/model/model.ts';
import { comparePartialDates } from '#lib/terms/partial-date.ts';

/** `expected`, `open` and `overdue` until a source says what came of it. */
type StepState = 'done' | 'under-way' | Exclude<MilestoneTense, 'past'> | 'unconfirmed' | 'cancelled';

/** One step of the astronaut programme and what is known of it. */
export type StepStanding =
  | { readonly step: ProgrammeStep; readonly state: 'unknown' }
  | {
      readonly step: ProgrammeStep;
      readonly state: StepState;
      readonly milestone: Milestone;
    };

function stateOf({ status, tense, stepAs }: Milestone): StepState {
  if (status === 'cancelled') return 'cancelled';
  if (tense !== 'past') return tense;
  if (stepAs === 'under-way') return 'under-way';
  return status === 'done' ? 'done' : 'unconfirmed';
}

/**
 * The steps in order, each drawn from the milestone that marks it; of two on one step the later counts. What was under way before a step
 * that is done is done.
 * Empty when no milestone marks a step: there is then nothing to say.
 */
export function stepsOf(milestones: readonly Milestone[]): readonly StepStanding[] {
  const marking = milestones
    .filter((milestone) => milestone.step !== undefined)
    .toSorted((a, b) => comparePartialDates(a.date, b.date));
  if (marking.length === 0) return [];
  const standings = programmeSteps.map((step): StepStanding => {
    const milestone = marking.findLast((candidate) => candidate.step === step);
    return milestone ? { step, state: stateOf(milestone), milestone } : { step, state: 'unknown' };
  });
  const lastDone = standings.findLastIndex(({ state }) => state === 'done');
  return standings.map((standing, index) =>
    standing.state === 'under-way' && index < lastDone ? { ...standing, state: 'done' } : standing,
  );
}

/** How far the programme has come: the last step that is done or under way; -1 when none is. */
export const lastReached = (steps: readonly StepStanding[]): number =>
  steps.findLastIndex(({ state }) => state === 'done' || state === 'under-way');

import type { Source } from '#lib/content/matter/schema.ts';
import type { Edition, Factbox, Milestone, Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { stepDate, textOf } from '#lib/i18n/milestone-date.ts';
import { type StepStanding, stepsOf } from '#lib/pages/programme-steps.ts';
import type { PartialDate } from '#lib/terms/partial-date.ts';

/** How far our sources on the astronauts reach. */
export interface Reach {
  readonly asOf: PartialDate;
  /** The source that the day comes from. */
  readonly horizon: Source | undefined;
  /** Whether the window of the flight is passing or has passed without word of it. */
  readonly isOutcomeOpen: boolean;
}

/** @param milestones they say whether the window of the flight has begun */
export function reachOf(factbox: Factbox, milestones: readonly Milestone[]): Reach {
  const launch = stepsOf(milestones).find(({ step }) => step === 'launch');
  return {
    asOf: factbox.asOf,
    horizon: factbox.horizon,
    isOutcomeOpen: launch?.state === 'open' || launch?.state === 'overdue',
  };
}

/** The reach of the programme's fact box, from which every surface has it; undefined while there is none. */
export function reachIn(edition: Pick<Edition, 'factbox' | 'milestones'>): Reach | undefined {
  const factbox = edition.factbox('programme');
  return factbox && reachOf(factbox, edition.milestones);
}

/** The same where a story is of the astronauts. */
export const reachOfStory = (
  { topics }: Pick<Story, 'topics'>,
  edition: Pick<Edition, 'factbox' | 'milestones'>,
): Reach | undefined => (topics.includes('crewed') ? reachIn(edition) : undefined);

/** The same where a milestone tells of the flight and nobody has said what came of it. */
export const reachOfMilestone = (
  { step, tense }: Pick<Milestone, 'step' | 'tense'>,
  edition: Pick<Edition, 'factbox' | 'milestones'>,
): Reach | undefined => ((step === 'launch' || step === 'return') && tense !== 'past' ? reachIn(edition) : undefined);

/** The same in words. */
export const reachText = ({ asOf, isOutcomeOpen }: Reach, { texts, dates }: Locale): string =>
  texts.sourcesReach(dates.partial(asOf), isOutcomeOpen);

/** The steps that say where things stand in one line. */
const telling: ReadonlySet<StepStanding['step']> = new Set(['selection-completed', 'training', 'crew-named', 'launch']);

/** Where things stand, a phrase a step: `Training under way on 5 October 2026`. Empty while no step is known. */
export const standingPhrases = (steps: readonly StepStanding[], locale: Locale): readonly string[] =>
  steps.filter(({ step }) => telling.has(step)).map((standing) => phraseOf(standing, locale));

function phraseOf(standing: StepStanding, locale: Locale): string {
  const { texts } = locale;
  const name = texts.steps[standing.step];
  if (standing.state === 'unknown') return texts.stepWhen(name, texts.stepUnknown.toLowerCase());
  const { milestone } = standing;
  // That nobody has said what came of it stands beside it, once for all of them.
  const tense = milestone.tense === 'overdue' ? 'open' : milestone.tense;
  return texts.stepWhen(name, textOf(stepDate({ ...milestone, tense }, locale)));
}

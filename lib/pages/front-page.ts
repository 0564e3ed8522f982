import type { Edition, Factbox, Story, Update } from '#lib/content/model/model.ts';
import { type ListedUpdate, listUpdates } from '#lib/pages/listed-updates.ts';
import { type Overview, overviewWith } from '#lib/pages/overview.ts';
import { type StepStanding, stepsOf } from '#lib/pages/programme-steps.ts';
import { type Reach, reachIn } from '#lib/pages/reach.ts';

const latestUpdates = 2;
const earlierUpdates = 5;
const storiesBehind = 6;

/** What the front shows, in its order. */
export interface FrontPageContent {
  /** The site's name: the front's headline when there is no story yet. */
  readonly title: string;
  readonly tagline: string;
  readonly lead: Story | undefined;
  readonly otherStories: readonly Story[];
  /** Whether the newest event is of the last seven days. */
  readonly hasLatest: boolean;
  readonly updates: readonly ListedUpdate[];
  /** Those before the latest, one line each. */
  readonly earlierUpdates: readonly Update[];
  readonly steps: readonly StepStanding[];
  readonly factbox: Factbox | undefined;
  readonly reach: Reach | undefined;
  /** All years on one strip. */
  readonly overview: Overview | undefined;
}

/** The editors' lead, else the newest story, leads. */
export function frontPage(edition: Edition): FrontPageContent {
  const lead = (edition.site.lead && edition.story(edition.site.lead)) ?? edition.stories[0];
  return {
    title: edition.site.title,
    tagline: edition.site.tagline,
    lead,
    otherStories: edition.stories.filter((story) => story.slug !== lead?.slug).slice(0, storiesBehind),
    hasLatest: edition.hasLatest,
    updates: listUpdates(edition.updates.slice(0, latestUpdates), edition),
    earlierUpdates: edition.updates.slice(latestUpdates, latestUpdates + earlierUpdates),
    steps: stepsOf(edition.milestones),
    factbox: edition.factbox('programme'),
    reach: reachIn(edition),
    overview: overviewWith(edition.milestones),
  };
}

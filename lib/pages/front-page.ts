import type { Edition, Factbox, Milestone, Story, Update } from '#lib/content/model/model.ts';
import { type ListedUpdate, listUpdates } from '#lib/pages/listed-updates.ts';
import { type StepStanding, stepsOf } from '#lib/pages/programme-steps.ts';
import { type Reach, reachIn } from '#lib/pages/reach.ts';

const latestUpdates = 4;
const earlierUpdates = 8;
const storiesBehind = 6;
const recentMilestones = 5;

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
  readonly milestones: readonly Milestone[];
}

/** The editors' lead, else the newest story, leads; what is expected next stands among the recent milestones. */
export function frontPage(edition: Edition): FrontPageContent {
  const lead = (edition.site.lead && edition.story(edition.site.lead)) ?? edition.stories[0];
  const major = edition.milestones.filter((milestone) => milestone.significance === 'major');
  const shown = major.length > 0 ? major : edition.milestones;
  const next = shown.filter((milestone) => milestone.tense === 'expected').slice(0, 1);
  const recent = shown.filter((milestone) => milestone.tense !== 'expected');
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
    milestones: [...next, ...recent.toReversed()].slice(0, recentMilestones),
  };
}

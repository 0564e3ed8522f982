import type { Edition, Milestone, Update } from '#lib/content/model/model.ts';

/** An update with the milestone that it is about, when it names one. */
export interface ListedUpdate {
  readonly update: Update;
  readonly milestone: Milestone | undefined;
}

export function listUpdates(updates: readonly Update[], edition: Pick<Edition, 'milestone'>): readonly ListedUpdate[] {
  return updates.map((update) => ({
    update,
    milestone: update.milestone === undefined ? undefined : edition.milestone(update.milestone),
  }));
}

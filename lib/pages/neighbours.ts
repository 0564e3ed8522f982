import type { Milestone } from '#lib/content/model/model.ts';
import type { MilestoneId } from '#lib/terms/ids.ts';

export interface Neighbours {
  readonly before: Milestone | undefined;
  readonly after: Milestone | undefined;
}

/** @param milestones oldest first */
export function neighboursOf(milestones: readonly Milestone[], id: MilestoneId): Neighbours {
  const index = milestones.findIndex((milestone) => milestone.id === id);
  if (index === -1) return { before: undefined, after: undefined };
  return { before: index === 0 ? undefined : milestones[index - 1], after: milestones[index + 1] };
}

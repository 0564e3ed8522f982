import { notFound } from 'next/navigation';
import type { PageContext } from '#app/page-context.ts';
import { MilestoneArticle } from '#components/MilestoneArticle.tsx';
import { articleBlocks } from '#lib/article/article-blocks.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { listUpdates } from '#lib/pages/listed-updates.ts';
import { neighboursOf } from '#lib/pages/neighbours.ts';
import { overviewWith } from '#lib/pages/overview.ts';
import { reachOfMilestone } from '#lib/pages/reach.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';

export function findMilestone(edition: Edition, id: string) {
  return edition.milestone(id) ?? notFound();
}

/** One milestone with its place on the timeline. */
export async function milestonePart({ locale, edition }: PageContext, id: string) {
  const milestone = findMilestone(edition, id);
  const updates = edition.updates.filter((update) => update.milestone === milestone.id);
  return (
    <MilestoneArticle
      blocks={articleBlocks(await edition.body(milestone), milestone, edition, locale)}
      contact={edition.site.contact}
      locale={locale}
      milestone={milestone}
      neighbours={neighboursOf(edition.milestones, milestone.id)}
      overview={overviewWith(edition.milestones)}
      reach={reachOfMilestone(milestone, edition)}
      share={shareTargets(locale.addresses.milestone(milestone), milestone.title)}
      updates={listUpdates(updates, edition)}
    />
  );
}

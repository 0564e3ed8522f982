import { emptyBody } from '#lib/content/model/model.ts';
import { createContentStore } from '#lib/content/store/content-store.ts';
import type { Settings } from '#lib/settings.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import { CallError } from '#scripts/call-error.ts';

/** A story that an update can belong to. */
export interface Headline {
  readonly slug: string;
  readonly title: string;
}

/** All stories that can be read, drafts included, newest first. */
export async function headlines({ contentDir, stateDir }: Settings): Promise<readonly Headline[]> {
  const store = createContentStore({
    contentDir,
    stateDir,
    parseBody: async () => ({ body: emptyBody, problems: [], references: [], anchors: [], cited: [] }),
    now: Date.now,
    drafts: true,
    keepLastGood: false,
    log: { warn: () => undefined },
  });
  return (await store.load()).stories;
}

/** The story that an update belongs to: the one named, or the only one that there is; undefined when that is open. */
export function storyAmong(stories: readonly Headline[], named: string | undefined): string | undefined {
  const slugs = stories.map(({ slug }) => slug);
  if (named === undefined) return slugs.length === 1 ? slugs[0] : undefined;
  if (slugs.includes(named)) return named;
  throw new CallError(`there is no story "${named}"${didYouMean(named, slugs) || `; there are: ${slugs.join(', ')}`}`);
}

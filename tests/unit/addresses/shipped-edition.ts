import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { createContentStore } from '#lib/content/store/content-store.ts';

/** What the repository publishes, as readers see it now. */
export const shippedEdition = (): Promise<Edition> =>
  createContentStore({
    contentDir: 'content',
    parseBody: async (source) => parseBody(source),
    now: Date.now,
    drafts: false,
    log: { warn: () => undefined },
  }).load();

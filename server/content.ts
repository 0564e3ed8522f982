import type { Logger } from 'pino';
import { type ContentStore, createContentStore } from '#lib/content/content-store.ts';
import { publishEdition } from '#lib/content/current-edition.ts';
import { createMarkdownPool } from '#lib/content/markdown-pool.ts';
import type { Edition } from '#lib/content/model.ts';
import type { Settings } from '#lib/settings.ts';

export interface Content {
  readonly current: () => Edition;
  /** Swaps the edition that this process and the pages in it see. */
  readonly publish: (edition: Edition) => void;
  /** See {@link ContentStore}. */
  readonly reveal: ContentStore['reveal'];
  readonly entries: ContentStore['entries'];
  readonly refresh: (hints?: readonly string[]) => Promise<Edition>;
  /** Parses every body in the background; what is found comes with the next edition. */
  readonly checkBodies: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ContentOptions {
  readonly settings: Settings;
  readonly drafts: boolean;
  readonly log: Logger;
}

/** Up to so many documents are read whole before the first page is served; it takes less than a second or two. */
const readWholeAtStart = 400;

function documentsOf({ stories, updates, milestones, factboxes, pages }: Edition): number {
  return stories.length + updates.length + milestones.length + factboxes.length + pages.length;
}

/** Opens the content directory with the worker pool and publishes the first edition. Faults in content never throw. */
export async function openContent({ settings, drafts, log }: ContentOptions): Promise<Content> {
  const { contentDir, stateDir } = settings;
  const pool = createMarkdownPool();
  const store = createContentStore({ contentDir, stateDir, parseBody: pool.parse, now: Date.now, drafts, log });
  const closing = new AbortController();
  let edition = await store.load();
  if (documentsOf(edition) <= readWholeAtStart) edition = await store.checkBodies();
  publishEdition(edition);
  return {
    current: () => edition,
    publish(next) {
      edition = next;
      publishEdition(next);
    },
    reveal: store.reveal,
    entries: store.entries,
    refresh: (hints) => store.refresh(hints),
    checkBodies: async () => {
      try {
        await store.checkBodies(closing.signal);
      } catch (error) {
        // The workers end with the process; what they were reading is nobody's loss.
        if (!closing.signal.aborted) throw error;
      }
    },
    async close() {
      closing.abort();
      await pool.close();
    },
  };
}

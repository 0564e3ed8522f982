import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Edition } from '#lib/content/model/model.ts';
import { createMarkdownPool, type MarkdownPool } from '#lib/content/reading/markdown-pool.ts';
import { type ContentStore, createContentStore } from '#lib/content/store/content-store.ts';
import { publishEdition } from '#lib/content/store/current-edition.ts';
import type { Settings } from '#lib/settings.ts';

export interface Content extends Pick<ContentStore, 'records' | 'refresh' | 'reveal' | 'unsaved' | 'keepCopies'> {
  readonly current: () => Edition;
  /** Swaps the edition that this process and the pages in it see. */
  readonly publish: (edition: Edition) => void;
  /** Parses every body in the background, again until all of them could be; what is found comes with the next edition. Never rejects. */
  readonly checkBodies: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ContentOptions {
  readonly settings: Settings;
  readonly drafts: boolean;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  readonly pool?: MarkdownPool;
  /** Milliseconds after the first failed check of bodies; doubled with each that follows. */
  readonly retryAfter?: number;
}

/** Up to so many documents are read whole before the first page is served; it takes less than a second or two. */
const readWholeAtStart = 400;
/** Milliseconds. */
const longestRetry = 30_000;

function documentsOf({ stories, updates, milestones, factboxes, pages }: Edition): number {
  return stories.length + updates.length + milestones.length + factboxes.length + pages.length;
}

/**
 * Opens the content directory with the worker pool and publishes the first edition. Neither faults in content throw nor a worker that cannot
 * start: front matter is read in this process, and a body that could not be parsed is parsed when it is asked for.
 */
export async function openContent(options: ContentOptions): Promise<Content> {
  const { settings, drafts, log, pool = createMarkdownPool(), retryAfter = 1_000 } = options;
  const { contentDir, stateDir } = settings;
  const store = createContentStore({ contentDir, stateDir, parseBody: pool.parse, now: Date.now, drafts, log });
  const closing = new AbortController();
  const { signal } = closing;

  /** What was parsed before a failure stays parsed. */
  async function checkBodies(): Promise<Edition | undefined> {
    try {
      return await store.checkBodies(signal);
    } catch (error) {
      // The workers end with the process; what they were reading is nobody's loss.
      if (!signal.aborted) log.error({ err: error }, 'not every text could be checked; this is tried again');
      return undefined;
    }
  }

  let edition = await store.load();
  if (documentsOf(edition) <= readWholeAtStart) edition = (await checkBodies()) ?? edition;
  const show = (shown: Edition) => publishEdition(shown, drafts ? store.records : undefined);
  show(edition);
  return {
    ...store,
    current: () => edition,
    publish(next) {
      edition = next;
      show(next);
    },
    async checkBodies() {
      let pause = retryAfter;
      while (!(await checkBodies()) && !signal.aborted) {
        await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
        pause = Math.min(2 * pause, longestRetry);
      }
    },
    async close() {
      closing.abort();
      await pool.close();
    },
  };
}

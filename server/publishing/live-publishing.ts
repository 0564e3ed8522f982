import { realpath, stat } from 'node:fs/promises';
import type { Edition } from '#lib/content/model/model.ts';
import { formatProblem } from '#lib/terms/problem.ts';
import { type Watch, watchFolders } from '#server/publishing/watch-folders.ts';

/** Without hints everything is looked at; with hints, these paths. */
type Refresh = (hints?: readonly string[]) => Promise<Edition>;

export interface LivePublishingOptions {
  readonly contentDir: string;
  readonly current: () => Edition;
  readonly refresh: Refresh;
  /** Called with each edition that differs from the current one. */
  readonly publish: (edition: Edition) => void;
  /** Epoch milliseconds. Where that clock is set anew, embargoes follow with the next full scan. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  /** Told when it changes: why not every folder can be watched, with the cure, or undefined when all are. */
  readonly onBlind: (why: string | undefined) => void;
  /** fs.watch, unless a test gives events by hand. */
  readonly watch?: Watch;
}

export interface LivePublishing {
  /** Looks at everything now, and from then on watches the directories that there are. */
  scan(): Promise<void>;
  /** Publishes what the store has found by itself meanwhile. */
  look(): Promise<void>;
  /** What an operator should know of it: whether the last look failed as a whole, and which folder cannot be watched, with the cure. */
  condition(): { readonly scanFailed: boolean; readonly details: readonly string[] };
  stop(): void;
}

/** Milliseconds. */
const quiet = 300;
const longestBatch = 2_000;
/** A change that no event tells of is seen within this time. */
const fullScanEvery = 30_000;
const identityEvery = 250;
/** setTimeout fires at once above this. */
const longestTimer = 2_147_483_647;
const mostHints = 1_000;
/** After a failure, doubled with each that follows. */
const firstRetry = 1_000;
const longestRetry = 30_000;

function sameProblems({ problems: before }: Edition, { problems: after }: Edition): boolean {
  const isSame = (index: number) => {
    const [a, b] = [before[index], after[index]];
    return a === b || (a !== undefined && b !== undefined && formatProblem(a) === formatProblem(b));
  };
  return before.length === after.length && before.every((_, index) => isSame(index));
}

/** A moment of change that passes without a trace must be forgotten too, or its timer fires for ever. */
function differs(before: Edition, after: Edition): boolean {
  return (
    after.revision !== before.revision || after.nextChangeAt !== before.nextChangeAt || !sameProblems(before, after)
  );
}

/**
 * Keeps the edition current while files change. File events are hints only: they may be late, doubled or lost,
 * so a full scan runs every 30 s, after a burst, and whenever a directory itself changes. Where the system cannot watch a folder, that is all.
 * What a failed look was to take in is tried again after a second.
 */
export function createLivePublishing(options: LivePublishingOptions): LivePublishing {
  const { contentDir, current, refresh, publish, now, onError, onBlind, watch } = options;
  let hints = new Set<string>();
  let everything = false;
  let batchBegan: number | undefined;
  let batchTimer: NodeJS.Timeout | undefined;
  let changeTimer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> | undefined;
  let identity: string | undefined;
  let retryAfter = firstRetry;
  let scanFailed = false;
  let blind: string | undefined;
  let stopped = false;

  /** Collects hints until 300 ms pass without one, 2 s at most. */
  function arm(): void {
    if (stopped) return;
    batchBegan ??= performance.now();
    clearTimeout(batchTimer);
    const wait = Math.max(0, Math.min(quiet, batchBegan + longestBatch - performance.now()));
    batchTimer = setTimeout(() => void flush(), wait);
  }

  function hint(path: string): void {
    hints.add(path);
    if (hints.size > mostHints) everything = true;
    arm();
  }

  function hintEverything(): void {
    everything = true;
    arm();
  }

  function tellBlind(why: string | undefined): void {
    blind = why && `${why}; meanwhile a change there is seen within ${fullScanEvery / 1_000} s`;
    onBlind(blind);
  }

  const folders = watchFolders({ contentDir, onHint: hint, onUnknown: hintEverything, onBlind: tellBlind, watch });

  /** A flip of an embargo, an expiry or the end of a window. */
  function armChange(): void {
    clearTimeout(changeTimer);
    const { nextChangeAt } = current();
    if (nextChangeAt === null || stopped) return;
    const wait = Math.min(Math.max(0, nextChangeAt - now()), longestTimer);
    changeTimer = setTimeout(() => (now() >= nextChangeAt ? void flush() : armChange()), wait);
  }

  /** Nothing of what failed may be forgotten; what comes meanwhile is taken in with it. */
  function tryAgain(paths: readonly string[], all: boolean): void {
    if (stopped) return;
    for (const path of paths) hints.add(path);
    everything ||= all;
    if (batchBegan !== undefined) return;
    batchTimer = setTimeout(() => void flush(), retryAfter);
    retryAfter = Math.min(2 * retryAfter, longestRetry);
  }

  async function publishChanges(): Promise<void> {
    const all = everything;
    const paths = [...hints];
    everything = false;
    hints = new Set();
    batchBegan = undefined;
    clearTimeout(batchTimer);
    try {
      if (all) await folders.renew();
      const edition = await (all ? refresh() : refresh(paths));
      scanFailed = false;
      if (stopped) return;
      retryAfter = firstRetry;
      const before = current();
      if (differs(before, edition)) publish(edition);
      armChange();
    } catch (error) {
      scanFailed = true;
      onError(error);
      tryAgain(paths, all);
    }
  }

  /** One at a time: hints that come meanwhile are the next batch. */
  async function flush(): Promise<void> {
    if (stopped) return;
    if (flushing) {
      await flushing;
      return flush();
    }
    flushing = publishChanges().finally(() => {
      flushing = undefined;
    });
    await flushing;
  }

  async function checkIdentity(): Promise<void> {
    const found = await realpath(contentDir)
      .then(async (path) => {
        const { dev, ino } = await stat(path);
        return `${path} ${dev} ${ino}`;
      })
      .catch(() => 'absent');
    if (identity !== undefined && found !== identity) hintEverything();
    identity = found;
  }

  const scanTimer = setInterval(hintEverything, fullScanEvery);
  let checking = false;
  const identityTimer = setInterval(() => {
    if (checking) return;
    checking = true;
    void checkIdentity().finally(() => {
      checking = false;
    });
  }, identityEvery);
  armChange();

  return {
    async scan() {
      await checkIdentity();
      everything = true;
      await flush();
    },
    look: flush,
    condition: () => ({ scanFailed, details: blind === undefined ? [] : [blind] }),
    stop() {
      stopped = true;
      clearInterval(scanTimer);
      clearInterval(identityTimer);
      clearTimeout(batchTimer);
      clearTimeout(changeTimer);
      folders.close();
    },
  };
}

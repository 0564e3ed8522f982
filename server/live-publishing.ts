import { watch as watchDirectory } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '#lib/content/model.ts';
import { formatProblem } from '#lib/content/problem.ts';

/** Without hints everything is looked at; with hints, these paths. */
type Refresh = (hints?: readonly string[]) => Promise<Edition>;

/** The part of fs.watch that is used; a null name means that the system does not say what changed. */
type Watch = (
  directory: string,
  listener: (event: string, name: string | null) => void,
) => { close(): void; on(event: 'error', listener: () => void): unknown };

export interface LivePublishingOptions {
  readonly contentDir: string;
  readonly current: () => Edition;
  readonly refresh: Refresh;
  /** Called with each edition that differs from the current one. */
  readonly publish: (edition: Edition) => void;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  /** fs.watch, unless a test gives events by hand. */
  readonly watch?: Watch;
}

export interface LivePublishing {
  /** Looks at everything now, and from then on watches the directories that there are. */
  scan(): Promise<void>;
  /** Publishes what the store has found by itself meanwhile. */
  look(): Promise<void>;
  stop(): void;
}

/** Milliseconds. */
const quiet = 300;
const longestBatch = 2_000;
const fullScanEvery = 30_000;
const identityEvery = 250;
/** setTimeout fires at once above this. */
const longestTimer = 2_147_483_647;
const mostHints = 1_000;

function sameProblems(a: Edition, b: Edition): boolean {
  const lines = ({ problems }: Edition) => problems.map((problem) => formatProblem(problem)).join('\n');
  return a.problems === b.problems || lines(a) === lines(b);
}

/**
 * Keeps the edition current while files change. File events are hints only: they may be late, doubled or lost,
 * so a full scan runs every 30 s, after a burst, and whenever a directory itself changes.
 */
export function createLivePublishing(options: LivePublishingOptions): LivePublishing {
  const { contentDir, current, refresh, publish, now, onError, watch = watchDirectory } = options;
  let watchers: { close(): void }[] = [];
  let hints = new Set<string>();
  let everything = false;
  let batchBegan: number | undefined;
  let batchTimer: NodeJS.Timeout | undefined;
  let changeTimer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> | undefined;
  let identity: string | undefined;
  let stopped = false;

  /** Collects hints until 300 ms pass without one, 2 s at most. */
  function arm(): void {
    if (stopped) return;
    batchBegan ??= now();
    clearTimeout(batchTimer);
    const wait = Math.max(0, Math.min(quiet, batchBegan + longestBatch - now()));
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

  async function watchAll(): Promise<void> {
    for (const watcher of watchers) watcher.close();
    watchers = [];
    const entries = await readdir(contentDir, { withFileTypes: true }).catch(() => []);
    if (stopped) return;
    const directories = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    const names = new Set(directories.map((entry) => entry.name));
    const observe = (directory: string, onEvent: (name: string | null) => void) => {
      try {
        const watcher = watch(directory, (_event, name) => onEvent(name));
        // A directory that vanishes is found by the identity check and the full scan.
        watcher.on('error', hintEverything);
        watchers.push(watcher);
      } catch {
        hintEverything();
      }
    };
    observe(contentDir, (name) => {
      // A name without a dot is a directory that came, went or was replaced: its watcher is dead.
      if (name === null || names.has(name) || !name.includes('.')) hintEverything();
      else hint(join(contentDir, name));
    });
    for (const name of names) {
      const directory = join(contentDir, name);
      observe(directory, (file) => (file === null ? hintEverything() : hint(join(directory, file))));
    }
  }

  /** A flip of an embargo, an expiry or the end of a window. */
  function armChange(): void {
    clearTimeout(changeTimer);
    const { nextChangeAt } = current();
    if (nextChangeAt === null || stopped) return;
    const wait = Math.min(Math.max(0, nextChangeAt - now()), longestTimer);
    changeTimer = setTimeout(() => (now() >= nextChangeAt ? void flush() : armChange()), wait);
  }

  async function publishChanges(): Promise<void> {
    const all = everything;
    const paths = [...hints];
    everything = false;
    hints = new Set();
    batchBegan = undefined;
    clearTimeout(batchTimer);
    try {
      if (all) await watchAll();
      const edition = await (all ? refresh() : refresh(paths));
      if (stopped) return;
      const before = current();
      if (edition.revision !== before.revision || !sameProblems(edition, before)) publish(edition);
    } catch (error) {
      onError(error);
    }
    armChange();
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
    stop() {
      stopped = true;
      clearInterval(scanTimer);
      clearInterval(identityTimer);
      clearTimeout(batchTimer);
      clearTimeout(changeTimer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

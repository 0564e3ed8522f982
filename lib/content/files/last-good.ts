import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { reasonOf } from '#lib/terms/failure.ts';

/**
 * One copy of the last good bytes of each file: what keeps a page up when its file is faulty after a restart. Files are named `content/…`,
 * hashes are SHA-256 in hexadecimal.
 */
export interface LastGood {
  /** Finds the copies that there are, and clears away what a process that was killed has left half written. */
  readonly open: () => Promise<void>;
  /** Files of which there is a copy. */
  readonly files: () => readonly string[];
  readonly has: (file: string) => boolean;
  readonly isOf: (file: string, hash: string) => boolean;
  /** Undefined when there is no copy, or its bytes are not those that were kept. */
  readonly read: (file: string) => Promise<Uint8Array | undefined>;
  /** Has the copy written soon, in the place of the one before; tried again until it can be. */
  readonly keep: (file: string, hash: string, bytes: () => Uint8Array) => void;
  /** Has it written before all others, and resolves when that was tried. */
  readonly keepNow: (file: string, hash: string, bytes: () => Uint8Array) => Promise<void>;
  /** Takes the copy away, now. */
  readonly forget: (file: string) => void;
  /** Begins to write, and resolves when nothing waits, or what waits could not be written now. */
  readonly write: () => Promise<void>;
}

export interface Log {
  readonly warn: (message: string) => void;
}

interface Copy {
  readonly hash: string;
  /** Asked for when it is written: at the first start every file waits. */
  readonly bytes: () => Uint8Array;
}

/** Digits of the hash in a copy's name, by which it is known without being read. */
const digits = 16;
const nameOfCopy = new RegExp(`^(.+)\\.([0-9a-f]{${digits}})$`);
/** After so many failures in a round the disk is not asked for the others. */
const mostFailures = 8;
/** Milliseconds; doubled with each failure that follows. */
const firstRetry = 1_000;
const longestRetry = 60_000;

/** A folder of STATE_DIR for each CONTENT_DIR, by the path that was set: where a link leads to changes with each release. */
export function stateFolder(stateDir: string, holds: 'last-good' | 'removed', contentDir: string): string {
  const key = hashOf(contentDir).slice(0, 8);
  return join(stateDir, holds, `${basename(contentDir)}-${key}`);
}

/**
 * Copies stand under their own path with the beginning of their hash behind it. They are written one after the other, whole or not at all.
 * Without a writable folder the site works on, and says so once.
 */
export function createLastGood(stateDir: string, contentDir: string, log: Log): LastGood {
  const root = stateFolder(stateDir, 'last-good', contentDir);
  const half = join(root, `.${process.pid}.tmp`);
  const copies = new Map<string, string>();
  const waiting = new Map<string, Copy>();
  let begun = false;
  let turn: Promise<unknown> = Promise.resolve();
  let running: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let retryAfter = firstRetry;
  let told = false;

  const pathOf = (file: string, hash: string) => join(root, `${file}.${hash.slice(0, digits)}`);

  /** Of two copies, between whose writing and removal a process was killed, the newer. */
  async function newerOf(file: string, one: string, other: string): Promise<string> {
    const [a, b] = await Promise.all([one, other].map((hash) => stat(pathOf(file, hash))));
    const [newer, older] = a && b && a.mtimeMs > b.mtimeMs ? [one, other] : [other, one];
    await rm(pathOf(file, older), { force: true });
    return newer;
  }

  async function open(): Promise<void> {
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const [, file, hash] =
        nameOfCopy.exec(
          path
            .slice(root.length + 1)
            .split(sep)
            .join('/'),
        ) ?? [];
      try {
        if (file === undefined || hash === undefined) await rm(path, { force: true });
        else {
          const twin = copies.get(file);
          copies.set(file, twin === undefined ? hash : await newerOf(file, twin, hash));
        }
      } catch (error) {
        log.warn(`${path} could not be cleared away: ${reasonOf(error)}`);
      }
    }
  }

  function forget(file: string): void {
    waiting.delete(file);
    const hash = copies.get(file);
    if (hash === undefined) return;
    copies.delete(file);
    try {
      rmSync(pathOf(file, hash), { force: true });
    } catch (error) {
      log.warn(
        `the copy of ${file} in ${stateDir} could not be removed: ${reasonOf(error)}; delete ${pathOf(file, hash)}`,
      );
    }
  }

  async function writeCopy(file: string, copy: Copy): Promise<void> {
    const path = pathOf(file, copy.hash);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(half, copy.bytes());
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true }).catch(() => undefined);
      throw error;
    }
    const before = copies.get(file);
    copies.set(file, copy.hash.slice(0, digits));
    if (before !== undefined && path !== pathOf(file, before)) await rm(pathOf(file, before), { force: true });
  }

  /** One at a time. Rejects when the copy cannot be written; it waits on then. */
  function writeNext(file: string): Promise<void> {
    const result = turn.then(async () => {
      const copy = waiting.get(file);
      if (!copy) return;
      await writeCopy(file, copy);
      const wanted = waiting.get(file);
      waiting.delete(file);
      // Taken away, or replaced, while it was written.
      if (wanted === undefined) forget(file);
      else if (wanted !== copy) waiting.set(file, wanted);
    });
    turn = result.catch(() => undefined);
    return result;
  }

  /** Writes what waits, also what comes meanwhile, and gives what failed with its reason. */
  async function round(): Promise<ReadonlyMap<string, unknown>> {
    const failed = new Map<string, unknown>();
    for (const file of waiting.keys()) {
      await writeNext(file).catch((error: unknown) => failed.set(file, error));
      if (failed.size === mostFailures) break;
    }
    return failed;
  }

  function tryAgain(failed: ReadonlyMap<string, unknown>): void {
    // Behind the others, so that one which can never be written is in nobody's way.
    for (const file of failed.keys()) {
      const copy = waiting.get(file);
      if (!copy) continue;
      waiting.delete(file);
      waiting.set(file, copy);
    }
    retry = setTimeout(() => void write(), retryAfter).unref();
    retryAfter = Math.min(2 * retryAfter, longestRetry);
  }

  function tell(failed: ReadonlyMap<string, unknown>): void {
    if (told) return;
    told = true;
    for (const [file, error] of [...failed].slice(0, 1)) {
      const others = waiting.size > 1 ? ` and of ${waiting.size - 1} other files` : '';
      log.warn(
        `the last good version of ${file}${others} could not be kept in ${stateDir}: ${reasonOf(error)}; let the site write there, and give it room for the content once more. It is tried again; until then a faulty save and a restart would take such a page down`,
      );
    }
  }

  function write(): Promise<void> {
    begun = true;
    clearTimeout(retry);
    running ??= round().then((failed) => {
      running = undefined;
      if (failed.size > 0) {
        tell(failed);
        tryAgain(failed);
        return undefined;
      }
      told = false;
      retryAfter = firstRetry;
      // What came when the round was at its end.
      return waiting.size > 0 ? write() : undefined;
    });
    return running;
  }

  function queue(file: string, hash: string, bytes: () => Uint8Array): void {
    const last = waiting.get(file)?.hash ?? copies.get(file);
    if (last === undefined || !hash.startsWith(last)) waiting.set(file, { hash, bytes });
  }

  return {
    open,
    files: () => [...copies.keys()],
    has: (file) => copies.has(file),
    isOf: (file, hash) => copies.get(file) === hash.slice(0, digits),
    async read(file) {
      const hash = copies.get(file);
      if (hash === undefined) return undefined;
      const bytes = await readFile(pathOf(file, hash)).catch(() => undefined);
      return bytes && hashOf(bytes).startsWith(hash) ? new Uint8Array(bytes) : undefined;
    },
    keep(file, hash, bytes) {
      queue(file, hash, bytes);
      if (begun && waiting.has(file)) void write();
    },
    async keepNow(file, hash, bytes) {
      queue(file, hash, bytes);
      await writeNext(file).catch(() => void write());
    },
    forget,
    write,
  };
}

/** Keeps nothing and gives nothing back. */
export const noLastGood: LastGood = {
  open: async () => undefined,
  files: () => [],
  has: () => false,
  isOf: () => false,
  read: async () => undefined,
  keep: () => undefined,
  keepNow: async () => undefined,
  forget: () => undefined,
  write: async () => undefined,
};

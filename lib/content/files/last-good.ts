import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Last good bytes of files that have become faulty: what keeps a page up after a restart. */
export interface LastGood {
  /** Files of which a copy is kept, as `content/…`. */
  readonly list: () => Promise<readonly string[]>;
  readonly read: (file: string) => Promise<Uint8Array | undefined>;
  readonly save: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
}

export interface Log {
  readonly warn: (message: string) => void;
}

/** Copies stand in STATE_DIR/last-good under their own path; without a writable folder the site works on and says so. */
export function createLastGood(stateDir: string, log: Log): LastGood {
  const root = join(stateDir, 'last-good');
  const pathOf = (file: string) => join(root, file);
  const explain = (deed: string, file: string, error: unknown) => {
    log.warn(
      `${deed} the last good version of ${file} failed in ${stateDir}: ${error instanceof Error ? error.message : String(error)}`,
    );
  };
  return {
    list: async () => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    },
    read: (file) => readFile(pathOf(file)).catch(() => undefined),
    save: async (file, bytes) => {
      const path = pathOf(file);
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(`${path}.${process.pid}.tmp`, bytes);
        await rename(`${path}.${process.pid}.tmp`, path);
      } catch (error) {
        explain('saving', file, error);
      }
    },
    remove: async (file) => {
      await rm(pathOf(file), { force: true }).catch((error: unknown) => explain('removing', file, error));
    },
  };
}

/** Keeps nothing and gives nothing back. */
export const noLastGood: LastGood = {
  list: async () => [],
  read: async () => undefined,
  save: async () => undefined,
  remove: async () => undefined,
};

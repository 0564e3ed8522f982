import { watch as watchDirectory } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The part of fs.watch that is used; a null name means that the system does not say what changed. */
export type Watch = (
  directory: string,
  listener: (event: string, name: string | null) => void,
) => { close(): void; on(event: 'error', listener: () => void): unknown };

export interface FolderWatch {
  /** Watches the folders that there are now, and no others. */
  renew(): Promise<void>;
  close(): void;
}

export interface FolderWatchOptions {
  readonly contentDir: string;
  /** Something happened to one path. */
  readonly onHint: (path: string) => void;
  /** Something happened, and it is not known to what. */
  readonly onUnknown: () => void;
  /** fs.watch, unless a test gives events by hand. */
  readonly watch?: Watch | undefined;
}

/** Watches each folder by itself: a recursive watcher goes silent when a folder is replaced by renaming. */
export function watchFolders({
  contentDir,
  onHint,
  onUnknown,
  watch = watchDirectory,
}: FolderWatchOptions): FolderWatch {
  let watchers: { close(): void }[] = [];
  let closed = false;

  function observe(directory: string, onEvent: (name: string | null) => void): void {
    try {
      const watcher = watch(directory, (_event, name) => onEvent(name));
      // A directory that vanishes is found by the identity check and the full scan.
      watcher.on('error', onUnknown);
      watchers.push(watcher);
    } catch {
      onUnknown();
    }
  }

  function closeAll(): void {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  }

  return {
    async renew() {
      closeAll();
      const entries = await readdir(contentDir, { withFileTypes: true }).catch(() => []);
      if (closed) return;
      const directories = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
      const names = new Set(directories.map((entry) => entry.name));
      observe(contentDir, (name) => {
        // A name without a dot is a directory that came, went or was replaced: its watcher is dead. `..data` is the link by which
        // volumes of Kubernetes replace everything at once.
        if (name === null || names.has(name) || !name.includes('.') || name.startsWith('..')) onUnknown();
        else onHint(join(contentDir, name));
      });
      for (const name of names) {
        const directory = join(contentDir, name);
        observe(directory, (file) => (file === null ? onUnknown() : onHint(join(directory, file))));
      }
    },
    close() {
      closed = true;
      closeAll();
    },
  };
}

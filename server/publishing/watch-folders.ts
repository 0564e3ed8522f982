import { watch as watchDirectory } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '#lib/terms/failure.ts';

/** The part of fs.watch that is used; a null name means that the system does not say what changed. */
export type Watch = (
  directory: string,
  listener: (event: string, name: string | null) => void,
) => { close(): void; on(event: 'error', listener: (error: unknown) => void): unknown };

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
  /** A folder cannot be watched, and why, with the cure; undefined when all are watched again. Told when it changes. */
  readonly onBlind: (why: string | undefined) => void;
  /** fs.watch, unless a test gives events by hand. */
  readonly watch?: Watch | undefined;
}

const cures: Readonly<Record<string, string>> = {
  ENOSPC: 'raise fs.inotify.max_user_watches (sysctl)',
  EMFILE: 'raise fs.inotify.max_user_instances (sysctl) or the number of files that the process may open (ulimit -n)',
};

/** Undefined for a folder that is not there: it cannot change, and its coming is an event of the folder around it. */
function whyBlind(folder: string, error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  return `${folder} cannot be watched (${code}); ${cures[code] ?? 'see to it that the account of the site may read it'}`;
}

/** Watches each folder by itself: a recursive watcher goes silent when a folder is replaced by renaming. */
export function watchFolders({
  contentDir,
  onHint,
  onUnknown,
  onBlind,
  watch = watchDirectory,
}: FolderWatchOptions): FolderWatch {
  let watchers: { close(): void }[] = [];
  let closed = false;
  let blind: string | undefined;
  let told: string | undefined;

  function tell(): void {
    if (blind === told) return;
    told = blind;
    onBlind(blind);
  }

  /** A folder without a watcher is left to the regular scan: asking for one here would lead to the same failure, and so on without end. */
  function observe(name: string, directory: string, onEvent: (name: string | null) => void): void {
    const onFailure = (error: unknown) => {
      blind ??= whyBlind(name, error);
    };
    try {
      const watcher = watch(directory, (_event, changed) => onEvent(changed));
      watcher.on('error', (error) => {
        onFailure(error);
        tell();
      });
      watchers.push(watcher);
    } catch (error) {
      onFailure(error);
    }
  }

  function closeAll(): void {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  }

  return {
    async renew() {
      closeAll();
      blind = undefined;
      const entries = await readdir(contentDir, { withFileTypes: true }).catch((error: unknown) => {
        blind = whyBlind('content', error);
        return [];
      });
      if (closed) return;
      const directories = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
      const names = new Set(directories.map((entry) => entry.name));
      observe('content', contentDir, (name) => {
        // A name without a dot is a directory that came, went or was replaced: its watcher is dead. `..data` is the link by which
        // volumes of Kubernetes replace everything at once.
        if (name === null || names.has(name) || !name.includes('.') || name.startsWith('..')) onUnknown();
        else onHint(join(contentDir, name));
      });
      for (const name of names) {
        const directory = join(contentDir, name);
        observe(`content/${name}`, directory, (file) => (file === null ? onUnknown() : onHint(join(directory, file))));
      }
      tell();
    },
    close() {
      closed = true;
      closeAll();
    },
  };
}

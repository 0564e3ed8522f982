import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds without an event before files are read: an editor's save is several events. */
const quiet = 150;
/** Milliseconds between two looks at everything: events are lost on some systems, and after a folder was replaced. */
const lookEvery = 2_000;

/** Calls `look` soon after something in the folder has changed, and every two seconds, one call at a time, until the signal. */
export async function watchContent(contentDir: string, signal: AbortSignal, look: () => Promise<void>): Promise<void> {
  const watchers: FSWatcher[] = [];
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const hint = () => {
    clearTimeout(timer);
    timer = setTimeout(() => wake(), quiet);
  };
  const watchFolder = (folder: string) => {
    try {
      watchers.push(watch(folder, hint).on('error', () => undefined));
    } catch {
      // The regular look sees what no event tells.
    }
  };
  const entries = await readdir(contentDir, { withFileTypes: true }).catch(() => []);
  watchFolder(contentDir);
  for (const entry of entries) if (entry.isDirectory()) watchFolder(join(contentDir, entry.name));
  signal.addEventListener('abort', () => wake(), { once: true });
  while (!signal.aborted) {
    await new Promise<void>((resolve) => {
      const regular = setTimeout(resolve, lookEvery);
      wake = () => {
        clearTimeout(regular);
        resolve();
      };
    });
    if (!signal.aborted) await look();
  }
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
}

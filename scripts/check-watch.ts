import { watchFolders } from '#server/publishing/watch-folders.ts';

/** Milliseconds without an event before files are read: an editor's save is several events. */
const quiet = 150;
/** Milliseconds between two looks at everything: events are lost on some systems, and after a folder was replaced. */
const lookEvery = 2_000;

/** Calls `look` soon after something in the folder has changed, and every two seconds, one call at a time, until the signal. */
export async function watchContent(contentDir: string, signal: AbortSignal, look: () => Promise<void>): Promise<void> {
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const hint = () => {
    clearTimeout(timer);
    timer = setTimeout(() => wake(), quiet);
  };
  // What no event tells, and what cannot be watched, the regular look sees.
  const folders = watchFolders({ contentDir, onHint: hint, onUnknown: hint, onBlind: () => undefined });
  await folders.renew();
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
  folders.close();
}

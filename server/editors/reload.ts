import { watch } from 'node:fs';
import { join } from 'node:path';

/** Address of the preview's event stream; unknown in production. */
export const reloadAddress = '/__reload';

/** Comes anew when the server says so, and when a server is there again after none was. */
export const reloadScript = `let lost = false;
const news = new EventSource(${JSON.stringify(reloadAddress)});
news.addEventListener('edition', () => location.reload());
news.addEventListener('error', () => { lost = true; });
news.addEventListener('open', () => { if (lost) location.reload(); });`;

/** Milliseconds: an editor writes a file in several steps, and the framework has to notice it as well. */
const quiet = 100;

/** Tells once when files below some folders of the project have changed and 100 ms have passed without another. */
export function watchCode(root: string, folders: readonly string[], onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(onChange, quiet);
    }).unref();
  }
}

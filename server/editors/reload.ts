import { watch } from 'node:fs';
import { join } from 'node:path';

/** Address of the preview's event stream; unknown in production. */
export const reloadAddress = '/__reload';

/**
 * Comes anew when the server says so, and when a server is there again after none was. Of changed code only the framework knows when it has
 * taken it in, which may be long after the file was saved: the page asks for itself and its styles
 * until what it gets is another.
 */
export const reloadScript = `let lost = false;
const textOf = (address) => fetch(address, { cache: 'no-store' }).then((answer) => answer.text());
const styles = Array.from(document.styleSheets, ({ href }) => href).filter(Boolean);
const page = () => Promise.all([location.href, ...styles].map(textOf)).then((texts) => texts.join(), () => '');
const shown = page();
const again = () => location.reload();
async function againWhenOther() {
  for (let tries = 60; tries > 0; tries--) {
    const now = await page();
    if (now !== '' && now !== (await shown)) return again();
    await new Promise((done) => setTimeout(done, 500));
  }
}
const news = new EventSource(${JSON.stringify(reloadAddress)});
news.addEventListener('edition', again);
news.addEventListener('code', againWhenOther);
news.addEventListener('error', () => { lost = true; });
news.addEventListener('open', () => { if (lost) again(); });`;

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

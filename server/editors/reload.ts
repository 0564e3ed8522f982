import { watch } from 'node:fs';
import { join } from 'node:path';

/** Address of the preview's event stream; unknown in production. */
export const reloadAddress = '/__reload';

/**
 * Comes anew when the server says so, and when a server is there again after none was. Of changed code only the framework knows when it has
 * taken it in, which may be long after the file was saved: the page asks for itself and its styles until they are not what stands here.
 * While no server is there it stays: the last answer of one that is ending may differ too, and the browser's own error page never comes anew.
 * A page in which somebody is filling in a form stays: what is typed would be lost.
 */
export const reloadScript = `let lost = false;
let isTouched = false;
for (const form of document.querySelectorAll('[data-desk] form, form[data-desk], form[method="get"]')) form.addEventListener('input', () => { isTouched = true; });
const again = () => { if (!isTouched && news.readyState === EventSource.OPEN) location.reload(); };
const textOf = (address) => fetch(address, { cache: 'no-store' }).then((answer) => answer.text());
const hashIn = (html) => /data-page="(\\w+)"/.exec(html)?.[1];
const rulesOf = (sheet) => Array.from(sheet.cssRules, ({ cssText }) => cssText).join();
async function isOther() {
  if (hashIn(await textOf(location.href)) !== document.querySelector('[data-page]')?.dataset.page) return true;
  for (const sheet of Array.from(document.styleSheets).filter(({ href }) => href)) {
    const now = new CSSStyleSheet({ baseURL: sheet.href });
    now.replaceSync(await textOf(sheet.href));
    if (rulesOf(now) !== rulesOf(sheet)) return true;
  }
  return false;
}
async function againWhenOther() {
  for (let tries = 120; tries > 0; tries--) {
    if (await isOther().catch(() => false)) return again();
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

/** Asks until its page is there, also of a preview that is started anew meanwhile. */
export const lateScript = `(async () => {
  for (;;) {
    const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
    if (answer && answer.status !== 503) return location.reload();
    await new Promise((done) => setTimeout(done, 500));
  }
})();`;

/** Stands for a page that is still being compiled. */
export const latePage = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Still being made</title>
<main><h1>Still being made</h1><p>This page takes its time when it is first opened. It comes by itself.</p></main>
<script>${lateScript}</script>`;

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { makeCorpus, measured, measuredPath } from '#bench/corpus.ts';
import { median, p95, readable, table } from '#bench/figures.ts';
import { launchBrowser } from '#bench/first-view.ts';
import type { Plan } from '#bench/plan.ts';
import type { Findings, Part, Target } from '#bench/report.ts';
import { megabytesAtRest } from '#bench/resting.ts';
import { withResources } from '#bench/running.ts';
import { typingAtLength } from '#bench/typing.ts';
import { freePort, startSite, until } from '#tests/e2e/running/site-process.ts';
import { storyText } from '#tests/fixtures/make-stories.ts';

const words = 2_000;
const limitMs = 500;

/**
 * Puts a word and a note of the old kind at the end of the text, which gets a warning, and takes them back.
 * @returns milliseconds from the keystroke to the warning, and to the new page
 */
async function typed(page: Page, number: number): Promise<{ readonly messageMs: number; readonly pageMs: number }> {
  const word = `keystroke${number}`;
  await page.evaluate((wanted) => {
    const field = document.querySelector('[data-part="text"]');
    const seen: { began?: number; messageMs?: number; pageMs?: number } = {};
    Object.assign(globalThis, { seen });
    field?.addEventListener('keydown', () => (seen.began ??= performance.now()), { once: true, capture: true });
    field?.addEventListener('beforeinput', () => (seen.began ??= performance.now()), { once: true, capture: true });
    const look = () => {
      const since = performance.now() - (seen.began ?? performance.now());
      const frame = document.querySelector<HTMLIFrameElement>('iframe:not([hidden])');
      if (field?.shadowRoot?.querySelector('.message-warning')) seen.messageMs ??= since;
      if (frame?.contentDocument?.body?.textContent.includes(wanted)) seen.pageMs ??= since;
      if (seen.messageMs === undefined || seen.pageMs === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, word);
  await page.keyboard.insertText(` ${word} [9]`);
  const found = await until(
    () => page.evaluate((): { messageMs?: number; pageMs?: number } => Reflect.get(globalThis, 'seen')),
    ({ messageMs, pageMs }) => messageMs !== undefined && pageMs !== undefined,
  );
  await page.keyboard.press('Control+z');
  await page.locator('[data-part="text"] .message-warning').waitFor({ state: 'detached' });
  return { messageMs: found.messageMs ?? 0, pageMs: found.pageMs ?? 0 };
}

async function measure({ keystrokes, minutes }: Plan): Promise<Findings> {
  return withResources(async (held) => {
    const contentDir = await makeCorpus(held, 100);
    await writeFile(join(contentDir, `stories/${measured}.md`), storyText(7, { words }));
    const desk = await startSite({
      contentDir,
      port: await freePort(),
      command: [
        'node',
        '--disable-warning=ExperimentalWarning',
        ...(minutes > 0 ? ['--inspect=127.0.0.1:0'] : []),
        'server/main.ts',
        '--dev',
      ],
      environment: { NODE_COMPILE_CACHE: '' },
    });
    held.defer(desk.dispose);
    const { pid } = desk.process;
    if (pid === undefined) throw new Error('the preview has no process id');
    const browser = await launchBrowser(held);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The framework compiles the desk and the page when they are first asked for.
    await until(
      async () => (await fetch(`${desk.origin}/desk${measuredPath}`)).status,
      (status) => status === 200,
    );
    await page.goto(`${desk.origin}/desk${measuredPath}`);
    await page.locator('iframe:not([hidden])').contentFrame().locator('h1').waitFor({ timeout: 120_000 });
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    for (let number = 0; number < 10; number += 1) await typed(page, -number);
    const before = await megabytesAtRest(pid);
    const times: { readonly messageMs: number; readonly pageMs: number }[] = [];
    while (times.length < keystrokes) times.push(await typed(page, times.length));
    const after = await megabytesAtRest(pid);
    const long = minutes > 0 ? await typingAtLength(page, desk, minutes) : undefined;
    const [messages, pages] = [times.map(({ messageMs }) => messageMs), times.map(({ pageMs }) => pageMs)];
    const targets = [['message', messages] as const, ['new page', pages] as const].map(
      ([what, some]): Target => ({
        what: `Keystroke to ${what} at the desk, ${words.toLocaleString('en')} words, p95`,
        bound: 'at most',
        limit: limitMs,
        unit: 'ms',
        measured: p95(some),
      }),
    );
    return {
      targets: [...targets, ...(long?.targets ?? [])],
      details: `${table(
        ['from a keystroke', 'median ms', 'p95 ms'],
        [
          ['to its message', median(messages), p95(messages)],
          ['to the new page', median(pages), p95(pages)],
        ],
      )}

${keystrokes} keystrokes, each taken back, in a story of ${words.toLocaleString('en')} words in Chromium; what the desk waits for the next one is in every figure. The preview held ${readable(before)} MB after the first ten and ${readable(after)} MB after all.${long ? `\n\n${long.details}` : ''}`,
    };
  });
}

export const writing: Part = { title: 'Writing at the desk', measure };

import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { median, table } from '#bench/figures.ts';
import type { Target } from '#bench/report.ts';
import { megabytesAtRest } from '#bench/resting.ts';
import type { SiteProcess } from '#tests/e2e/running/site-process.ts';

const samples = 10;
const megabytes = 2 ** 20;
/** Milliseconds between two keystrokes: sixty words a minute. */
const beat = 200;

interface Held {
  /** Megabytes. */
  readonly preview: number;
  readonly previewHeap: number;
  readonly pageHeap: number;
}

/** Asks a process for its heap once the garbage is out. It was started with `--inspect=0`, and prints where it listens. @returns megabytes */
async function heapOf(server: SiteProcess): Promise<number> {
  const address = /Debugger listening on (ws:\S+)/.exec(server.log())?.[1];
  if (address === undefined) throw new Error('the preview says nothing of its inspector');
  const socket = new WebSocket(address);
  await new Promise((done) => socket.addEventListener('open', done, { once: true }));
  const ask = (id: number, method: string) =>
    new Promise<{ readonly usedSize?: number }>((done) => {
      socket.addEventListener('message', function answered({ data }) {
        const answer = JSON.parse(String(data));
        if (answer.id !== id) return;
        socket.removeEventListener('message', answered);
        done(answer.result);
      });
      socket.send(JSON.stringify({ id, method }));
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN } = await ask(2, 'Runtime.getHeapUsage');
  socket.close();
  return usedSize / megabytes;
}

async function heldBy(page: Page, server: SiteProcess): Promise<Held> {
  const preview = await megabytesAtRest(server.process.pid ?? 0);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { preview, previewHeap: await heapOf(server), pageHeap: usedSize / megabytes };
}

/** Writes sentence after sentence and takes them back, for a time. */
async function typeFor(page: Page, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  const sentence = ' Both were to train in China, and one was to fly. [9]';
  while (performance.now() < until) {
    for (const letter of sentence) await page.keyboard.type(letter, { delay: beat });
    for (const _ of sentence) await page.keyboard.press('Backspace');
    await wait(2 * beat);
  }
}

/** How much of the last third of the samples is more than the first third held. */
function grown(held: readonly Held[], what: keyof Held): number {
  const third = Math.floor(held.length / 3);
  const [first, last] = [held.slice(0, third), held.slice(-third)].map((some) => median(some.map((one) => one[what])));
  return (last ?? 0) - (first ?? 0);
}

/** Types at the desk for as many minutes, and looks ten times what the preview and the page hold. */
export async function typingAtLength(
  page: Page,
  server: SiteProcess,
  minutes: number,
): Promise<{ readonly targets: readonly Target[]; readonly details: string }> {
  const held: Held[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    await typeFor(page, (minutes * 60_000) / samples);
    held.push(await heldBy(page, server));
    console.log(`  ${sample + 1} of ${samples}: ${JSON.stringify(held.at(-1))}`);
  }
  const most = 10;
  const targets = (['previewHeap', 'pageHeap'] as const).map(
    (what): Target => ({
      what: `Growth of the heap of the ${what === 'pageHeap' ? 'page' : 'preview'} over ${minutes} minutes of typing`,
      bound: 'at most',
      limit: most,
      unit: 'MB',
      measured: grown(held, what),
    }),
  );
  const rows = held.map(({ preview, previewHeap, pageHeap }, index) => [
    Math.round(((index + 1) * minutes) / samples),
    preview,
    previewHeap,
    pageHeap,
  ]);
  const head = ['minutes typed', 'preview MB', 'its heap', 'heap of the page'];
  return {
    targets,
    details: `${table(head, rows)}\n\nHeaps after the garbage was collected; growth is from the median of the first three to that of the last three.`,
  };
}

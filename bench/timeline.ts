import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { makeCorpus } from '#bench/corpus.ts';
import { median, table } from '#bench/figures.ts';
import { launchBrowser } from '#bench/first-view.ts';
import type { Plan } from '#bench/plan.ts';
import type { Findings, Part } from '#bench/report.ts';
import { withResources } from '#bench/running.ts';
import { startOurs } from '#bench/servers.ts';
import { topics } from '#lib/terms/topics.ts';

const milestones = 1_000;
/** A phone of the cheaper kind beside this machine, as Lighthouse takes it. */
const slowDown = 4;
const inpLimitMs = 100;
const shiftLimit = 0.02;

const two = (number: number): string => String(number).padStart(2, '0');

/** A milestone of the thirty-six years; one in four is major. */
function milestoneText(number: number): string {
  const date = `${1990 + (number % 36)}-${two(((number * 7) % 12) + 1)}-${two(((number * 11) % 28) + 1)}`;
  const lead = ['pakistan', 'china', 'together'][number % 3];
  return `---
title: Milestone number ${number}, with as many words as one has
date: ${date}
topics: [${topics[number % topics.length]}]
significance: ${number % 4 === 0 ? 'major' : 'minor'}
summary: What happened on that day is told in a sentence of the usual length, and this is milestone ${number}.
lead: ${lead}
confidence: high
sources:
  - publisher: Example Daily
    title: Number ${number} is reported
    url: https://example.org/${number}
    date: ${date}
---
`;
}

async function addMilestones(contentDir: string): Promise<void> {
  const folder = join(contentDir, 'milestones');
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < milestones; number += 1)
    await writeFile(join(folder, `milestone-${number}.md`), milestoneText(number));
}

/** Keeps what the browser tells of hands and of shifts: https://www.w3.org/TR/event-timing/, https://wicg.github.io/layout-instability/. */
function watch(): void {
  const seen = { events: [] as number[], shifts: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (Reflect.get(entry, 'interactionId')) seen.events.push(entry.duration);
  }).observe(Object.assign({ type: 'event', buffered: true }, { durationThreshold: 16 }));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!Reflect.get(entry, 'hadRecentInput')) seen.shifts += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
}

interface Step {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
  /** Where the page is then. */
  readonly arrives: RegExp;
}

const steps: readonly Step[] = [
  {
    name: 'major alone, by the form',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Which' }).selectOption('major');
      await page.getByRole('button', { name: 'Show' }).click();
    },
    arrives: /which=major/,
  },
  { name: 'all again', act: (page) => page.getByRole('link', { name: 'Clear' }).click(), arrives: /timeline$/ },
  {
    name: 'a word, by Enter',
    act: async (page) => {
      await page.getByRole('searchbox', { name: 'Word' }).fill('number 77');
      await page.keyboard.press('Enter');
    },
    arrives: /q=number/,
  },
  { name: 'all again', act: (page) => page.getByRole('link', { name: 'Clear' }).click(), arrives: /timeline$/ },
  {
    name: 'newest first',
    act: (page) => page.getByRole('link', { name: 'Newest first' }).click(),
    arrives: /order=newest/,
  },
  {
    name: 'oldest first',
    act: (page) => page.getByRole('link', { name: 'Oldest first' }).click(),
    arrives: /timeline$/,
  },
  {
    name: 'to an era',
    act: (page) => page.getByRole('navigation', { name: 'Eras' }).getByRole('link').last().click(),
    arrives: /#era_/,
  },
];

/** Milliseconds of the longest event of a step, until the next frame stands. */
async function longestEvent(page: Page, { act, arrives }: Step): Promise<number> {
  await page.evaluate(() => {
    const seen: { events: number[] } = Reflect.get(globalThis, 'seen');
    seen.events.length = 0;
  });
  await act(page);
  await page.waitForURL(arrives);
  // What is shorter than 16 ms is told of by no browser.
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300)));
    const seen: { events: number[] } = Reflect.get(globalThis, 'seen');
    return Math.max(16, ...seen.events);
  });
}

async function measure({ rounds }: Plan): Promise<Findings> {
  return withResources(async (held) => {
    const contentDir = await makeCorpus(held, 1);
    await addMilestones(contentDir);
    const { origin } = await startOurs(held, contentDir);
    const browser = await launchBrowser(held);
    const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
    await page.addInitScript(watch);
    const times = new Map<string, number[]>();
    let shifts = 0;
    // The first round is for the server, which makes each of these pages once.
    for (let round = 0; round <= rounds; round += 1) {
      await page.goto(`${origin}/timeline`, { waitUntil: 'networkidle' });
      const phone = await page.context().newCDPSession(page);
      await phone.send('Emulation.setCPUThrottlingRate', { rate: round === 0 ? 1 : slowDown });
      for (const step of steps) {
        const longest = await longestEvent(page, step);
        if (round > 0) times.set(step.name, [...(times.get(step.name) ?? []), longest]);
      }
      const moved = await page.evaluate((): number => Reflect.get(Reflect.get(globalThis, 'seen'), 'shifts'));
      if (round > 0) shifts = Math.max(shifts, moved);
    }
    const rows = [...times].map(([name, some]) => [name, median(some), Math.max(...some)] as const);
    return {
      targets: [
        {
          what: `Longest interaction on ${milestones.toLocaleString('en')} milestones at ${slowDown}× slow-down, median of the rounds`,
          bound: 'at most',
          limit: inpLimitMs,
          unit: 'ms',
          measured: Math.max(...rows.map(([, middle]) => middle)),
        },
        {
          what: 'Layout shift while milestones are chosen, the worst round',
          bound: 'at most',
          limit: shiftLimit,
          unit: '',
          measured: shifts,
        },
      ],
      details: `${table(['interaction', 'median ms', 'longest ms'], rows)}

${rounds} rounds in Chromium, 360 pixels wide; from the hand to the next frame, in steps of 8 ms, and 16 for whatever is shorter.`,
    };
  });
}

export const timeline: Part = { title: 'Choosing among a thousand milestones', measure };

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rawAnswer, textOf } from '#bench/answers.ts';
import { addTranslations, makeCorpus } from '#bench/corpus.ts';
import { median, p95, readable, table } from '#bench/figures.ts';
import type { Plan } from '#bench/plan.ts';
import type { Findings, Part, Target } from '#bench/report.ts';
import { megabytesAtRest } from '#bench/resting.ts';
import { withResources } from '#bench/running.ts';
import { startOurs } from '#bench/servers.ts';
import { storyText } from '#tests/fixtures/make-stories.ts';

/** The site waits so long for a file to be quiet before it takes it. */
const quietMs = 300;

const left = 'left out of this run';

/** Milliseconds at which many stories a save may take. */
const limits = [
  [1_000, quietMs + 150],
  [10_000, quietMs + 300],
] as const;

/** A story that leads the front page, with the headline given. */
const saveNewest = (contentDir: string, headline: string): Promise<void> =>
  writeFile(
    join(contentDir, 'stories/newest.md'),
    storyText(0)
      .replace(/^title: .*$/m, `title: ${headline}`)
      .replace(/^published: .*$/m, 'published: 2026-01-02T09:00:00+05:00'),
  );

/** Milliseconds since `since` when an address first has a text. @throws Error after 15 s */
async function shownAfter(address: string, text: string, since: number): Promise<number> {
  for (;;) {
    const answer = await rawAnswer(address);
    const now = performance.now() - since;
    if (textOf(answer).includes(text)) return now;
    if (now > 15_000) throw new Error(`${address} still lacks "${text}" after 15 s`);
    await wait(3);
  }
}

async function coldPages(origin: string, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const { status, milliseconds } = await rawAnswer(`${origin}/stories/story-${number}`);
    if (status !== 200) throw new Error(`story ${number} answered ${status}`);
    times.push(milliseconds);
    // The page before is still being compressed, which is not what this one costs.
    await wait(40);
  }
  return times;
}

/** Saves the newest story again and again, each time with a headline of its own. */
async function saves(origin: string, contentDir: string, count: number) {
  const storyMs: number[] = [];
  const frontMs: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const headline = `Headline as it was saved for the ${number}th time`;
    await saveNewest(contentDir, headline);
    const saved = performance.now();
    const [story, front] = await Promise.all([
      shownAfter(`${origin}/stories/newest`, headline, saved),
      shownAfter(`${origin}/`, headline, saved),
    ]);
    storyMs.push(story);
    frontMs.push(front);
    // A save of its own, not the tail of the last one; uneven, so that no timer of the site keeps step with it.
    await wait(400 + ((number * 137) % 300));
  }
  return { storyMs, frontMs };
}

/** What a site with so many stories takes: milliseconds; resident megabytes after the start, and after the cold pages and saves. */
const tryPublishing = (stories: number, plan: Plan) =>
  withResources(async (held) => {
    const contentDir = await makeCorpus(held, stories);
    await saveNewest(contentDir, 'Headline before any save');
    const started = performance.now();
    const { origin, process: site } = await startOurs(held, contentDir);
    const startMs = performance.now() - started;
    if (site.pid === undefined) throw new Error('the server has no process id');
    const atRest = await megabytesAtRest(site.pid);
    const coldMs = await coldPages(origin, plan.coldPages);
    const { storyMs, frontMs } = await saves(origin, contentDir, plan.saves);
    const memory = [atRest, await megabytesAtRest(site.pid)];
    return { stories, startMs, memory, coldMs, storyMs, frontMs };
  });

type Trial = Awaited<ReturnType<typeof tryPublishing>>;

/** What so many stories take to start with, and to hold, when each of them is there in a second language too. */
const tryTranslated = (stories: number) =>
  withResources(async (held) => {
    const contentDir = await makeCorpus(held, stories);
    await addTranslations(contentDir, stories);
    const started = performance.now();
    const { origin, process: site } = await startOurs(held, contentDir);
    const startMs = performance.now() - started;
    if (site.pid === undefined) throw new Error('the server has no process id');
    const { status } = await rawAnswer(`${origin}/ur/stories/story-${stories - 1}`);
    if (status !== 200) throw new Error(`the last story in Urdu answered ${status}`);
    return { stories, startMs, megabytes: await megabytesAtRest(site.pid) };
  });

type Translated = Awaited<ReturnType<typeof tryTranslated>>;

function describe(trials: readonly Trial[], translated: Translated, { saves, coldPages }: Plan): Findings {
  const range = (times: readonly number[]) => [median(times), p95(times)];
  const latencies = trials.map((trial) => [trial.stories, ...range(trial.storyMs), ...range(trial.frontMs)]);
  const costs = trials.map(({ stories, startMs, memory, coldMs }) => [stories, startMs, ...memory, ...range(coldMs)]);
  const details = `${table(['stories', 'story median ms', 'p95 ms', 'front median ms', 'p95 ms'], latencies)}

From the saved file to the new headline in the answer, ${saves} saves of one story, one after another; the ${quietMs} ms that the site waits for a file to be quiet are in every figure.

${table(['stories', 'start ms', 'MB at rest', 'MB at the end', 'cold page median ms', 'p95 ms'], costs)}

Start: from the command to the first answer. Memory is resident, first when the checks after the start have ended, then after ${coldPages} cold pages and the saves. A cold page is the first answer of a page that nobody has asked for, over loopback.

${translated.stories.toLocaleString('en')} stories and as many translations: ${readable(translated.startMs)} ms to the first answer, ${readable(translated.megabytes)} MB at rest.`;
  const targets = limits.map(([stories, limit]): Target => {
    const trial = trials.find((each) => each.stories === stories);
    const measured = trial ? Math.max(p95(trial.storyMs), p95(trial.frontMs)) : left;
    const what = `Saved file to new page at ${stories.toLocaleString('en')} stories, p95 of the slower page`;
    return { what, bound: 'at most', limit, unit: 'ms', measured };
  });
  const large = 10_000;
  const both = `${large.toLocaleString('en')} stories and as many translations`;
  const isLarge = translated.stories === large;
  targets.push(
    {
      what: `Start with ${both}`,
      bound: 'at most',
      limit: 15_000,
      unit: 'ms',
      measured: isLarge ? translated.startMs : left,
    },
    {
      what: `Memory with ${both}`,
      bound: 'at most',
      limit: 600,
      unit: 'MB',
      measured: isLarge ? translated.megabytes : left,
    },
  );
  return { targets, details };
}

export const publishing: Part = {
  title: 'Publishing, start and memory',
  measure: async (plan) => {
    const trials: Trial[] = [];
    for (const stories of plan.sizes) trials.push(await tryPublishing(stories, plan));
    return describe(trials, await tryTranslated(Math.max(...plan.sizes)), plan);
  },
};

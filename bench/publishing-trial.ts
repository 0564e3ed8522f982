import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { during } from '#bench/clean-up.ts';
import { type Corpus, makeCorpus } from '#bench/corpus.ts';
import type { Plan } from '#bench/plan.ts';
import { rawAnswer, textOf } from '#bench/raw-answer.ts';
import { whenIdle } from '#bench/resources.ts';
import { startOurs } from '#bench/site.ts';
import type { SiteProcess } from '#tests/e2e/running/site-process.ts';
import { storyText } from '#tests/fixtures/make-stories.ts';

/** What a site with so many stories takes. Times are in milliseconds. */
export interface Trial {
  readonly stories: number;
  /** From the command to the first answer. */
  readonly startMs: number;
  /** Resident, when the checks after the start have ended. */
  readonly megabytesAtRest: number;
  /** Resident, after the cold pages and the saves. */
  readonly megabytesAtEnd: number;
  /** The first answer of pages that nobody has asked for yet. */
  readonly coldMs: readonly number[];
  /** From the saved file to the new words on the story's page. */
  readonly storyMs: readonly number[];
  /** The same on the front page. */
  readonly frontMs: readonly number[];
}

const newest = 'stories/newest.md';
const pauseMs = 3;
const limitMs = 15_000;

/** A story that leads the front page, with the headline given. */
function newestStory(headline: string): string {
  return storyText(0)
    .replace(/^title: .*$/m, `title: ${headline}`)
    .replace(/^published: .*$/m, 'published: 2026-01-02T09:00:00+05:00');
}

/** Milliseconds since `since` when an address first has a text. @throws Error after 15 s */
async function shownAfter(address: string, text: string, since: number): Promise<number> {
  for (;;) {
    const answer = await rawAnswer(address);
    const now = performance.now() - since;
    if (textOf(answer).includes(text)) return now;
    if (now > limitMs) throw new Error(`${address} still lacks "${text}" after ${limitMs} ms`);
    await wait(pauseMs);
  }
}

async function coldPages(site: SiteProcess, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const { status, milliseconds } = await rawAnswer(`${site.origin}/stories/story-${number}`);
    if (status !== 200) throw new Error(`story ${number} answered ${status}`);
    times.push(milliseconds);
    // The page before is still being compressed, which is not what this one costs.
    await wait(40);
  }
  return times;
}

/** Saves the newest story again and again, each time with a headline of its own. */
async function saves({ origin, contentDir }: SiteProcess, count: number) {
  const storyMs: number[] = [];
  const frontMs: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const headline = `Headline as it was saved for the ${number}th time`;
    await writeFile(join(contentDir, newest), newestStory(headline));
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

async function tryCorpus({ contentDir }: Corpus, stories: number, plan: Plan): Promise<Trial> {
  await writeFile(join(contentDir, newest), newestStory('Headline before any save'));
  const started = performance.now();
  const site = await startOurs(contentDir);
  return during(site, async () => {
    const startMs = performance.now() - started;
    const { pid } = site.process;
    if (pid === undefined) throw new Error('the server has no process id');
    const rest = await whenIdle(pid);
    const coldMs = await coldPages(site, plan.coldPages);
    const { storyMs, frontMs } = await saves(site, plan.saves);
    const end = await whenIdle(pid);
    const memory = { megabytesAtRest: rest.residentMegabytes, megabytesAtEnd: end.residentMegabytes };
    return { stories, startMs, ...memory, coldMs, storyMs, frontMs };
  });
}

export async function tryPublishing(stories: number, plan: Plan): Promise<Trial> {
  const corpus = await makeCorpus(stories);
  return during(corpus, () => tryCorpus(corpus, stories, plan));
}

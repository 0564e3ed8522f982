import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

const stories = 10_000;

const paragraph =
  'The agency said that the work goes on, that the next round follows, and that the date depends on what it finds.:cite[1] ';

const story = (number: number, title = 'of a very large archive') => `---
title: Story number ${number} ${title}
summary: What was known on that day, and what was not.
published: 2026-${String(1 + (number % 10)).padStart(2, '0')}-12T09:00:00+05:00
topics: [science]
sources:
  - publisher: Dawn
    description: report number ${number}
    date: 2026-01-02
---

${`${paragraph.repeat(4)}\n\n`.repeat(6)}
## What comes next

${paragraph.repeat(3)}
`;

const update = (title: string) => `---
title: ${title}
published: 2026-11-01T09:00:00+05:00
story: story-17
sources:
  - publisher: Dawn
    description: report of the day
---

News.:cite[1]
`;

/** Resident memory of a process in megabytes. */
const residentMegabytes = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

/** The promise is 30 s for a machine that does nothing else. */
const burst = { files: 5_000, withinMs: 60_000, slowestMs: 3_000, workMs: 30, growthMegabytes: 200 };

async function writeStories(content: string, count: number, title?: string): Promise<void> {
  for (let number = 0; number < count; number += 500) {
    const batch = Array.from({ length: 500 }, (_, index) => number + index);
    await Promise.all(batch.map((each) => writeFile(join(content, `stories/story-${each}.md`), story(each, title))));
  }
}

/** Reads pages one after the other until it is stopped: what came back that was no page, and how long the slowest took. */
function readPages(site: SiteProcess, paths: readonly string[]) {
  const faults: string[] = [];
  let slowestMs = 0;
  let stopped = false;
  const reading = (async () => {
    for (let turn = 0; !stopped; turn += 1) {
      const path = paths[turn % paths.length] ?? '/';
      const asked = performance.now();
      const { status } = await fetch(`${site.origin}${path}`);
      slowestMs = Math.max(slowestMs, performance.now() - asked);
      if (status !== 200) faults.push(`${path} ${status}`);
    }
  })();
  return async () => {
    stopped = true;
    await reading;
    return { faults, slowestMs };
  };
}

test('ten thousand stories: ready, an update shows, half of the archive changes under readers', async () => {
  test.setTimeout(240_000);
  const content = await mkdtemp(join(tmpdir(), 'orbit-archive-'));
  const figures = join(content, '.figures.json');
  try {
    await writeFile(join(content, 'site.yml'), 'title: Archive\ntagline: Ten thousand stories\npublisher: Archive\n');
    await Promise.all(['stories', 'updates'].map((folder) => mkdir(join(content, folder))));
    await writeStories(content, stories);
    const site = await startSite({
      contentDir: content,
      environment: {
        NODE_OPTIONS: `--import=${new URL('./loop-delay.ts', import.meta.url)}`,
        LOOP_DELAY_FILE: figures,
      },
    });
    try {
      const health = await (await fetch(`${site.origin}/healthz`)).json();
      expect(health).toMatchObject({ stories, problems: 0 });
      expect(await site.text('/stories/story-17')).toContain('Story number 17');
      await site.text('/');

      await writeFile(join(content, 'updates/late-news.md'), update('Late news from the archive'));
      await until(
        10_000,
        () => site.text('/'),
        (html) => html.includes('Late news from the archive'),
      );
      await until(
        10_000,
        () => site.text('/stories/story-17'),
        (html) => html.includes('Late news from the archive'),
      );

      const { pid } = site.process;
      if (pid === undefined) throw new Error('the server has no process id');
      expect(residentMegabytes(pid)).toBeLessThan(400);

      site.process.kill('SIGUSR2');
      const before = residentMegabytes(pid);
      const stopReading = readPages(site, ['/', '/stories/story-17', '/stories/story-9001', '/updates']);
      await writeStories(content, burst.files, 'as it reads after a change of style');
      const written = performance.now();
      // Everything in one batch, or in several: the last that was written is in the last of them.
      for (const number of [0, burst.files / 2, burst.files - 1]) {
        await until(
          burst.withinMs,
          () => site.text(`/stories/story-${number}`),
          (html) => html.includes('after a change of style'),
        );
      }
      const tookMs = performance.now() - written;
      const { faults, slowestMs } = await stopReading();
      site.process.kill('SIGUSR2');
      const { workMs } = JSON.parse(
        await until(
          5_000,
          () => readFile(figures, 'utf8').catch(() => ''),
          (text) => text.endsWith('}'),
        ),
      );
      const grown = residentMegabytes(pid) - before;
      process.stdout.write(
        `${burst.files} changed files: live after ${(tookMs / 1_000).toFixed(1)} s, slowest page ${slowestMs.toFixed(0)} ms, own work at a time p99 ${workMs.p99.toFixed(1)} ms, ${grown.toFixed(0)} MB more\n`,
      );
      expect(faults).toEqual([]);
      expect(tookMs).toBeLessThan(burst.withinMs);
      expect(slowestMs).toBeLessThan(burst.slowestMs);
      expect(workMs.p99).toBeLessThan(burst.workMs);
      expect(grown).toBeLessThan(burst.growthMegabytes);
    } finally {
      await site.dispose();
    }
  } finally {
    await rm(content, { recursive: true, force: true });
  }
});

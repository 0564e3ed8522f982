import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { startSite, until } from '#tests/e2e/running/site-process.ts';

const stories = 10_000;

const paragraph =
  'The agency said that the work goes on, that the next round follows, and that the date depends on what it finds.:cite[1] ';

const story = (number: number) => `---
title: Story number ${number} of a very large archive
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

test('ten thousand stories: ready within 10 s, under 400 MB, an update still shows within a second', async () => {
  test.setTimeout(180_000);
  const content = await mkdtemp(join(tmpdir(), 'orbit-archive-'));
  try {
    await writeFile(join(content, 'site.yml'), 'title: Archive\ntagline: Ten thousand stories\npublisher: Archive\n');
    await Promise.all(['stories', 'updates'].map((folder) => mkdir(join(content, folder))));
    for (let number = 0; number < stories; number += 500) {
      const batch = Array.from({ length: 500 }, (_, index) => number + index);
      await Promise.all(batch.map((each) => writeFile(join(content, `stories/story-${each}.md`), story(each))));
    }
    const started = performance.now();
    const site = await startSite({ contentDir: content });
    try {
      const health = await (await fetch(`${site.origin}/healthz`)).json();
      expect(performance.now() - started).toBeLessThan(10_000);
      expect(health).toMatchObject({ stories, problems: 0 });
      expect(await site.text('/stories/story-17')).toContain('Story number 17');
      await site.text('/');

      await writeFile(join(content, 'updates/late-news.md'), update('Late news from the archive'));
      const saved = performance.now();
      await until(
        1000,
        () => site.text('/'),
        (html) => html.includes('Late news from the archive'),
      );
      await until(
        1000,
        () => site.text('/stories/story-17'),
        (html) => html.includes('Late news from the archive'),
      );
      expect(performance.now() - saved).toBeLessThan(1000);

      const { pid } = site.process;
      if (pid === undefined) throw new Error('the server has no process id');
      expect(residentMegabytes(pid)).toBeLessThan(400);
    } finally {
      await site.dispose();
    }
  } finally {
    await rm(content, { recursive: true, force: true });
  }
});

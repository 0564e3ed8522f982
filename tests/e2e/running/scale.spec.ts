import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { startSite, until } from '#tests/e2e/running/site-process.ts';
import { makeStories, storyText } from '#tests/fixtures/make-stories.ts';

/** How long ten thousand take, and how much memory, the benchmarks say. */
const stories = 400;
const changed = 200;

const mark = 'as it reads after a change of style';
const restyled = (number: number) =>
  storyText(number, { words: 60 }).replace(/^title: .*$/m, `title: Story ${number} ${mark}`);

/** Reads pages one after the other until it is stopped: what came back that was no page. */
function readPages(origin: string, paths: readonly string[]) {
  const faults: string[] = [];
  let stopped = false;
  const reading = (async () => {
    for (let turn = 0; !stopped; turn += 1) {
      const path = paths[turn % paths.length] ?? '/';
      const { status } = await fetch(`${origin}${path}`);
      if (status !== 200) faults.push(`${path} ${status}`);
    }
  })();
  return async () => {
    stopped = true;
    await reading;
    return faults;
  };
}

test('half of four hundred stories change under readers, who see every page', async () => {
  const contentDir = await mkdtemp(join(tmpdir(), 'orbit-archive-'));
  try {
    await makeStories(contentDir, stories, { words: 60 });
    const site = await startSite({ contentDir });
    try {
      expect(await (await fetch(`${site.origin}/healthz`)).json()).toMatchObject({ stories, problems: 0 });
      const stopReading = readPages(site.origin, ['/', '/stories/story-17', '/stories/story-391', '/updates']);
      const numbers = Array.from({ length: changed }, (_, number) => number);
      await Promise.all(
        numbers.map((number) => writeFile(join(contentDir, `stories/story-${number}.md`), restyled(number))),
      );
      // Everything in one batch, or in several: the last that was written is in the last of them.
      for (const number of [0, changed / 2, changed - 1]) {
        await until(
          () => site.text(`/stories/story-${number}`),
          (html) => html.includes(mark),
        );
      }
      expect(await stopReading()).toEqual([]);
    } finally {
      await site.dispose();
    }
  } finally {
    await rm(contentDir, { recursive: true, force: true });
  }
});

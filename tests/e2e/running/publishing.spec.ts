import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { isError, type Problem } from '#lib/terms/problem.ts';
import { startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallContent } from '#tests/e2e/running/small-content.ts';

// What may be shown when, newsroom.spec.ts holds against a model; here stands what the desk is told, and a way to publish of its own.

const title = 'A training date is published in Islamabad';
/** Milliseconds; a change takes some 350, and what the watchers miss is looked for only after thirty seconds. */
const soon = 20_000;

/** A minute ago, so that it is the newest. */
const published = `${new Date(Date.now() - 60_000).toISOString().slice(0, 19)}Z`;

const update = (story = 'first-seat') => `---
title: ${title}
published: ${published}
story: ${story}
sources:
  - publisher: Dawn
    description: report of the day
    date: 2026-11-22
---

One sentence of news.:cite[1]
`;

test('faults stand with line and column in the log and in the list for the desk, which is what `npm run check` finds', async () => {
  const site = await startSite({ from: smallContent });
  const put = (name: string, text: string) => writeFile(join(site.contentDir, `updates/${name}.md`), text);
  const health = async (headers: Readonly<Record<string, string>> = {}) =>
    (await fetch(`${site.origin}/healthz`, { headers })).json();
  const listed = async (): Promise<readonly Omit<Problem, 'severity'>[]> =>
    (await health({ authorization: `Bearer ${site.healthToken}` })).problems;
  try {
    await put('training-date', update().replace(published, '23/11/2026'));
    await put('lost', update('no-such-story'));
    await put('misspelt', update().replace('story:', 'stroy:'));
    await put('uncited', update().replace(':cite[1]', ':cite[9] <b>'));
    const problems = await until(listed, (list) => new Set(list.map(({ file }) => file)).size === 4);
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: 'content/updates/training-date.md',
        line: 3,
        column: 12,
        field: 'published',
        message: '"23/11/2026" is not a moment as it is written here; write 2026-11-23T09:00:00+05:00',
      }),
    );
    const line = 'content/updates/training-date.md:3:12 published:';
    await until(
      async () => site.log(),
      (log) => log.includes(line),
    );

    const { stdout } = spawnSync('node', ['scripts/check.ts', '--format=json'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: site.contentDir },
    });
    const found: readonly Problem[] = JSON.parse(stdout).problems;
    expect(problems).toEqual(found.filter(isError).map(({ severity: _, ...rest }) => rest));
    expect(await health()).toMatchObject({ status: 'ok', problems: problems.length });

    for (const name of ['training-date', 'lost', 'misspelt', 'uncited']) await put(name, update());
    await until(listed, (list) => list.length === 0);
  } finally {
    await site.dispose();
  }
});

test('a volume whose ..data link is swapped is shown as it is now', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orbit-volume-'));
  const contentDir = join(folder, 'content');
  await cp(smallContent, join(contentDir, '..first'), { recursive: true });
  await cp(smallContent, join(contentDir, '..second'), { recursive: true });
  await writeFile(join(contentDir, '..second/updates/training-date.md'), update());
  await symlink('..first', join(contentDir, '..data'));
  for (const name of await readdir(smallContent)) await symlink(`..data/${name}`, join(contentDir, name));
  const volume = await startSite({ contentDir });
  try {
    expect(await volume.text('/updates')).not.toContain(title);
    await symlink('..second', join(contentDir, '..next'));
    await rename(join(contentDir, '..next'), join(contentDir, '..data'));
    await until(
      () => volume.text('/updates'),
      (html) => html.includes(title),
      soon,
    );
  } finally {
    await volume.dispose();
    await rm(folder, { recursive: true, force: true });
  }
});

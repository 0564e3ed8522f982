import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { isError, type Problem } from '#lib/terms/problem.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

const story = 'pakistan-astronaut-tiangong-agreement';
const title = 'A training date is published in Islamabad';

/** A minute ago, so that it is the newest whatever the shipped content holds. */
const published = `${new Date(Date.now() - 60_000).toISOString().slice(0, 19)}Z`;

const update = (headline: string, storySlug = story) => `---
title: ${headline}
published: ${published}
story: ${storySlug}
sources:
  - publisher: Dawn
    description: report of the day
    date: 2026-11-22
---

One sentence of news.:cite[1]
`;

let site: SiteProcess;
test.beforeEach(async () => {
  site = await startSite();
});
test.afterEach(() => site.dispose());

async function health() {
  const response = await fetch(`${site.origin}/healthz`, { headers: { authorization: `Bearer ${site.healthToken}` } });
  return response.json();
}

test('a saved update is on the front, on its story and at its own address', async () => {
  await Promise.all([site.text('/'), site.text(`/stories/${story}`)]);
  await writeFile(join(site.contentDir, 'updates/training-date.md'), update(title));
  for (const path of ['/updates/training-date', '/', `/stories/${story}`, '/updates', '/sitemap.xml']) {
    const sign = path === '/sitemap.xml' ? 'training-date' : title;
    await until(
      10_000,
      () => site.text(path),
      (html) => html.includes(sign),
    );
  }
});

test('a fault changes no page, and stands with line and column in the log and in the list for the desk', async () => {
  const file = join(site.contentDir, 'updates/training-date.md');
  await writeFile(file, update(title));
  await until(
    10_000,
    () => site.text('/updates/training-date'),
    (html) => html.includes(title),
  );
  const before = await Promise.all(['/', '/updates/training-date', `/stories/${story}`].map(site.text));

  await writeFile(file, update(title).replace(published, '23/11/2026'));
  const { problems } = await until(10_000, health, (answer) => answer.problems.length === 1);
  expect(problems).toEqual([
    expect.objectContaining({
      file: 'content/updates/training-date.md',
      line: 3,
      column: 12,
      field: 'published',
      message: '"23/11/2026" is not a moment as it is written here; write 2026-11-23T09:00:00+05:00',
    }),
  ]);
  expect(await Promise.all(['/', '/updates/training-date', `/stories/${story}`].map(site.text))).toEqual(before);
  expect(site.log()).toContain('content/updates/training-date.md:3:12 published:');

  const publicHealth = await (await fetch(`${site.origin}/healthz`)).json();
  expect(publicHealth).toMatchObject({ status: 'ok', problems: 1 });

  await writeFile(file, update('Mended and live'));
  await until(
    10_000,
    () => site.text('/updates/training-date'),
    (html) => html.includes('Mended and live'),
  );
  expect((await health()).problems).toEqual([]);
});

test('a new file with a fault is on no page', async () => {
  await writeFile(join(site.contentDir, 'updates/lost.md'), update(title, 'no-such-story'));
  await until(10_000, health, (answer) => answer.problems.length === 1);
  expect((await fetch(`${site.origin}/updates/lost`)).status).toBe(404);
  expect(await site.text('/')).not.toContain(title);
});

test('a deleted update is gone within a second', async () => {
  const file = join(site.contentDir, 'updates/training-date.md');
  await writeFile(file, update(title));
  await until(
    10_000,
    () => site.text('/'),
    (html) => html.includes(title),
  );
  await rm(file);
  await until(
    10_000,
    async () => (await fetch(`${site.origin}/updates/training-date`)).status,
    (status) => status === 404,
  );
  expect(await site.text('/')).not.toContain(title);
});

test('a withdrawn update answers 410 with the note of the desk', async () => {
  const withdrawn = update(title).replace('sources:', 'status: withdrawn\nnote: The report was retracted.\nsources:');
  await writeFile(join(site.contentDir, 'updates/training-date.md'), withdrawn);
  const response = await until(
    10_000,
    () => fetch(`${site.origin}/updates/training-date`),
    (answer) => answer.status === 410,
  );
  expect(await response.text()).toContain('The report was retracted.');
  expect(await site.text('/updates')).not.toContain(title);
});

for (const [part, fault] of [
  ['front matter', ['published: ', 'published: 9']],
  ['body', [':cite[1]', ':cite[9]']],
] as const) {
  test(`a fault in the ${part} leaves the last good version up, after a restart too`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orbit-restart-'));
    const contentDir = join(folder, 'content');
    const stateDir = join(folder, 'state');
    await cp('content', contentDir, { recursive: true });
    const file = join(contentDir, 'updates/training-date.md');
    await writeFile(file, update(title));
    const address = '/updates/training-date';
    let restarted = await startSite({ contentDir, stateDir });
    try {
      expect(await restarted.text(address)).toContain('One sentence of news.');
      const faulty = (await readFile(file, 'utf8'))
        .replace('One sentence', 'Another sentence')
        .replace(fault[0], fault[1]);
      await writeFile(file, faulty);
      await until(
        10_000,
        async () => (await (await fetch(`${restarted.origin}/healthz`)).json()).problems,
        (count) => count === 1,
      );
      expect(await restarted.text(address)).toContain('One sentence of news.');
      await restarted.dispose();

      restarted = await startSite({ contentDir, stateDir });
      expect(await restarted.text(address)).toContain('One sentence of news.');
      await until(
        3000,
        async () => (await (await fetch(`${restarted.origin}/healthz`)).json()).problems,
        (count) => count === 1,
      );
      expect(await restarted.text(address)).toContain('One sentence of news.');
    } finally {
      await restarted.dispose();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

test('the list for the desk is what `npm run check` finds', async () => {
  await writeFile(join(site.contentDir, 'updates/lost.md'), update(title, 'no-such-story'));
  await writeFile(join(site.contentDir, 'updates/misspelt.md'), update(title).replace('story:', 'stroy:'));
  await writeFile(join(site.contentDir, 'updates/uncited.md'), update(title).replace(':cite[1]', ':cite[9] <b>'));
  const faulty = new Set<string>();
  await until(3000, health, (answer) => {
    for (const { file } of answer.problems) faulty.add(file);
    return faulty.size === 3;
  });
  const { stdout } = spawnSync('node', ['scripts/check.ts', '--format=json'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: site.contentDir },
  });
  const found: readonly Problem[] = JSON.parse(stdout).problems;
  const errors = found.filter(isError).map(({ severity: _, ...rest }) => rest);
  expect(errors.length).toBeGreaterThanOrEqual(4);
  expect((await health()).problems).toEqual(errors);
  expect((await (await fetch(`${site.origin}/healthz`)).json()).problems).toBe(errors.length);
});

test('a volume whose ..data link is swapped is shown within a second or two', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orbit-volume-'));
  const contentDir = join(folder, 'content');
  await cp('content', join(contentDir, '..first'), { recursive: true });
  await cp('content', join(contentDir, '..second'), { recursive: true });
  await writeFile(join(contentDir, '..second/updates/training-date.md'), update(title));
  await symlink('..first', join(contentDir, '..data'));
  for (const name of await readdir('content')) await symlink(`..data/${name}`, join(contentDir, name));
  const volume = await startSite({ contentDir });
  try {
    expect(await volume.text('/updates')).not.toContain(title);
    await symlink('..second', join(contentDir, '..next'));
    await rename(join(contentDir, '..next'), join(contentDir, '..data'));
    await until(
      3000,
      () => volume.text('/updates'),
      (html) => html.includes(title),
    );
  } finally {
    await volume.dispose();
    await rm(folder, { recursive: true, force: true });
  }
});

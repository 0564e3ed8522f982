import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { startSite, until } from '#tests/e2e/running/site-process.ts';

const slug = 'two-names-one-seat';
const ownUpdate = '/updates/two-candidates-named';
const soon = 15_000;

/** Names of the copies of the story, by which one tells whether it is another. */
const copiesIn = async (stateDir: string): Promise<string> =>
  (await readdir(stateDir, { recursive: true }).catch(() => [])).filter((name) => name.includes(`/${slug}.md.`)).join();

for (const [when, spoilFirst] of [
  ['just before the site is killed', true],
  ['while the site is down', false],
] as const) {
  for (const [part, fault] of [
    ['front matter', ['published: ', 'published: never ']],
    ['text', [':cite[1', ':cite[99']],
  ] as const) {
    test(`a bad save ${when}, with a fault in the ${part}, leaves the story and its updates up`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'orbit-killed-'));
      const [contentDir, stateDir] = [join(folder, 'content'), join(folder, 'state')];
      await cp('content', contentDir, { recursive: true });
      const file = join(contentDir, `stories/${slug}.md`);
      let site = await startSite({ contentDir, stateDir });
      try {
        const first = await until(soon, () => copiesIn(stateDir), Boolean);
        const good = (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: Saved well a moment ago');
        await writeFile(file, good);
        await until(
          soon,
          () => site.text(`/stories/${slug}`),
          (html) => html.includes('Saved well a moment ago'),
        );
        await until(
          soon,
          () => copiesIn(stateDir),
          (copies) => copies !== '' && !copies.includes(first) && !copies.includes(','),
        );
        const spoil = () => writeFile(file, good.replace('a moment ago', 'badly').replace(fault[0], fault[1]));
        if (spoilFirst) await spoil();
        await site.dispose();
        if (!spoilFirst) await spoil();

        site = await startSite({ contentDir, stateDir });
        expect(await site.text(`/stories/${slug}`)).toContain('Saved well a moment ago');
        expect((await fetch(site.origin + ownUpdate)).status).toBe(200);
        const problems = async () => (await (await fetch(`${site.origin}/healthz`)).json()).problems;
        await until(soon, problems, (count) => count >= 1);
        expect(await site.text(`/stories/${slug}`)).toContain('Saved well a moment ago');
        expect((await fetch(site.origin + ownUpdate)).status).toBe(200);
      } finally {
        await site.dispose();
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
}

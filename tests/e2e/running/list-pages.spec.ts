import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type SiteProcess, startSite } from '#tests/e2e/running/site-process.ts';
import { makeStories } from '#tests/fixtures/make-stories.ts';

const counts = { stories: 120, updates: 70 } as const;
let content: string;
let site: SiteProcess;

/** Four updates come out on one day, so that a day goes on from one page to the next. */
const update = (number: number) => `---
title: Step number ${number}
summary: What was said that day.
published: 2025-05-${String(1 + Math.floor(number / 4)).padStart(2, '0')}T09:0${number % 4}:00+05:00
story: story-${number}
sources:
  - publisher: Dawn
    description: report of the day
---

News.:cite[1]
`;

test.beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'orbit-lists-'));
  await makeStories(content, counts.stories, { words: 60 });
  await mkdir(join(content, 'updates'));
  for (let number = 0; number < counts.updates; number += 1) {
    await writeFile(join(content, `updates/update-${number}.md`), update(number));
  }
  site = await startSite({ contentDir: content });
});

test.afterAll(async () => {
  await site?.dispose();
  await rm(content, { recursive: true, force: true });
});

for (const [list, count] of Object.entries(counts)) {
  test(`walking to what is older reaches each of the ${list} once, the newest first`, async ({ page }) => {
    const seen: (string | null)[] = [];
    await page.goto(`${site.origin}/${list}`);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${site.origin}/${list}`);
    for (let number = 1; ; number += 1) {
      // A page that is still coming has fewer links, and none to what is older.
      await page.waitForLoadState();
      const links = page.locator('main article :is(h2, h3) a');
      seen.push(...(await links.evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')))));
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      const older = page.getByRole('link', { name: 'Older' });
      if ((await older.count()) === 0) break;
      await older.click();
      await expect(page).toHaveURL(`${site.origin}/${list}?page=${number + 1}`);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url());
      await expect(page).toHaveTitle(new RegExp(`, page ${number + 1} – `));
    }
    expect(seen.length).toBe(count);
    expect(new Set(seen).size).toBe(count);
    await page.getByRole('link', { name: 'Page 1', exact: true }).click();
    await expect(page).toHaveURL(`${site.origin}/${list}`);
  });
}

test('a page beyond the last is an unknown address, and each page has one', async ({ request }) => {
  const ask = async (path: string) => {
    const response = await request.get(`${site.origin}${path}`, { maxRedirects: 0 });
    return { status: response.status(), location: response.headers().location, body: await response.text() };
  };
  expect(await ask('/stories?page=4')).toMatchObject({ status: 404 });
  expect(await ask('/stories?page=99')).toMatchObject({ status: 404 });
  expect(await ask('/updates?page=99999999999')).toMatchObject({ status: 404 });
  expect(await ask('/en/stories?page=2')).toMatchObject({ status: 308, location: '/stories?page=2' });
  const second = await ask('/stories?page=2');
  expect(second.status).toBe(200);
  expect(await ask('/stories?page=02&utm_source=x')).toEqual(second);
  expect(await ask('/stories?page=0')).toEqual(await ask('/stories'));
});

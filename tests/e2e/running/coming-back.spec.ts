import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

let site: SiteProcess;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.dispose());

const story = '/stories/two-names-one-seat';
const marked = (page: Page) => page.locator('[data-new]');

/** The reader was last here then, and came back with this page. */
const lastHere = (page: Page, at: number) =>
  page.addInitScript((before) => localStorage.setItem('visits', ` ${before}`), at);

/** Elements that stand elsewhere without the marks. */
function movedByMarks(): readonly string[] {
  const all = [...document.querySelectorAll('main *')];
  const places = () => all.map((element) => JSON.stringify(element.getBoundingClientRect()));
  const withMarks = places();
  for (const item of document.querySelectorAll('[data-new]')) item.removeAttribute('data-new');
  const without = places();
  return all.filter((_, index) => withMarks[index] !== without[index]).map(({ tagName }) => tagName);
}

test('a first visit marks nothing, and only the browser knows of it', async ({ page }) => {
  await page.goto(`${site.origin}/updates`);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('visits'))).toMatch(/^ \d{13}$/);
  await expect(marked(page)).toHaveCount(0);
  expect(await page.context().cookies()).toEqual([]);
});

for (const [language, word] of [
  ['', 'New'],
  ['/ur', 'نیا'],
  ['/zh', '新'],
] as const) {
  test(`what is newer than the last visit is marked with a word, and nothing moves: ${language || '/'}`, async ({
    page,
  }) => {
    const before = Date.parse('2026-11-27T00:00:00+05:00');
    await lastHere(page, before);
    for (const path of [language || '/', `${language}/stories`, `${language}/updates`]) {
      await page.goto(site.origin + path);
      await expect(marked(page).first()).toHaveAttribute('data-new', word);
      const moments = await marked(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-changed')));
      expect(moments.filter((moment) => Date.parse(moment ?? '') <= before)).toEqual([]);
      expect(await page.evaluate(movedByMarks)).toEqual([]);
    }
  });
}

test('an open page says in a quiet line that it has changed, once it has, and never comes anew by itself', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(site.origin + story);
  const line = page.locator('[data-newer][role=status]');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'HEAD') asked.push(request.headers()['if-none-match'] ?? 'nothing');
  });
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
  await expect
    .poll(async () => {
      await page.clock.fastForward('05:01');
      return asked.length;
    })
    .toBeGreaterThan(0);
  expect(asked[0]).toMatch(/^W\/"/);
  await expect(line).toBeEmpty();

  const file = join(site.contentDir, 'stories/two-names-one-seat.md');
  const text = (await readFile(file, 'utf8')).replace(/^summary: .*$/m, 'summary: Another standfirst.');
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
  await until(
    () => site.text(story),
    (html) => html.includes('Another standfirst.'),
  );
  await expect
    .poll(async () => {
      await page.clock.fastForward('05:01');
      return line.textContent();
    })
    .toBe('This page has changed. Show it');
  await expect(page.getByText('Another standfirst.')).toHaveCount(0);
  await line.getByRole('link').click();
  await expect(page.getByText('Another standfirst.').first()).toBeVisible();
});

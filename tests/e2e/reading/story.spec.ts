import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { scriptsHaveRun } from '#tests/e2e/page-state.ts';

test.beforeEach(async ({ page, javaScriptEnabled }) => {
  await page.goto(pages.story);
  if (javaScriptEnabled) await scriptsHaveRun(page);
});

test('a reader finds who wrote it, when, and that it was brought up to date', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tiangong/);
  await expect(page.getByText('Published', { exact: true })).toBeVisible();
  await expect(page.locator('time[datetime="2026-11-23T08:00:00+05:00"]')).toHaveText('23 November 2026, 08:00 PKT');
  const updated = page.locator('dl > div', { has: page.getByText('Updated', { exact: true }) }).locator('time');
  await expect(updated).toBeVisible();
  // The story lives: its day changes with it.
  await expect(updated).toHaveText(/^\d{1,2} \p{L}+ \d{4}, \d{2}:\d{2}\sPKT$/u);
  expect((await updated.getAttribute('datetime')) ?? '').toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+05:00$/);
});

test(
  'a citation leads to its source; with JavaScript it opens where it stands, unless a margin note stands beside it',
  { tag: '@both' },
  async ({ page }, { project }) => {
    await page.setViewportSize({ width: 1024, height: 800 });
    const citation = page.locator('sup.cite > a').first();
    await citation.click();
    if (project.use.javaScriptEnabled === false) {
      await expect(page).toHaveURL(/#source-1$/);
      await expect(page.locator('#source-1')).toBeInViewport();
      return;
    }
    const card = page.getByRole('complementary', { name: 'Source 1' });
    await expect(card).toBeVisible();
    await expect(card).toContainText('Shine (Shanghai Daily)');
    await expect(page).not.toHaveURL(/#/);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await expect(citation).toBeFocused();
    await citation.click();
    await card.getByRole('link', { name: 'Sources' }).click();
    await expect(page).toHaveURL(/#source-1$/);
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.locator('sup.cite > a[href="#source-2"]').first().click();
    await expect(page).toHaveURL(/#source-2$/);
    await expect(page.locator('.citation')).toHaveCount(0);
  },
);

test('what a paragraph cites stands beside it on wide windows: none cut, none on another', async ({ page }) => {
  for (const width of [1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const notes = await page
      .locator('.beside:visible')
      .evaluateAll((all) => all.map((note) => note.getBoundingClientRect().toJSON()));
    expect(notes.length).toBeGreaterThan(10);
    for (const [index, { top, left, right }] of notes.entries()) {
      expect(right).toBeLessThanOrEqual(width);
      expect(left).toBeGreaterThan(width / 2);
      expect(top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? 0);
    }
  }
  await page.setViewportSize({ width: 1279, height: 900 });
  await expect(page.locator('.beside:visible')).toHaveCount(0);
});

test('a phone shows six sources and the way to all of them; a citation of another opens the list, and print has it whole', {
  tag: '@both',
}, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const sources = page.locator('li[id^="source-"]');
  const all = await sources.count();
  const shown = page.locator('li[id^="source-"]:visible');
  await expect(shown).toHaveCount(6);
  await page.getByRole('link', { name: `All ${all} sources` }).click();
  await expect(shown).toHaveCount(all);
  await expect(page.locator('#source-7')).toBeInViewport();
  await page.goto(`${pages.story}#source-${all}`);
  await expect(page.locator(`#source-${all}`)).toBeInViewport();
  await page.goto(pages.updates);
  await page.goto(pages.story);
  await page.emulateMedia({ media: 'print' });
  await expect(shown).toHaveCount(all);
  // Where the text fills a sheet it would take another.
  await expect(page.locator('footer')).toBeHidden();
});

test('a source leads back to each sentence that cites it', { tag: '@both' }, async ({ page }) => {
  const waysBack = page.getByRole('region', { name: 'Sources' }).getByRole('link', { name: /back to the text/i });
  const places = await waysBack.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)));
  const marks = await page.locator('sup.cite > a').evaluateAll((links) => links.map(({ id }) => id));
  expect(marks.length).toBeGreaterThan(0);
  expect(new Set(places).size).toBe(places.length);
  expect(places).toEqual(expect.arrayContaining(marks));

  await waysBack.last().click();
  await expect(page).toHaveURL(/#cite-\d+-\d+$/);
  await expect(page.locator(`[id="${places.at(-1)}"]`)).toBeInViewport();
});

test('a section has an address of its own', async ({ page }) => {
  const heading = page
    .getByRole('article')
    .getByRole('heading', { level: 2 })
    .filter({ has: page.locator('a') })
    .first();
  const id = await heading.getAttribute('id');
  await heading.getByRole('link', { name: /^Link to this section/ }).click();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
});

test('fact box and timeline stand where the editor put them', async ({ page }) => {
  const box = page.getByRole('complementary', { name: /fact by fact/ });
  await expect(box.getByText('Candidates', { exact: true })).toBeVisible();
  await expect(box.getByText('As of 23 April 2026', { exact: false }).first()).toBeVisible();
  await expect(box.getByText('What is not known')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'From the timeline' })).toBeVisible();
});

test('the keyboard reaches the text first, past the navigation', { tag: '@both' }, async ({ page }) => {
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#text$/);
});

test('a name in Latin letters has a gap beside Chinese characters', async ({ page }) => {
  await page.goto(`/zh${pages.story}`);
  const gap = await page.evaluate(() => {
    const name = [...document.querySelectorAll('main p bdi')].find(
      ({ nextSibling }) => nextSibling instanceof Text && /^\p{Script=Han}/u.test(nextSibling.data),
    );
    const after = name?.nextSibling;
    if (!(name instanceof HTMLElement) || !(after instanceof Text)) return 'there is no name';
    const line = document.createElement('p');
    line.style.display = 'inline-block';
    line.append(name.cloneNode(true), after.data.slice(0, 1));
    document.querySelector('main')?.append(line);
    const [set, close] = ['', 'no-autospace'].map((value) => {
      line.style.setProperty('text-autospace', value, 'important');
      return line.getBoundingClientRect().width;
    });
    return (set ?? 0) - (close ?? 0);
  });
  expect(gap).toBeGreaterThan(1);
});

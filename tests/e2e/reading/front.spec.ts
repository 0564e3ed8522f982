import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';

test('the front opens with how far our sources reach and with the lead', async ({ page }) => {
  await page.goto(pages.front);
  await expect(page.getByRole('region', { name: 'Where the programme stands' })).toContainText(
    'Our newest source on the astronauts is of 6 October 2026.',
  );
  await page.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(pages.story));
});

test('the lead is dated as its own page is, and the foot says when the site last changed', async ({ page }) => {
  await page.goto(pages.front);
  const when = (title: string) => page.getByText(title, { exact: true }).first().locator('xpath=..');
  const published = await when('Published').textContent();
  await expect(page.getByRole('contentinfo')).toContainText(/Site last updated \d+ \w+ \d{4}, \d\d:\d\d/);
  await page.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(pages.story));
  await expect(when('Published')).toHaveText(published ?? '');
});

test('the steps tell apart what is done, under way, planned and not published', async ({ page }) => {
  await page.goto(pages.programme);
  const steps = page.getByRole('region', { name: 'Where the programme stands' }).getByRole('listitem');
  await expect(steps).toHaveCount(9);
  await expect(steps.nth(0)).toContainText('28 February 2025');
  await expect(steps.nth(3)).toContainText('Early April 2026');
  await expect(steps.nth(5)).toContainText('Under way on 5 October 2026');
  await expect(steps.nth(6)).toContainText('Not published');
  await expect(steps.nth(7)).toContainText('October–November 2026');
});

test('updates lead to their own page, and from there to the story', async ({ page }) => {
  await page.goto(pages.front);
  await page
    .getByRole('region', { name: /^(Latest|The story so far)$/ })
    .getByRole('heading', { level: 3 })
    .first()
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/updates\//);
  await page.getByRole('region', { name: 'Part of the story' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/stories\/[a-z0-9-]+$/);
});

test('the programme page gives every fact with its day, and what is not known', async ({ page }) => {
  await page.goto(pages.programme);
  await expect(page.getByText('As of', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What is not known' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tiangong', exact: true })).toBeVisible();
  expect(await page.locator('main dt').count()).toBeGreaterThanOrEqual(24);
});

test('corrections, about and how we report are reached from the foot of every page', async ({ page }) => {
  for (const [name, address] of [
    ['About', pages.about],
    ['How we report', pages['how we report']],
    ['Corrections', pages.corrections],
  ] as const) {
    await page.goto(pages.updates);
    await page.getByRole('contentinfo').getByRole('link', { name }).click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('a headline goes on in a new line behind its colon, except where colours are forced', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/stories/after-pakistan-who');
  const clauses = page.locator('h1 .cl');
  await expect(clauses).toHaveText(['After Pakistan, who?', 'What a seat on Tiangong is for']);
  const edges = await clauses.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(edges[1]?.left).toBe(edges[0]?.left);
  expect(edges[1]?.top).toBeGreaterThanOrEqual(edges[0]?.bottom ?? Number.NaN);

  // Each box would have a ground of its own, over the letters above it.
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(clauses.first()).toHaveCSS('display', 'inline');
});

import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { isThere } from '#tests/e2e/page-state.ts';

const dates = 'main ol > li[id] time[datetime]';

test('the timeline has every milestone in eras, oldest first, and its overview a tick for each', async ({ page }) => {
  await page.goto(pages.timeline);
  await expect(page.locator('main ol > li[id] article')).toHaveCount(58);
  const datetimes = await page
    .locator(dates)
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(datetimes[0]).toBe('1990-07-16');
  await expect(page.getByRole('heading', { name: 'A rocket, and a long quiet' })).toBeVisible();
  const strip = page.getByRole('img', { name: /^Every milestone at true scale/ }).locator('xpath=..');
  await expect(strip.locator('use')).toHaveCount(58);
  const places = await page
    .locator('main h2[id^="era_"], main ol > li[id]')
    .evaluateAll((elements) => elements.map(({ id }) => `#${id}`));
  const ways = await strip.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(ways.toSorted()).toEqual(places.toSorted());
});

test('dates are never more precise than known, and what is planned stands below a mark of its own', async ({
  page,
}) => {
  await page.goto(pages.timeline);
  const item = (id: string) => page.locator(`#${id}`);
  await expect(item('apsco-2005').locator('time').first()).toHaveAttribute('datetime', '2005-10');
  await expect(item('apsco-2005')).toContainText('October 2005');
  await expect(item('pakistani-flight-planned')).toContainText(/(?:xpected|lanned for) October–November 2026/);
  await expect(item('astronaut-pledge-2018').locator('s')).toHaveText('2022');
  await expect(item('training-begins-2026')).toContainText('Not confirmed');
  const order = await page.evaluate(() => {
    const past = document.getElementById('shenzhou-23-2026');
    const planned = document.getElementById('pakistani-flight-planned');
    const mark = Array.from(document.querySelectorAll('main strong')).find(
      (element) => element.children.length === 0 && element.textContent === 'Today',
    );
    if (!past || !planned || !mark) return 'something is missing';
    const after = (a: Node, b: Node) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return after(past, mark) && after(mark, planned);
  });
  expect(order).toBe(true);
});

test('the order turns with a plain link', async ({ page }) => {
  await page.goto(pages.timeline);
  await page.getByRole('link', { name: 'Newest first' }).click();
  await isThere(page, /order=newest/);
  const ids = await page.locator('main ol > li[id]').evaluateAll((items) => items.map((item) => item.id));
  expect(ids.at(-1)).toBe('badr-1-1990');
  await expect(page.getByRole('link', { name: 'Oldest first' })).toHaveAttribute('href', pages.timeline);
});

test('a topic shows its own milestones alone', async ({ page }) => {
  await page.goto(pages.timeline);
  await page.getByRole('link', { name: /^The Moon \d/ }).click();
  await isThere(page, /\/timeline\/lunar$/);
  const ids = await page.locator('main ol > li[id]').evaluateAll((items) => items.map((item) => item.id));
  expect(ids).toContain('icube-q-launch-2024');
  expect(ids).not.toContain('badr-1-1990');
});

test('a milestone has an address of its own with its sources, and its neighbours', async ({ page }) => {
  await page.goto(pages.timeline);
  await page.locator('#astronaut-agreement-2025 h3 a').click();
  await expect(page).toHaveURL(/\/timeline\/astronaut-agreement-2025$/);
  await expect(page.locator('#source-1')).toBeVisible();
  await expect(page.getByText('Confidence', { exact: true })).toBeVisible();
  await expect(page.locator('a[rel=prev]')).toBeVisible();
  await page.locator('a[rel=next]').click();
  await expect(page).not.toHaveURL(/astronaut-agreement-2025/);
});

test('a milestone that is pointed at is marked', async ({ page }) => {
  await page.goto(`${pages.timeline}#hs-1-2025`);
  const colours = await page.evaluate(() =>
    ['hs-1-2025', 'badr-1-1990'].map(
      (id) => getComputedStyle(document.getElementById(id) ?? document.body).backgroundColor,
    ),
  );
  expect(colours[0]).not.toBe(colours[1]);
});

test('a milestone’s page marks its place on the overview', async ({ page }) => {
  await page.goto(pages.milestone);
  await expect(page.locator('figure svg text', { hasText: '28 February 2025' })).toBeVisible();
});

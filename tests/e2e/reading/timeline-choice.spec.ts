import { expect, type Page, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { scriptsHaveRun } from '#tests/e2e/page-state.ts';

const items = (page: Page) => page.locator('main ol > li[id] article');
const found = (page: Page) => page.getByRole('status').first();
const from = (page: Page) => page.getByRole('combobox', { name: 'From' });
const show = (page: Page) => page.getByRole('button', { name: 'Show' });

test('years, the major alone, a topic and a word are chosen one after the other, and cleared', {
  tag: '@both',
}, async ({ page }) => {
  await page.goto(pages.timeline);
  await expect(found(page)).toHaveText('58 milestones');
  await from(page).selectOption('2018');
  await page.getByRole('combobox', { name: 'Which' }).selectOption({ label: 'Major only' });
  await show(page).click();
  await expect(page).toHaveURL(/\/timeline\?from=2018&(?:to=&)?which=major(?:&q=)?$/);
  await expect(found(page)).toHaveText(/^\d+ of 58 milestones From 2018, major only\.$/);
  const topic = page.getByRole('link', { name: /^Crewed flight \d/ });
  const count = Number(/\d+$/.exec((await topic.textContent()) ?? '')?.[0]);
  await topic.click();
  await expect(page).toHaveURL(/\/timeline\/crewed\?from=2018&which=major$/);
  await expect(items(page)).toHaveCount(count);
  await page.getByRole('searchbox', { name: 'Word' }).fill('TIANGONG');
  await page.getByRole('searchbox', { name: 'Word' }).press('Enter');
  await expect(found(page)).toHaveText(
    /^\d of 58 milestones Crewed flight, from 2018, major only, with “.?TIANGONG.?”\.$/,
  );
  await expect(items(page).first()).toContainText(/Tiangong/);
  await expect(from(page)).toHaveValue('2018');
  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/timeline$/);
  await expect(items(page)).toHaveCount(58);
});

test('another order and another language keep what was chosen', async ({ page }) => {
  await page.goto(`${pages.timeline}?from=2024&which=major`);
  const oldest = await items(page).count();
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(page).toHaveURL(/order=newest&from=2024&which=major$/);
  await expect(items(page)).toHaveCount(oldest);
  await page.locator('header a[hreflang="ur"]').click();
  await expect(page).toHaveURL(/\/ur\/timeline\?order=newest&from=2024&which=major$/);
  await expect(items(page)).toHaveCount(oldest);
});

test('a word is found in the language of the page, whatever the keyboard', async ({ page }) => {
  for (const [address, pattern] of [
    ['/ur/timeline?q=پاكستاني', /پاکستانی/],
    ['/zh/timeline?q=载荷专家', /载荷专家/],
  ] as const) {
    await page.goto(address);
    await expect(items(page).filter({ hasText: pattern }).first()).toBeVisible();
  }
});

test('engines keep none of the pages that visitors make up, and all of those that the site has', async ({
  request,
}) => {
  const head = async (address: string) => (await (await request.get(address)).text()).split('</head>')[0];
  expect(await head(`${pages.timeline}?q=moon`)).toContain('<meta name="robots" content="noindex');
  expect(await head('/timeline/lunar?from=2020')).toContain('<meta name="robots" content="noindex');
  expect(await head(`${pages.timeline}?order=newest`)).not.toContain('noindex');
});

test('the strip stays in sight and frames the eras that are being read', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  // Who wants nothing to move is shown where they are all the same.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(pages.timeline);
  const frame = (era: number) =>
    page.locator('svg[role=img][aria-labelledby="overview-title overview-text"] g:has(> rect)').nth(era);
  await page.locator('#badr-1-1990').scrollIntoViewIfNeeded();
  await page.locator('#era_moon').evaluate((heading) => heading.scrollIntoView());
  await expect(frame(3)).toHaveCSS('opacity', '1');
  await expect(frame(0)).toHaveCSS('opacity', '0');
  const [strip, heading] = [
    await page.getByRole('img', { name: /^Every milestone at true scale/ }).boundingBox(),
    await page.locator('#era_moon').boundingBox(),
  ];
  expect(strip?.y).toBeGreaterThanOrEqual(0);
  expect(strip?.y).toBeLessThan(30);
  expect(heading?.y).toBeGreaterThan((strip?.y ?? 0) + (strip?.height ?? 0));
});

test.describe('with JavaScript', { tag: '@script' }, () => {
  /** The page is the one that was opened, as long as it remembers this. */
  const mark = (page: Page) => page.evaluate(() => Object.assign(globalThis, { opened: true }));
  const isSamePage = (page: Page) => page.evaluate(() => Reflect.has(globalThis, 'opened'));
  const open = async (page: Page, address: string) => {
    const script = page.waitForResponse(/\/timeline\.[\da-f]{12}\.js$/);
    await page.goto(address);
    await script;
    await scriptsHaveRun(page);
    await mark(page);
  };

  test('what is chosen takes the place of the list, and focus, fields, position and history are right', async ({
    page,
  }) => {
    await open(page, pages.timeline);
    await from(page).selectOption('2018');
    await show(page).focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/timeline\?from=2018$/);
    await expect(found(page)).toHaveText(/^\d+ of 58 milestones From 2018\.$/);
    await expect(show(page)).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await isSamePage(page)).toBe(true);

    const topic = page.getByRole('link', { name: /^The Moon \d/ });
    await topic.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/timeline\/lunar\?from=2018$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Moon');
    await expect(page).toHaveTitle(/The Moon/);
    await expect(topic).toBeFocused();
    await expect(page.locator('header a[hreflang="zh-Hans"]')).toHaveAttribute('href', '/zh/timeline/lunar?from=2018');

    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/years, step by step/);
    await expect(from(page)).toHaveValue('2018');
    await page.goBack();
    await expect(found(page)).toHaveText('58 milestones');
    await expect(from(page)).toHaveValue('');
    await page.goForward();
    await expect(found(page)).toHaveText(/^\d+ of 58/);
    await expect(from(page)).toHaveValue('2018');
    expect(await isSamePage(page)).toBe(true);
  });

  test('what is above the list keeps its place while another choice takes the list’s', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await open(page, pages.timeline);
    const places = () =>
      page
        .locator('main :is(select, input[name=q], [role=status], nav)')
        .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().y + scrollY));
    const before = await places();
    await page.getByRole('link', { name: 'Newest first' }).click();
    await expect(page.getByRole('link', { name: 'Oldest first' })).toBeVisible();
    expect(await places()).toEqual(before);
    await page.getByRole('combobox', { name: 'Which' }).selectOption({ label: 'Major only' });
    await show(page).click();
    await expect(page).toHaveURL(/order=newest&which=major$/);
    await expect(found(page)).toHaveText(/^\d+ of 58 milestones Major only\.$/);
    expect(await places()).toEqual(before);
    expect(await isSamePage(page)).toBe(true);
  });

  test('a list that comes into a page without it looks as it does in its own', async ({ page }) => {
    const looks = () =>
      page.locator('#astronaut-agreement-2025').evaluate((item) => {
        const title = item.querySelector('h3') ?? item;
        return [
          getComputedStyle(item).paddingInlineStart,
          getComputedStyle(title).font,
          title.getBoundingClientRect().x,
        ];
      });
    await page.goto(pages.timeline);
    const own = await looks();
    await open(page, `${pages.timeline}?q=nowhere`);
    await expect(items(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Clear' }).click();
    await expect(items(page)).toHaveCount(58);
    expect(await isSamePage(page)).toBe(true);
    await expect.poll(looks).toEqual(own);
  });

  test('when the answer does not come as it should, the browser goes there itself', async ({ page }) => {
    await open(page, pages.timeline);
    await page.route(/order=newest/, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort(),
    );
    await page.getByRole('link', { name: 'Newest first' }).click();
    await expect(page).toHaveURL(/order=newest/);
    await expect(page.getByRole('link', { name: 'Oldest first' })).toBeVisible();
    expect(await isSamePage(page)).toBe(false);
  });
});

import { expect, type Page, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { countShifts, shiftOf, twoFrames } from '#tests/e2e/checks/what-the-browser-says.ts';

/** Sum of all shifts that no hand caused; at most what a reader does not notice. */
const limit = 0.02;

/** Every page type; of two orders of one page, one. */
const addresses = Object.entries(pages).filter(([, address]) => !address.includes('?'));

async function shiftWhenFontsComeLate(page: Page, address: string): Promise<number> {
  const late: string[] = [];
  const textIsThere = Promise.withResolvers<void>();
  await page.route('**/*.woff2', async (route) => {
    late.push(route.request().url());
    await textIsThere.promise;
    await route.continue();
  });
  await page.addInitScript(countShifts, true);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await twoFrames(page);
  textIsThere.resolve();
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await twoFrames(page);
  expect(late.length).toBeGreaterThan(0);
  expect(
    await page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family.includes('Orbit Text') && status === 'loaded'),
    ),
  ).toBe(true);
  return shiftOf(page);
}

/** Writes the page into the window as it comes over a slow line: up to the end of one box after the other, each painted before the next. */
async function shiftWhileTextComes(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pieces = await page.evaluate(async () =>
    (await (await fetch('')).text()).split(/(?=<\/(?:figure|article|section|ol|ul|dl|header|main)>)/),
  );
  await page.evaluate(() => void document.open());
  await page.evaluate(countShifts, false);
  // What the first view holds.
  for (const piece of pieces.slice(0, 40)) {
    await page.evaluate((html) => document.write(html), piece);
    await twoFrames(page);
  }
  await page.evaluate(() => document.close());
  await twoFrames(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return shiftOf(page);
}

for (const [name, address] of addresses) {
  test(`${name}: no line moves when the fonts come late`, async ({ browser, baseURL }) => {
    for (const width of [320, 360, 768, 1024, 1440]) {
      // Of a context of its own, where no font has been yet.
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      expect
        .soft(await shiftWhenFontsComeLate(page, `${baseURL}${address}`), `at ${width} px`)
        .toBeLessThanOrEqual(limit);
      await page.close();
    }
  });
}

test.describe('over a slow line', () => {
  // The policy of the site allows nobody to write into a page.
  test.use({ bypassCSP: true });
  const { front, stories, story, updates, update, timeline, milestone, programme, corrections, about } = pages;
  for (const address of [front, stories, story, updates, update, timeline, milestone, programme, corrections, about])
    test(`${address}: no line moves while the text is still coming`, async ({ page }) => {
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await shiftWhileTextComes(page, address), `at ${width} px`).toBeLessThanOrEqual(limit);
      }
    });
});

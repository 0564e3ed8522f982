import { expect, type Page, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { twoFrames } from '#tests/e2e/checks/what-the-browser-says.ts';

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
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
    }).observe({ type: 'layout-shift', buffered: true });
  });
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
  const shifts = await page.evaluate((): number[] => Reflect.get(globalThis, 'shifts'));
  return shifts.reduce((sum, value) => sum + value, 0);
}

/** Writes the page into the window as it comes over a slow line: up to the end of one box after the other, each painted before the next. */
async function shiftWhileTextComes(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.evaluate(async () => {
    const pieces = (await (await fetch('')).text()).split(/(?=<\/(?:figure|article|section|ol|ul|dl|header|main)>)/);
    // What the first view holds.
    const shown = pieces.slice(0, 40);
    const frames = (): Promise<unknown> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
    let sum = 0;
    document.open();
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Reflect.get(entry, 'value');
    });
    observer.observe({ type: 'layout-shift' });
    for (const piece of shown) {
      document.write(piece);
      await frames();
    }
    document.close();
    await frames();
    return sum;
  });
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

import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { twoFrames } from '#tests/e2e/checks/what-the-browser-says.ts';

/** Sum of all shifts that no hand caused; at most what a reader does not notice. */
const limit = 0.02;

for (const name of ['front', 'story', 'timeline'] as const) {
  for (const width of [320, 1440]) {
    test(`${name} at ${width} px: no line moves when the fonts come late`, async ({ page }) => {
      const late: string[] = [];
      const textIsThere = Promise.withResolvers<void>();
      await page.route('**/*.woff2', async (route) => {
        late.push(route.request().url());
        await textIsThere.promise;
        await route.continue();
      });
      await page.addInitScript(() => {
        const shifts: { value: number; nodes: string[] }[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(JSON.parse(JSON.stringify(entry)));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(pages[name], { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await twoFrames(page);
      textIsThere.resolve();
      await page.waitForLoadState();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await twoFrames(page);
      const shifts = await page.evaluate((): number[] => {
        const found: unknown = Reflect.get(globalThis, 'shifts');
        return Array.isArray(found) ? found.map((entry: { value: number }) => entry.value) : [Number.NaN];
      });
      expect(late.length).toBeGreaterThan(0);
      expect(
        await page.evaluate(() =>
          [...document.fonts].some(({ family, status }) => family.includes('Orbit Text') && status === 'loaded'),
        ),
      ).toBe(true);
      expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(limit);
    });
  }
}

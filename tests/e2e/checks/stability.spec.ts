import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';

/** Sum of all shifts that no hand caused; at most what a reader does not notice. */
const limit = 0.02;
/** Milliseconds by which the fonts come after the text. */
const fontDelay = 900;

for (const name of ['front', 'story', 'timeline'] as const) {
  for (const width of [320, 1440]) {
    test(`${name} at ${width} px: no line moves when the fonts come late`, async ({ page }) => {
      const late: string[] = [];
      await page.route('**/*.woff2', async (route) => {
        late.push(route.request().url());
        await new Promise((resolve) => {
          setTimeout(resolve, fontDelay);
        });
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
      await page.goto(pages[name], { waitUntil: 'networkidle' });
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        });
      });
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

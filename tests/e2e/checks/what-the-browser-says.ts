import { expect, type Page } from 'playwright/test';

/** Collects what the browser says from now on: violations of the policy, and every line on its console. */
export async function listen(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => said.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const report: unknown = Reflect.get(globalThis, 'reportViolation');
      if (typeof report === 'function') report(`${violatedDirective} forbids ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

/** Two frames: what a change sets off, violations included, is told after the frame in which it happens. */
export const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );

/** Run in a page: counts every movement of its lines that no hand caused, from now on or (`buffered`) from its first paint. */
export function countShifts(buffered: boolean): void {
  const shifts: number[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
  }).observe({ type: 'layout-shift', buffered });
}

/** The sum of what was counted. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const shifts: number[] = Reflect.get(globalThis, 'shifts');
    return shifts.reduce((sum, value) => sum + value, 0);
  });

/** Opens and follows what a reader can without leaving the page. */
export async function use(page: Page): Promise<void> {
  for (const summary of await page.locator('summary:visible').all()) await summary.click();
  const citation = page.locator('sup.cite > a').first();
  if ((await citation.count()) > 0) {
    const wide = page.viewportSize();
    // Where margin notes stand, nothing opens.
    if (wide && wide.width >= 1280) await page.setViewportSize({ ...wide, width: 1024 });
    await citation.click();
    await expect(page.locator('.citation')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.citation')).toHaveCount(0);
    if (wide) await page.setViewportSize(wide);
  }
  const term = page.locator('button[popovertarget]:visible').first();
  if ((await term.count()) > 0) {
    // Not by its middle: where a machine has no face for Han characters a word is narrower than the room around a citation.
    await term.press('Enter');
    await expect(page.locator(':popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await twoFrames(page);
}

/** The browser itself says that an address answered 404 or 410. */
export const isAnswer = (text: string): boolean => /^Failed to load resource: .*status of 4(?:04|10) /.test(text);

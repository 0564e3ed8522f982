import { expect, type Page } from 'playwright/test';

/** Resolves when a page that was led to is there whole: of one that is still coming, nothing may be counted. */
export async function isThere(page: Page, address: string | RegExp): Promise<void> {
  await expect(page).toHaveURL(address);
  await page.waitForLoadState();
}

/** Resolves when the scripts for which the page has asked have run: it asks for them once its text is painted. */
export async function scriptsHaveRun(page: Page): Promise<void> {
  const scripts = await page.evaluate((): string[] => {
    const map = document.querySelector('script[type=importmap]')?.textContent ?? '{}';
    return Object.keys(JSON.parse(map).integrity ?? {});
  });
  await page.waitForFunction((paths) => {
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    return paths.every((path) => asked.includes(path));
  }, scripts);
  // The same module again: it resolves when it has run.
  await page.evaluate(async (paths) => {
    await Promise.all(paths.map((path) => import(path)));
  }, scripts);
}

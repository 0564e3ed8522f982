import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { notFound, pages, sharePages } from '#tests/e2e/addresses.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

/** Collects what the browser says: violations of the policy, and every line on its console. */
async function listen(page: Page): Promise<string[]> {
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

/** Opens and follows what a reader can without leaving the page. */
async function use(page: Page): Promise<void> {
  for (const summary of await page.locator('summary:visible').all()) await summary.click();
  const citation = page.locator('sup.cite > a').first();
  if ((await citation.count()) > 0) {
    await citation.click();
    await expect(page.locator('.citation')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.citation')).toHaveCount(0);
  }
  const term = page.locator('button[popovertarget]:visible').first();
  if ((await term.count()) > 0) {
    await term.click();
    await expect(page.locator(':popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    // Violations are told after the frame in which they happen.
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  });
}

/** The browser itself says that an address answered 404 or 410. */
const isAnswer = (text: string) => /^Failed to load resource: .*status of 4(?:04|10) /.test(text);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, address] of Object.entries({ ...pages, ...sharePages, 'not found': notFound })) {
    test(`${name}, ${colorScheme}: the policy forbids nothing that the page does, and the console is silent`, async ({
      page,
    }) => {
      const said = await listen(page);
      await page.emulateMedia({ colorScheme });
      const response = await page.goto(address, { waitUntil: 'networkidle' });
      await use(page);
      expect(said.filter((text) => !(address === notFound && isAnswer(text)))).toEqual([]);

      const policy = response?.headers()['content-security-policy'] ?? '';
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
      expect(policy).not.toMatch(/unsafe|nonce|\*/);
    });
  }
}

test('an audit may look at robots.txt from the page, as Lighthouse does', async ({ page }) => {
  await page.goto(pages.front);
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { resource } = await session.send('Network.loadNetworkResource', {
    frameId: frameTree.frame.id,
    url: new URL('/robots.txt', page.url()).href,
    options: { disableCache: true, includeCredentials: true },
  });
  expect(resource).toMatchObject({ success: true, httpStatusCode: 200 });
});

test('what the policy does not name is stopped: markup from strings, scripts and styles put into the page', async ({
  page,
}) => {
  const said = await listen(page);
  await page.goto(pages.story);
  const stopped = await page.evaluate(() => {
    const script = document.createElement('script');
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    const attempts = [
      () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
      () => Reflect.set(script, 'text', 'x()'),
      () => Reflect.set(script, 'src', '/reader.js'),
    ];
    return {
      thrown: attempts.map((attempt) => {
        try {
          attempt();
          return 'nothing';
        } catch (error) {
          return error instanceof Error ? error.name : '';
        }
      }),
      display: getComputedStyle(document.body).display,
    };
  });
  expect(stopped).toEqual({ thrown: ['TypeError', 'TypeError', 'TypeError'], display: 'block' });
  await expect.poll(() => said.filter((text) => text.startsWith('style-src-elem forbids'))).toHaveLength(1);
});

test('a drawing opened by itself keeps its styles, and nothing in it is forbidden', async ({ page }) => {
  const said = await listen(page);
  await page.goto('/graphics/ground-track.svg');
  await expect(page.locator('.g-land').first()).not.toHaveCSS('fill', 'rgb(0, 0, 0)');
  await page.goto('/icon.svg');
  await expect(page.locator('.p')).toHaveCSS('fill', 'rgb(11, 93, 58)');
  expect(said).toEqual([]);
});

test.describe('a withdrawn story', () => {
  let site: SiteProcess;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.dispose());

  test('says so with 410 under the same policy, and the console is silent', async ({ page }) => {
    const file = join(site.contentDir, 'stories/the-moon-between-them.md');
    const source = await readFile(file, 'utf8');
    await writeFile(file, source.replace(/^---\n/, '---\nstatus: withdrawn\nnote: It was wrong.\n'));
    const address = `${site.origin}/stories/the-moon-between-them`;
    await until(
      5000,
      async () => (await fetch(address)).status,
      (status) => status === 410,
    );
    const said = await listen(page);
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(410);
    await use(page);
    expect(said.filter((text) => !isAnswer(text))).toEqual([]);
    expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none'; .*trusted-types 'none'/);
  });
});

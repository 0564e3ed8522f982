import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { isAnswer, listen, use } from '#tests/e2e/checks/what-the-browser-says.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

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
      async () => (await fetch(address)).status,
      (status) => status === 410,
    );
    const said = await listen(page);
    const response = await page.goto(address);
    expect(response?.status()).toBe(410);
    await use(page);
    expect(said.filter((text) => !isAnswer(text))).toEqual([]);
    expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none'; .*trusted-types 'none'/);
  });
});

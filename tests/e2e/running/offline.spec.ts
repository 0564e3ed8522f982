import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { signPreview } from '#lib/editors/preview-token.ts';
import { listen, twoFrames } from '#tests/e2e/checks/what-the-browser-says.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

let site: SiteProcess;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.dispose());

const story = '/stories/two-names-one-seat';
const other = '/stories/the-moon-between-them';

/** Paths of everything that the browser keeps of the site. */
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

async function read(page: Page, path: string): Promise<void> {
  await page.goto(site.origin + path);
  await expect.poll(() => kept(page)).toContain(path);
}

/** Reads the front and waits until the worker has all that it fetches with it. */
async function begin(page: Page): Promise<void> {
  await read(page, '/');
  await expect.poll(() => kept(page)).toEqual(expect.arrayContaining(['/offline', '/timeline', '/programme']));
  await expect.poll(async () => (await kept(page)).filter((path) => path.endsWith('.woff2'))).not.toEqual([]);
}

async function change(path: string, edit: (text: string) => string): Promise<void> {
  const file = join(site.contentDir, path);
  const text = edit(await readFile(file, 'utf8'));
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** Hours since the network last answered so, by what stands with a copy. */
const hoursOf = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (address) => {
    const copy = await caches.match(address);
    return Math.round((Date.now() - JSON.parse(copy?.headers.get('x-copy') ?? '{}').fetched) / 3_600_000);
  }, path);

/** As if a copy had been kept and read so many hours ago. */
const age = (page: Page, path: string, hours: number): Promise<void> =>
  page.evaluate(
    async ([address, past]) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const copy = await cache.match(address);
        if (!copy) continue;
        const headers = new Headers(copy.headers);
        const told = JSON.parse(headers.get('x-copy') ?? '{}');
        const then = Date.now() - past * 3_600_000;
        headers.set('x-copy', JSON.stringify({ ...told, fetched: then, read: then }));
        await cache.put(address, new Response(await copy.text(), { headers }));
      }
    },
    [path, hours] as const,
  );

const notice = (page: Page) => page.locator('.copy-notice');

test('with a network, what is shown is what the network answered, and no publish is hidden', async ({ page }) => {
  await begin(page);
  await read(page, story);
  await change('stories/two-names-one-seat.md', (text) =>
    text.replace(/^summary: .*$/m, 'summary: Another standfirst.'),
  );
  await until(
    () => site.text(story),
    (text) => text.includes('Another standfirst.'),
  );
  const shown = await page.goto(site.origin + story);
  expect(shown?.fromServiceWorker()).toBe(true);
  expect(await shown?.text()).toBe(await site.text(story));
  await expect(page.getByText('Another standfirst.').first()).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('without one, pages that were read open with their age, as do the front, the timeline and the programme', async ({
  page,
  context,
}) => {
  await begin(page);
  await read(page, story);
  await expect.poll(() => kept(page)).toContainEqual(expect.stringMatching(/^\/story\./));
  await read(page, '/ur/updates');
  await expect.poll(() => kept(page)).toContainEqual(expect.stringMatching(/nastaliq.*\.woff2$/));
  await context.setOffline(true);
  const said = await listen(page);
  for (const path of [`${story}?fbclid=1`, '/', '/timeline', '/programme']) {
    await page.goto(site.origin + path);
    await expect(notice(page)).toHaveText('You are offline. This page is as it was less than an hour ago.');
    await expect(notice(page)).not.toHaveCSS('padding-inline-start', '0px');
  }
  await page.goto(`${site.origin}/ur/updates`);
  await expect(notice(page)).toContainText('آپ آف لائن ہیں۔');
  await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe('loaded');
  await twoFrames(page);
  expect(said).toEqual([]);
});

test('without one, a page that was not read says so in its language, and leads to those that were', async ({
  page,
  context,
}) => {
  await begin(page);
  await read(page, story);
  await context.setOffline(true);
  await page.goto(`${site.origin}/zh${other}`);
  await expect(notice(page)).toContainText('浏览器没有保存这一页');
  await page.goto(site.origin + other);
  await expect(notice(page)).toContainText('your browser has no copy of this page');
  await page.getByRole('link', { name: /^Two names, one seat/ }).click();
  await expect(page).toHaveURL(site.origin + story);
  await expect(notice(page)).toContainText('This page is as it was');
});

test('nothing is shown after two weeks, and what nobody has confirmed for a day is asked for at the next contact', async ({
  page,
  context,
}) => {
  await begin(page);
  await read(page, story);
  await read(page, other);
  // Before they age: at any contact the old would be asked for.
  await context.setOffline(true);
  await age(page, story, 14 * 24);
  await age(page, other, 14 * 24 - 1);
  await age(page, '/timeline', 23);
  await page.goto(site.origin + story);
  await expect(notice(page)).toContainText('your browser has no copy of this page');
  await page.goto(site.origin + other);
  await expect(notice(page)).toContainText('This page is as it was 13 days ago.');
  await context.setOffline(false);
  await page.goto(`${site.origin}/about`);
  await expect.poll(() => kept(page)).not.toContain(story);
  await expect.poll(() => hoursOf(page, other)).toBe(0);
  expect(await hoursOf(page, '/timeline')).toBe(23);
});

test('what stands in frames of other sites, in a feed or behind a signed link is not kept, and nothing is registered there', async ({
  page,
}) => {
  await begin(page);
  const token = signPreview(site.secret, 'two-names-one-seat', Date.now() + 60_000);
  for (const path of ['/embed/factbox', `/preview/two-names-one-seat?token=${token}`, '/healthz', '/timeline.json'])
    expect((await page.goto(site.origin + path))?.status()).toBe(200);
  await read(page, story);
  const all = await kept(page);
  expect(all.filter((path) => /^\/(?:embed|preview|healthz|timeline\.json)/.test(path))).toEqual([]);
  const stranger = await page.context().browser()?.newPage();
  await stranger?.goto(`${site.origin}/embed/factbox`);
  expect(await stranger?.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await stranger?.close();
});

test('what was withdrawn while the reader was offline is gone at the next contact', async ({ page, context }) => {
  await begin(page);
  await read(page, other);
  await context.setOffline(true);
  await change('stories/the-moon-between-them.md', (text) =>
    text.replace(/^---\n/, '---\nstatus: withdrawn\nnote: It was wrong.\n'),
  );
  await until(
    () => site.text('/withdrawn.json'),
    (text) => text.includes(other),
  );
  await page.goto(site.origin + other);
  await expect(notice(page)).toContainText('This page is as it was');
  await context.setOffline(false);
  await page.goto(`${site.origin}/about`);
  await expect.poll(() => kept(page)).not.toContain(other);
  await context.setOffline(true);
  await page.goto(site.origin + other);
  await expect(notice(page)).toContainText('your browser has no copy of this page');
});

test('a page that is elsewhere now, or no more, leaves no copy', async ({ page }) => {
  await begin(page);
  await read(page, '/stories/after-pakistan-who');
  const file = join(site.contentDir, 'stories/after-pakistan-who.md');
  const aliased = (await readFile(file, 'utf8')).replace(/^---\n/, '---\naliases: [after-pakistan-who]\n');
  await writeFile(join(site.contentDir, 'stories/who-comes-after.md'), aliased);
  await rename(file, join(site.contentDir, 'drafted'));
  const moved = async () => (await fetch(`${site.origin}/stories/after-pakistan-who`, { redirect: 'manual' })).status;
  await until(moved, (status) => status === 308);
  await page.goto(`${site.origin}/stories/after-pakistan-who`);
  await expect(page).toHaveURL(`${site.origin}/stories/who-comes-after`);
  await expect.poll(() => kept(page)).not.toContain('/stories/after-pakistan-who');
});

test('turned off, the worker removes itself and leaves nothing', async ({ page }) => {
  await begin(page);
  const { port } = site;
  await site.dispose();
  site = await startSite({ port, environment: { SERVICE_WORKER: 'off' } });
  await page.goto(site.origin + story);
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await expect.poll(left).toEqual([0, 0]);
  await page.goto(site.origin + story);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

import { cp } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from 'playwright/test';
import { notFound, pages, sharePages } from '#tests/e2e/addresses.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

/** What a server may send before it has to wait for the reader's first answer: ten segments of 1,460 bytes, less a few. */
const oneRoundTrip = 14_336;

/**
 * Bytes of HTML with its CSS in brotli: up to a hundred above what each page weighed when it was last looked at, since the day and the port
 * are in it too; for the longest story 24 KB.
 */
const ceilings: Readonly<Record<keyof typeof pages | keyof typeof sharePages | 'not found', number>> = {
  front: 12_950,
  stories: 8200,
  story: 24_576,
  'story that leads': 21_960,
  'story of what comes after': 19_800,
  'story with drawings': 24_420,
  updates: 6930,
  update: 9910,
  timeline: 16_600,
  'timeline, newest first': 16_680,
  topic: 13_300,
  milestone: 10_620,
  'planned milestone': 11_570,
  programme: 13_800,
  corrections: 10_000,
  about: 6000,
  'how we report': 7160,
  accessibility: 5940,
  'share of a fact': 5400,
  'share of a section': 5500,
  'not found': 4430,
};

test('every page is HTML and CSS in one file that in brotli stays below its ceiling', async ({ request }) => {
  const addresses: Readonly<Record<string, string>> = { ...pages, ...sharePages, 'not found': notFound };
  for (const [name, ceiling] of Object.entries(ceilings)) {
    const html = await (await request.get(addresses[name] ?? '')).text();
    expect.soft(brotliCompressSync(html).length, name).toBeLessThanOrEqual(ceiling);
    expect.soft(html, name).not.toContain('rel="stylesheet"');
  }
});

test.describe('a story of 600 words', () => {
  let site: SiteProcess;
  test.beforeAll(async () => {
    site = await startSite();
    await cp('tests/e2e/checks/short-story', site.contentDir, {
      recursive: true,
      filter: (source) => !source.endsWith('README.md'),
    });
  });
  test.afterAll(() => site.dispose());

  test('is there, head and body and CSS, in one round trip', async () => {
    const html = await until(
      () => site.text('/stories/six-hundred-words'),
      (text) => text.includes('six hundred words') && text.includes('An update names'),
    );
    expect(html.match(/<sup class="cite"/g)?.length).toBeGreaterThan(12);
    expect(html.match(/id="source-\d"/g)?.length).toBe(6);
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(oneRoundTrip);
    const { headers } = await fetch(`${site.origin}/stories/six-hundred-words`);
    const head = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
    expect(head).toBeLessThanOrEqual(2000);
  });
});

interface Loaded {
  readonly url: string;
  readonly bytes: number;
  /** Milliseconds from the start of the page, as the page itself counts. */
  readonly started: number;
  readonly ended: number;
}

/** What a phone's browser loaded, and when the first text was painted. @param last begin of the name of what comes last, when the line may have been quiet before */
async function firstView(
  page: Page,
  address: string,
  last = '',
): Promise<{ loaded: readonly Loaded[]; painted: number }> {
  const phone = await page.context().newCDPSession(page);
  await phone.send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 780,
    deviceScaleFactor: 3,
    mobile: true,
  });
  await phone.send('Network.enable');
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  // A page just made is sent with gzip until brotli is there.
  await expect.poll(async () => (await page.request.head(address)).headers()['content-encoding']).toBe('br');
  await page.goto(address, { waitUntil: 'networkidle' });
  // A busy machine may lay out the page for longer than the line is quiet before it counts as idle.
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await page.waitForFunction(
    (begin) => performance.getEntriesByType('resource').some(({ name }) => new URL(name).pathname.startsWith(begin)),
    last,
  );
  return page.evaluate(() => {
    const [document] = performance.getEntriesByType('navigation');
    const entries = [document, ...performance.getEntriesByType('resource')].filter(
      (entry) => entry instanceof PerformanceResourceTiming,
    );
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return {
      painted: paint?.startTime ?? Number.NaN,
      loaded: entries.map((entry) => ({
        url: entry.name,
        bytes: entry.encodedBodySize,
        started: entry.startTime,
        ended: entry.responseEnd,
      })),
    };
  });
}

test('a story’s text waits for nothing but its HTML', async ({ page }) => {
  // Answers never come, except the first.
  await page.route('**/*', (route) => (route.request().isNavigationRequest() ? route.continue() : undefined));
  await page.goto(pages.story, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('the longest story on a phone: 55 KB with its fonts, three requests at most are begun before its text, no framework script, little of ours', async ({
  page,
}) => {
  const { loaded, painted } = await firstView(page, pages.story, '/story.');
  // The line is slow: nothing can be painted before one way there and back.
  expect(painted).toBeGreaterThan(400);
  expect(loaded.filter(({ started }) => started <= painted).length).toBeLessThanOrEqual(3);
  const scripts = loaded.filter(({ url }) => url.endsWith('.js'));
  expect(scripts.filter(({ url }) => url.includes('/_next/'))).toEqual([]);
  expect(scripts.map(({ url }) => new URL(url).pathname)).toEqual([
    expect.stringMatching(/^\/reader\.[\da-f]{12}\.js$/),
    expect.stringMatching(/^\/story\.[\da-f]{12}\.js$/),
  ]);
  expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(8192);
  expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(55 * 1024);
});

test('the front on a phone: 43 KB with its fonts, which are the first files alone', async ({ page }) => {
  const { loaded } = await firstView(page, pages.front);
  expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(43_000);
  const fonts = loaded.flatMap(({ url }) => /orbit-\w+-\w+(?=\.)/.exec(url)?.[0] ?? []);
  expect(fonts.toSorted()).toEqual(['orbit-display-first', 'orbit-text-first']);
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { axeFaults } from '#tests/e2e/axe-faults.ts';
import { onAnotherSite } from '#tests/e2e/checks/another-site.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

const embeds = {
  timeline: '/embed/timeline',
  'timeline of one topic': '/embed/timeline?topic=crewed&order=newest&limit=5',
  'fact box': '/embed/factbox',
  story: `/embed${pages.story}`,
} as const;

for (const [kind, address] of Object.entries(embeds)) {
  test(`${kind}: a light page of its own, for any site's frame and no search engine`, async ({ request }) => {
    const answer = await request.get(address);
    const html = await answer.text();
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-security-policy']).toContain('frame-ancestors *');
    expect(answer.headers()['cross-origin-resource-policy']).toBe('cross-origin');
    expect(brotliCompressSync(html).length).toBeLessThan(20_000);
    expect(html).toMatch(/<meta name="robots" content="noindex/);
    expect(html).toMatch(/<link rel="canonical" href="http:\/\/[^"]*\/(?:timeline|programme|stories\/)[^"]*"/);
    expect(html).not.toMatch(/<script|<link rel="(?:stylesheet|preload)"|@font-face/);
  });

  test(`${kind}: fits frames of every width by day and night, and axe finds nothing`, async ({ page }) => {
    await page.goto(address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [900, 600, 200, 320]) {
        await page.setViewportSize({ width, height: 400 });
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await expect.soft(page.getByText('From Pakistan in Orbit'), `${width} px`).toBeInViewport();
      }
      expect.soft(await axeFaults(page), colorScheme).toEqual([]);
    }
  });
}

test('a Chinese frame has the marks of Chinese, and breaks no name in the width of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  for (const address of Object.values(embeds)) {
    await page.goto(`/zh${address}`);
    const { title, marks, broken } = await page.evaluate(() => ({
      title: document.title,
      marks: [...document.querySelectorAll('dt')].map((one) => getComputedStyle(one, '::after').content),
      broken: [...document.querySelectorAll('main .nb')]
        .filter((one) => one.getBoundingClientRect().height > 1.5 * Number.parseFloat(getComputedStyle(one).lineHeight))
        .map((one) => one.textContent),
    }));
    expect.soft(title).not.toMatch(/[:,;]/);
    expect.soft(marks.filter((mark) => mark !== 'none' && mark !== '"："')).toEqual([]);
    expect.soft(broken).toEqual([]);
  }
});

test('as many milestones as asked, newest first', async ({ page }) => {
  await page.goto('/embed/timeline?order=newest&limit=3');
  const three = await page.getByRole('listitem').allInnerTexts();
  await page.goto('/embed/timeline?limit=60');
  const all = await page.getByRole('listitem').allInnerTexts();
  expect(three).toEqual(all.reverse().slice(0, 3));
});

test('a page offers the code and shows what it makes, without a complaint of the browser', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  for (const address of [pages.timeline, pages.topic, pages.programme, pages.story]) {
    await page.goto(address);
    await page.getByText('Show this in a page of your own').click();
    const code = await page.getByLabel('Code to copy').inputValue();
    const src = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(src.startsWith(`${baseURL}/embed/`)).toBe(true);
    expect(await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.src)).toBe(src);
    await expect(page.frameLocator('iframe').getByText('From Pakistan in Orbit')).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

/** Any site may show it, and it is light, whatever it has to say. */
async function expectFramedAnywhere(answer: Response): Promise<void> {
  expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(answer.headers.get('x-frame-options')).toBeNull();
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(20_000);
}

test.describe('a story that stands in frames of other sites', () => {
  test.describe.configure({ mode: 'default' });
  const story = (fields: string) =>
    `---\ntitle: A seat is agreed\nsummary: Two agencies sign.\npublished: 2026-04-22T09:00:00+05:00\ntopics: [crewed]\n` +
    `sources:\n  - {publisher: Dawn, title: A seat, url: https://www.dawn.com/news/1, date: 2026-04-22}\n${fields}---\n\nText.\n`;
  let site: SiteProcess;
  const write = (name: string, fields: string) => writeFile(join(site.contentDir, `stories/${name}.md`), story(fields));
  const ask = (path: string) => fetch(`${site.origin}${path}`, { redirect: 'manual' });
  const frameOf = (name: string) => `<iframe src="${site.origin}/embed/stories/${name}" title="Story"></iframe>`;

  test.beforeAll(async () => {
    site = await startSite();
    await write('seat', 'aliases: [first-name, second-name]\n');
    await until(
      () => ask('/embed/stories/seat'),
      ({ status }) => status === 200,
    );
  });
  test.afterAll(() => site.dispose());

  test('is found under each of its former names', async ({ page }) => {
    for (const name of ['first-name', 'second-name']) {
      const answer = await ask(`/embed/stories/${name}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([308, '/embed/stories/seat']);
    }
    await onAnotherSite(page, frameOf('first-name'), () =>
      expect(page.frameLocator('iframe').getByRole('heading', { name: 'A seat is agreed' })).toBeVisible(),
    );
  });

  test('gives way to the editors’ note once it is withdrawn, in the same frames', async ({ page }) => {
    const note = 'The agreement had not been signed <b>then</b>.';
    await write('seat', `aliases: [first-name, second-name]\nstatus: withdrawn\nnote: ${JSON.stringify(note)}\n`);
    const answer = await until(
      () => ask('/embed/stories/seat'),
      ({ status }) => status === 410,
    );
    await expectFramedAnywhere(answer.clone());
    const html = await answer.text();
    expect(html).toMatch(/<meta name="robots" content="noindex/);
    expect(html).not.toContain('A seat is agreed');
    // Every name that was ever put into a page leads to the note.
    expect((await ask('/embed/stories/first-name')).headers.get('location')).toBe('/embed/stories/seat');
    for (const name of ['seat', 'first-name']) {
      await onAnotherSite(page, frameOf(name), async () => {
        const frame = page.frameLocator('iframe');
        await expect(frame.getByText(note)).toBeVisible();
        await expect(frame.getByText('From Pakistan in Orbit')).toBeVisible();
      });
    }
  });
});

const answers = [
  ['/oembed', 400],
  ['/oembed?url=https://elsewhere.example/', 404],
  ['/oembed?url=BASE/stories/no-such-story', 404],
  ['/oembed?url=BASE/timeline&format=yaml', 501],
  ['/oembed?url=BASE/timeline', 200],
  ['/oembed?url=BASE/timeline/lunar&format=xml', 200],
  [`/oembed?url=BASE${pages.story}&maxwidth=300`, 200],
  [`/oembed?url=BASE${pages.milestone}`, 200],
] as const;

test('oEmbed answers every question, for scripts of any site', async ({ request, baseURL }) => {
  for (const [address, status] of answers) {
    const answer = await request.get(address.replace('BASE', encodeURIComponent(baseURL ?? '')));
    expect.soft(answer.status(), address).toBe(status);
    expect.soft(answer.headers()['access-control-allow-origin'], address).toBe('*');
    const type = status !== 200 ? 'text/plain' : address.includes('xml') ? 'text/xml' : 'application/json';
    expect.soft(answer.headers()['content-type'], address).toContain(type);
  }
});

import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { signPreview } from '#lib/editors/preview-token.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallContent } from '#tests/e2e/running/small-content.ts';

const front = (title: string, more: string) => `---
title: ${title}
${more}sources:
  - publisher: Dawn
    description: report of the day
    date: 2026-11-22
---

${title}, says the first paragraph.:cite[1]
`;
const story = (title: string, more: string) =>
  front(title, `summary: ${title}, in a standfirst of some words.\ntopics: [crewed]\n${more}`);

const things: Readonly<Record<string, string>> = {
  'stories/quiet-draft.md': story(
    'Quietly drafted in Karachi',
    'published: 2026-06-01T09:00:00+05:00\nstatus: draft\n',
  ),
  'stories/under-embargo.md': story('Embargoed words of tomorrow', 'published: 2199-06-01T09:00:00+05:00\n'),
  'stories/gone-again.md': story(
    'Expired words of last week',
    'published: 2026-06-01T09:00:00+05:00\nexpires: 2026-06-02T09:00:00+05:00\n',
  ),
  'updates/secret-update.md': front(
    'Secretly updated in Multan',
    'published: 2026-06-01T09:00:00+05:00\nstory: under-embargo\nstatus: draft\n',
  ),
  'stories/pictured-draft.md': `${story(
    'Pictured before its day',
    'published: 2026-06-01T09:00:00+05:00\nstatus: draft\nhero:\n  src: /images/withheld-hero.svg\n  alt: A hero\n  credit: Us\n  licence: our own\n',
  )}
::figure{src=/images/withheld-figure.svg alt="A figure" credit=Us licence="our own"}

![A picture](/images/withheld-in-text.svg) ![Shown](/images/shown-to-all.svg)
`,
  'stories/faulty-draft.md': story('Faulty in one field only', 'published: 01/06/2026\nstatus: draft\n'),
};
const drawing = (title: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><title>${title}</title><rect width="9" height="9"/></svg>`;
const withheld = ['withheld-hero.svg', 'withheld-figure.svg', 'withheld-in-text.svg'];
const pictures = [...withheld, 'shown-to-all.svg'];
const secrets = ['Quietly drafted', 'Embargoed words', 'Expired words', 'Secretly updated', 'Faulty in one'];

let site: SiteProcess;
test.beforeAll(async () => {
  site = await startSite({ from: smallContent });
  await mkdir(join(site.contentDir, 'images'), { recursive: true });
  await Promise.all(pictures.map((name) => writeFile(join(site.contentDir, 'images', name), drawing(name))));
  await writeFile(
    join(site.contentDir, 'updates/with-a-picture.md'),
    front('Shown to everybody in Lahore', 'published: 2026-05-01T09:00:00+05:00\nstory: first-seat\n').concat(
      '\n![Shown](/images/shown-to-all.svg)\n',
    ),
  );
  // The one with a fault last: what was saved before it has been read once the fault is told.
  for (const [path, text] of Object.entries(things)) await writeFile(join(site.contentDir, path), text);
  await until(
    async () => (await fetch(`${site.origin}/healthz`)).json(),
    ({ problems }) => problems === 1,
  );
});
test.afterAll(() => site.dispose());

const hour = 3_600_000;
const link = (slug: string, until = Date.now() + hour, secret = site.secret) =>
  `${site.origin}/preview/${slug}?token=${signPreview(secret, slug, until)}`;
const words = (html: string) => secrets.filter((secret) => html.includes(secret));

test('the command prints a link that shows the page as it will be, and keeps it from caches, search engines and other sites', async () => {
  const printed = execFileSync('node', ['scripts/preview.ts', 'quiet-draft', '--hours', '2'], {
    env: { ...process.env, PREVIEW_SECRET: site.secret, SITE_URL: site.origin, CONTENT_DIR: site.contentDir },
    encoding: 'utf8',
  });
  const [address = '', note] = printed.split('\n');
  expect(note).toMatch(/^Holds until \d+ \w+ \d{4}, \d\d:\d\d\sPKT\./);
  const response = await fetch(address);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('Quietly drafted in Karachi</h1>');
  expect(html).toContain('says the first paragraph');
  expect(html).toMatch(/Preview, holds until \d+ \w+ \d{4}, \d\d:\d\d\sPKT\.<\/p><p>Draft: readers do not see this\./);
  expect(html).toContain('<meta name="robots" content="noindex, nofollow, noarchive"/>');
  expect(words(html)).toEqual(['Quietly drafted']);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'sha256-/),
  });
  expect(response.headers.get('etag')).toBeNull();
});

test('embargoed, expired and live stories and drafts of updates are shown, each with its state', async () => {
  const state: Readonly<Record<string, readonly [string, string]>> = {
    'under-embargo': ['Embargoed words of tomorrow</h1>', 'Embargoed until 1 June 2199, 09:00'],
    'gone-again': ['Expired words of last week</h1>', 'Expired on 2 June 2026, 09:00'],
    'secret-update': ['Secretly updated in Multan</h1>', 'Draft: readers do not see this.'],
    'first-seat': ['</h1>', 'It is published: readers see it at its own address.'],
  };
  for (const [slug, [headline, line]] of Object.entries(state)) {
    const html = await (await fetch(link(slug))).text();
    expect(html, slug).toContain(headline);
    expect(html, slug).toContain(line);
  }
});

test('whoever holds a link to a file with errors sees them with their places and cures', async () => {
  const html = await (await fetch(link('faulty-draft'))).text();
  expect(html).toContain('It cannot be shown as it stands.');
  expect(html).toContain('content/stories/faulty-draft.md:5:12');
  expect(html).toContain('write 2026-06-01T09:00:00+05:00');
});

test('the pictures that readers may not see yet stand in the preview itself, and nowhere else', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('response', (response) => response.status() >= 400 && refused.push(response.url()));
  const answer = await page.goto(link('pictured-draft'));
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("; img-src 'self' data:; "),
  });
  const images = page.locator('main img');
  await expect(images).toHaveCount(4);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((element) => (element instanceof HTMLImageElement ? element.naturalWidth : 0)))
      .toBe(40);
  }
  const sources = await images.evaluateAll((all) => all.map((element) => element.getAttribute('src') ?? ''));
  expect(sources.map((src) => src.replace(/base64,.*/, 'base64,…')).sort()).toEqual([
    '/images/shown-to-all.svg',
    ...withheld.map(() => 'data:image/svg+xml;base64,…'),
  ]);
  expect(refused).toEqual([]);

  const other = await fetch(link('quiet-draft'));
  expect(other.headers.get('content-security-policy')).toContain("; img-src 'self'; ");
  expect((await fetch(link('pictured-draft').slice(0, -1))).status).toBe(404);
  for (const name of withheld) {
    for (const query of ['', new URL(link('pictured-draft')).search]) {
      expect((await fetch(`${site.origin}/images/${name}${query}`)).status, name).toBe(404);
    }
  }
  expect((await fetch(`${site.origin}/images/shown-to-all.svg`)).status).toBe(200);
  expect((await fetch(`${site.origin}/stories/pictured-draft`)).status).toBe(404);
  for (const path of ['/', '/stories']) expect(await site.text(path)).not.toContain('data:image');
});

test('a wrong, foreign, ended or missing token gets the very answer of an unknown address, and so does no secret', async () => {
  const open = await startSite({ from: smallContent, environment: { PREVIEW_SECRET: '' } });
  try {
    const plain = await fetch(`${site.origin}/preview-of-nothing`);
    const expected = [plain.status, await plain.text(), [...plain.headers].filter(([name]) => name !== 'date')];
    const right = new URL(link('quiet-draft')).search;
    const now = Date.now();
    const addresses = [
      `${site.origin}/preview/quiet-draft`,
      `${site.origin}/preview/quiet-draft?token=`,
      `${site.origin}/preview/under-embargo${right}`,
      `${site.origin}/preview/quiet-draft${right.slice(0, -1)}`,
      `${site.origin}/preview/quiet-draft${right}A`,
      `${site.origin}/preview/quiet-draft${right.replace(/token=\d/, 'token=9')}`,
      link('quiet-draft', now - 1000),
      link('quiet-draft', now + hour, 'another secret'),
      link('quiet-draft', now + 31 * 24 * hour),
      link('no-such-thing'),
      `${site.origin}/preview/quiet-draft/${right}`,
      `${site.origin}/en/preview/quiet-draft${right}`,
      `${site.origin}/preview`,
    ];
    for (const address of addresses) {
      const answer = await fetch(address, { redirect: 'manual' });
      const got = [answer.status, await answer.text(), [...answer.headers].filter(([name]) => name !== 'date')];
      expect(got, address).toEqual(expected);
    }
    const closed = await fetch(`${open.origin}/preview/first-seat${new URL(link('first-seat')).search}`);
    expect(closed.status).toBe(404);
  } finally {
    await open.dispose();
  }
});

test('the log holds the paths that were asked for, and no token', async () => {
  const written = await startSite({ from: smallContent, environment: { LOG_LEVEL: 'trace' } });
  try {
    const paths = ['/preview/quiet-draft', '/timeline', '/oembed', '/_next/image', '/healthz', '/stories/nowhere'];
    for (const path of paths) await fetch(`${written.origin}${path}?token=1.looked-for&url=looked-for&q=looked-for`);
    await fetch(`${written.origin}/preview/quiet-draft?token=looked-for`, { method: 'POST' });
    // A line is printed beside its answer, and read here some time after it.
    const isTold = (log: string) =>
      paths.every((path) => log.includes(`"path":"${path}"`)) && log.includes('"method":"POST"');
    expect(await until(async () => written.log(), isTold)).not.toContain('looked-for');
  } finally {
    await written.dispose();
  }
});

test('previews and readers at once never see what belongs to the other', async () => {
  const publicPages = ['/', '/stories', '/updates', '/sitemap.xml', '/stories/first-seat'];
  const before = await Promise.all(publicPages.map(site.text));
  const kept = new Map(publicPages.map((path, index) => [path, before[index]]));
  const shows: Readonly<Record<string, readonly string[]>> = {
    'quiet-draft': ['Quietly drafted'],
    'under-embargo': ['Embargoed words'],
    'secret-update': ['Embargoed words', 'Secretly updated'],
  };
  let shown = 0;
  const readers = Array.from({ length: 120 }, async (_, index) => {
    const path = publicPages[index % publicPages.length] ?? '/';
    expect(await site.text(path)).toBe(kept.get(path));
  });
  const editors = Array.from({ length: 90 }, async (_, index) => {
    const [slug = '', expected] = Object.entries(shows)[index % 3] ?? [];
    const answer = await fetch(link(slug));
    const html = await answer.text();
    if (answer.status === 503) return;
    shown += 1;
    expect(answer.status).toBe(200);
    expect(words(html)).toEqual(expected);
  });
  // A publish in the middle makes the readers' pages be rendered anew beside the previews.
  const publishing = writeFile(
    join(site.contentDir, 'stories/quiet-draft.md'),
    `${things['stories/quiet-draft.md']}\nMore.\n`,
  );
  await Promise.all([...readers, ...editors, publishing]);
  expect(shown).toBeGreaterThanOrEqual(30);
  for (const path of publicPages) expect(words(await site.text(path)), path).toEqual([]);
  for (const path of ['/stories/quiet-draft', '/stories/under-embargo', '/updates/secret-update']) {
    expect((await fetch(site.origin + path)).status, path).toBe(404);
  }
});

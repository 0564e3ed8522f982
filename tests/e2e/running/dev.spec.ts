import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { axeFaults } from '#tests/e2e/axe-faults.ts';
import { atTheDesk } from '#tests/e2e/running/at-the-desk.ts';
import { deskActs } from '#tests/e2e/running/desk-acts.ts';
import { bringingJourneys } from '#tests/e2e/running/desk-bringing.ts';
import { aThousandFilesAreShown, deskJourneys } from '#tests/e2e/running/desk-journeys.ts';
import { aStoryOfAllParts } from '#tests/e2e/running/desk-new-story.ts';
import { sendingIsTested } from '#tests/e2e/running/desk-sending.ts';
import { type PreviewProcess, startPreview } from '#tests/e2e/running/preview-process.ts';
import { until } from '#tests/e2e/running/site-process.ts';

const story = (title: string, more: string, body = 'The first paragraph.:cite[1]') => `---
title: ${title}
summary: A standfirst that says in some words what is new.
topics: [crewed]
${more}sources:
  - publisher: Dawn
    description: report of the day
    date: 2026-11-22
---

${body}
`;
const draft = 'published: 2026-06-01T09:00:00+05:00\nstatus: draft\n';
const embargo = 'published: 2199-06-01T09:00:00+05:00\n';

let site: PreviewProcess;
test.beforeAll(async () => {
  site = await startPreview();
  const put = (path: string, text: string) => writeFile(join(site.contentDir, path), text);
  await Promise.all([
    put('stories/quiet-draft.md', story('Two candidates begin to train', draft, 'Some <b>raw</b> words.:cite[1]')),
    put('stories/under-embargo.md', story('Two candidates end their training', embargo)),
    put('updates/faulty.md', '---\ntitle: An update of faults\npublished: 22/11/2026\n---\n\nText.\n'),
  ]);
  // All three are read: an open page comes anew with each that is.
  for (const [path, said] of [
    ['/stories/quiet-draft', '1 problem on this page'],
    ['/stories/under-embargo', 'Embargoed until'],
    ['/updates/faulty', 'Nothing can be shown here'],
  ] as const) {
    await until(
      () => site.text(path),
      (html) => html.includes(said),
    );
  }
  // What compiles while something else runs here may take longer than a render is waited for: it is there when it is asked for again.
  for (const path of ['/cards/stories/quiet-draft.png', '/desk', '/desk/cards']) {
    await until(
      async () => (await fetch(site.origin + path)).status,
      (status) => status === 200,
    );
  }
});
test.afterAll(() => site?.dispose());

async function open(page: Page, path: string) {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(site.origin + path);
  return { slip: page.getByRole('complementary', { name: 'For editors' }), complaints };
}

test('a draft is marked as such, with what is wrong with it, and how its link looks when shared', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { slip, complaints } = await open(page, '/stories/quiet-draft');
  await expect(slip).toContainText('Draft: readers do not see this.');
  await expect(slip).toContainText('content/stories/quiet-draft.md:13:6');
  await expect(slip).toContainText('raw HTML (<b>) is not rendered');
  await expect(slip.getByText('An update of faults')).toHaveCount(0);

  const elsewhere = slip.getByText(/\d+ problems?.* elsewhere/);
  await expect(slip.getByText('content/updates/faulty.md').first()).toBeHidden();
  await elsewhere.focus();
  await page.keyboard.press('Enter');
  await expect(slip.getByText('content/updates/faulty.md').first()).toBeVisible();

  await slip.getByText('The link when shared').click();
  await expect(slip.locator('.card')).toContainText('Two candidates begin to train');
  await expect(slip.locator('.card')).toContainText('A standfirst that says');
  await expect(slip.locator('.card')).toContainText(new URL(site.origin).host);

  await page.reload();
  await expect(slip.getByText('content/updates/faulty.md').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await page.locator('[style]').count()).toBe(0);
  expect(await axeFaults(page, { within: '.slip' })).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(slip).toBeHidden();
  expect(complaints).toEqual([]);
});

test('an embargoed story says until when, and links to it say so too', async ({ page }) => {
  const { slip } = await open(page, '/stories/under-embargo');
  await expect(slip).toContainText('Embargoed until 1 June 2199, 09:00\u00a0PKT: readers do not see this yet.');
  await page.goto(`${site.origin}/stories`);
  const link = page.getByRole('link', { name: 'Two candidates end their training (embargoed)' });
  await expect(link.first()).toBeVisible();
});

test('the address of a file that cannot be read says why', async ({ page }) => {
  const { slip } = await open(page, '/updates/faulty');
  await expect(slip).toContainText('Nothing can be shown here until the errors below are mended.');
  await expect(slip).toContainText('write 2026-11-22T09:00:00+05:00');
});

test('an edit is in the open page by itself', async ({ page }) => {
  const file = join(site.contentDir, 'stories/quiet-draft.md');
  await open(page, '/stories/quiet-draft');
  await writeFile(file, story('A first headline that was edited', draft));
  await expect(page.getByRole('heading', { level: 1, name: 'A first headline that was edited' })).toBeVisible();
  await writeFile(file, story('A second headline that was edited', draft));
  await expect(page.getByRole('heading', { level: 1, name: 'A second headline that was edited' })).toBeVisible();
});

test('the desk lists every file with what readers see of it, and what comes next', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { complaints } = await open(page, '/desk');
  const part = (name: string) => page.getByRole('region', { name });
  await expect(part('To mend')).toContainText('Not shown: it has errors');
  await expect(part('To mend')).toContainText('write 2026-11-22T09:00:00+05:00');
  await expect(part('Not published')).toContainText('Embargoed until 1 June 2199');
  await expect(part('Not published')).toContainText('npm run preview -- under-embargo');
  await expect(part('What comes next')).toContainText(/1 June 2199.*Two candidates end their training.*goes live/);
  for (const [name, folder] of [
    ['Stories', 'stories'],
    ['Updates', 'updates'],
    ['Milestones', 'milestones'],
  ] as const) {
    const files = readdirSync(join(site.contentDir, folder)).filter((file) => !/\.(?:ur|zh)\.md$/.test(file)).length;
    await expect(part(`${name} ${files}`).locator('ul > li')).toHaveCount(files);
  }
  const waiting = part('Not published').getByRole('listitem').filter({ hasText: 'Two candidates end their training' });
  await waiting.getByRole('link', { name: 'Page' }).click();
  await expect(page).toHaveURL(`${site.origin}/stories/under-embargo`);
  await page.goto(`${site.origin}/desk`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await axeFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the desk shows the very page of a text that was not saved, and saves it unless somebody else has', async ({
  page,
}) => {
  const file = 'content/stories/at-the-desk.md';
  const path = join(site.contentDir, 'stories/at-the-desk.md');
  const token = /<meta name="desk-token" content="([^"]+)"/.exec(await site.text('/desk'))?.[1] ?? '';
  const ask = async (act: string, body: object, origin = site.origin) => {
    const headers = { 'content-type': 'application/json', 'x-desk-token': token, origin };
    const answer = await fetch(`${site.origin}/__desk/${act}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, ...(await answer.json()) };
  };
  const text = story('A headline that is being typed', draft);
  expect((await ask('look', { file, text })).ok.says).toBe('Draft: readers do not see this.');
  // What the framework still compiles is late, and asked for again.
  const made = await until(
    () => ask('page', { file, text }),
    ({ ok }) => !ok.isLate,
  );
  expect(made.ok.page).toMatch(/^\/__desk\/pages\/\d+$/);
  const answer = await page.goto(site.origin + made.ok.page);
  expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
  await expect(page.getByRole('heading', { level: 1, name: 'A headline that is being typed' })).toBeVisible();
  await expect(page.getByText('The first paragraph.')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'For editors' })).toHaveCount(0);
  expect((await ask('page', { file, text: text.replace('topics', 'topic') })).ok.page).toBe(made.ok.page);

  expect((await ask('save', { file, text, hash: 'new' }, 'http://evil.example')).status).toBe(403);
  expect(readdirSync(join(site.contentDir, 'stories'))).not.toContain('at-the-desk.md');
  const saved = await ask('save', { file, text, hash: 'new' });
  expect(await readFile(path, 'utf8')).toBe(text);
  await writeFile(path, story('By another program', draft));
  expect(await ask('save', { file, text, hash: saved.ok.hash })).toMatchObject({
    status: 409,
    changed: { text: story('By another program', draft) },
  });
  expect(await readFile(path, 'utf8')).toBe(story('By another program', draft));
});

test('the desk leads to the cards of all pages, which come as they are scrolled to, drafts among them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { complaints } = await open(page, '/desk');
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes('/cards/') && asked.push(request.url())));
  await page.getByRole('link', { name: 'Cards', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cards' })).toBeVisible();
  const part = (name: RegExp) => page.getByRole('region', { name });
  const edition = await (await fetch(`${site.origin}/healthz`)).json();
  await expect(part(/^Milestones/).getByRole('img')).toHaveCount(edition.milestones);
  const draftCard = part(/^Stories/)
    .getByRole('listitem')
    .filter({ hasText: 'Draft: readers do not see this.' });
  const picture = draftCard.getByRole('img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate(({ complete, naturalWidth }: HTMLImageElement) => complete && naturalWidth))
    .toBe(1200);
  expect(asked.length).toBeLessThan(await page.getByRole('img', { name: /./ }).count());
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await axeFaults(page)).toEqual([]);
  await draftCard.getByRole('link').last().click();
  await expect(page).toHaveURL(`${site.origin}/stories/quiet-draft`);
  expect(complaints).toEqual([]);
});

const desk = atTheDesk(() => site);
deskActs(desk);
deskJourneys(desk);
aStoryOfAllParts(desk);
bringingJourneys(() => site);

sendingIsTested(() => site);

test('what an engineer changes is in the open page by itself, and what breaks stands there until it is mended', async ({
  page,
}) => {
  await page.goto(`${site.origin}/about`);
  const masthead = page.getByRole('banner');
  const name = masthead.getByRole('link', { name: 'Pakistan in Orbit' });
  await expect(name).toBeVisible();

  const component = 'components/Masthead.tsx';
  let undo = await site.change(component, '<header', '<header title="changed by hand"');
  await expect(masthead).toHaveAttribute('title', 'changed by hand');
  await undo();
  await expect(masthead).not.toHaveAttribute('title');

  undo = await site.change('components/Masthead.module.css', '.masthead {', '.masthead {\n  outline: 3px solid red;');
  await expect(masthead).toHaveCSS('outline-style', 'solid');
  await undo();
  await expect(masthead).not.toHaveCSS('outline-style', 'solid');

  for (const [broken, said] of [
    ['<header className={{', 'Expected'],
    ['<header className={nowhere', 'nowhere is not defined'],
  ] as const) {
    undo = await site.change(component, '<header className={styles', broken);
    await expect(page.getByText(said).first(), said).toBeVisible();
    await undo();
    await expect(name).toBeVisible();
  }

  // Each of these starts the preview anew: a fault that keeps it from starting, another change meanwhile, and the way back.
  const mend = await site.change('server/pages/headers.ts', 'const closedPolicy', 'const const closedPolicy');
  await expect(page.getByText('The preview could not start').first()).toBeVisible();
  await expect(page.locator('pre')).toContainText('headers.ts');
  undo = await site.change('lib/i18n/en/texts.ts', "'Stories'", "'Tales'");
  await mend();
  await expect(masthead.getByRole('link', { name: 'Tales' })).toBeVisible();
  await undo();
  await expect(masthead.getByRole('link', { name: 'Stories' })).toBeVisible();
});

aThousandFilesAreShown(() => site);

test('only this machine is listened to, and of the framework’s doors only those that its overlay needs', async () => {
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}, host = '127.0.0.1') =>
    new Promise<number | string>((resolve) => {
      const outgoing = request({ host, port: site.port, path, headers, agent: false });
      outgoing.on('response', (answer) => resolve(answer.resume().statusCode ?? 0));
      outgoing.on('upgrade', (answer, socket) => {
        socket.destroy();
        resolve(answer.statusCode ?? 0);
      });
      outgoing.on('error', (error) => resolve('code' in error ? String(error.code) : error.message));
      outgoing.end();
    });
  const socket = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  const foreign = { host: 'evil.example' };
  expect(await ask('/healthz', {}, '127.0.0.2')).toBe('ECONNREFUSED');
  expect(await ask('/healthz')).toBe(200);
  expect(await ask('/healthz', { host: `localhost:${site.port}` })).toBe(200);
  for (const path of ['/', '/healthz', '/__reload', '/__nextjs_attach-nodejs-inspector'])
    expect(await ask(path, foreign), path).toBe(421);
  expect(await ask('/__nextjs_attach-nodejs-inspector')).toBe(404);
  await expect.poll(() => ask('/stories')).toBe(200);
  const hmr = '/_next/hmr?id=a';
  expect(await ask(hmr, { ...socket, origin: `http://localhost:${site.port}` })).toBe(101);
  expect(await ask(hmr, { ...socket, ...foreign })).toBe(421);
  expect(await ask(hmr, { ...socket, origin: 'http://evil.example' })).toBe(403);
  expect(await ask('/stories', socket)).toBe(404);
  expect(site.log()).not.toContain('Debugger');
});

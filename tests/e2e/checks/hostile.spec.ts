import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { imageSize } from 'image-size';
import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { onAnotherSite } from '#tests/e2e/checks/another-site.ts';
import { writeHostileContent } from '#tests/e2e/checks/hostile-content.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { oembedPath, readMarkup, readOEmbedJson, readOEmbedXml } from '#tests/e2e/walking/oembed-answers.ts';
import { meta, readHead } from '#tests/e2e/walking/page-head.ts';
import { hostile as hostileHeadline } from '#tests/unit/publishing/whole-edition.ts';

/** As it is printed: the house sets quotation marks on the way in. Everything else comes back letter by letter. */
const straight = (text: string) => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");
const isHeadline = (text: string | undefined) => straight(text ?? '') === hostileHeadline;

// One server for all of them.
test.describe.configure({ mode: 'default' });

let site: SiteProcess;

test.beforeAll(async () => {
  site = await startSite();
  await writeHostileContent(site.contentDir);
  await until(
    () => site.text('/timeline/hostile-milestone').then((text) => text + site.log()),
    (text) => text.includes('The text of the milestone'),
  );
  await until(
    () => site.text('/stories/hostile'),
    (text) => text.includes('The text of the story'),
  );
});
test.afterAll(() => site.dispose());

const pages = ['/stories/hostile', '/updates/hostile-update', '/timeline/hostile-milestone', '/programme'] as const;

for (const path of pages) {
  test(`${path}: a hostile headline is a headline in the page, its head and its JSON-LD`, async ({ page }) => {
    const html = await site.text(path);
    expect(html).not.toContain('<img src=x');
    const head = readHead(html);
    expect(isHeadline(meta(head, 'og:title'))).toBe(true);
    expect(isHeadline(meta(head, 'twitter:title'))).toBe(true);
    expect(straight(head.title)).toContain(hostileHeadline);
    expect(isHeadline(head.headline)).toBe(true);
    expect(straight(meta(head, 'og:image:alt'))).toContain(hostileHeadline);
    const [main, crumbs] = head.things;
    expect(isHeadline(String(main?.headline ?? main?.name))).toBe(true);
    expect(straight(JSON.stringify(crumbs?.itemListElement))).toContain(hostileHeadline);

    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => void (message.type() === 'error' && alarms.push(message.text())));
    await page.goto(`${site.origin}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('天宫 سپارکو');
    expect(alarms).toEqual([]);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });
}

for (const path of pages) {
  test(`${path}: oEmbed carries it as text, and hands out one harmless frame that is named by it`, async ({ page }) => {
    const address = `${site.origin}${path}`;
    const json = readOEmbedJson(await site.text(oembedPath(address, 'json')));
    const xml = await readOEmbedXml(page, await site.text(oembedPath(address, 'xml')));
    for (const { title, html, author_name: author } of [json, xml]) {
      expect(isHeadline(title)).toBe(true);
      // A desk's name, too, is what an editor wrote; a fact box has none.
      if (author !== undefined) expect(isHeadline(author)).toBe(true);
      const isFramed = path.startsWith('/stories/') || path === '/programme';
      expect(html !== undefined).toBe(isFramed);
      if (html === undefined) continue;
      const { elements, text } = await readMarkup(page, html);
      expect([elements.map(({ name }) => name), text]).toEqual([['iframe'], '']);
      const { src = '', title: name, ...others } = elements[0]?.attributes ?? {};
      expect(isHeadline(name)).toBe(true);
      expect(new URL(src)).toMatchObject({ origin: site.origin, pathname: expect.stringMatching(/^\/embed\//) });
      expect(others).toEqual({
        width: '600',
        height: expect.stringMatching(/^\d+$/),
        style: 'border:0;max-width:100%',
        loading: 'lazy',
      });
    }
  });
}

test('a page that takes in what oEmbed hands out runs nothing of it, and shows the headline in the frame', async ({
  page,
}) => {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  const { html = '' } = readOEmbedJson(await site.text(oembedPath(`${site.origin}/stories/hostile`, 'json')));
  await onAnotherSite(page, html, async () => {
    await expect(page.frameLocator('iframe').getByText('天宫 سپارکو').first()).toBeVisible();
    expect(await page.locator('img').count()).toBe(0);
  });
  expect(alarms).toEqual([]);
});

test('feeds of all formats carry it as text', async () => {
  const items = [
    parseRssFeed(await site.text('/feed.xml')).items?.map(({ title }) => title),
    parseAtomFeed(await site.text('/atom.xml')).entries?.map(({ title }) =>
      typeof title === 'string' ? title : title?.value,
    ),
    parseJsonFeed(await site.text('/feed.json')).items?.map(({ title }) => title),
  ];
  expect(items.map((titles) => titles?.filter(isHeadline).length)).toEqual([2, 2, 2]);
});

const drawn = [
  '/cards/stories/hostile.png',
  '/cards/updates/hostile-update.png',
  '/cards/timeline/hostile-milestone.png',
  '/cards/programme.png',
];

test('cards draw it', async () => {
  for (const path of drawn) {
    const response = await fetch(`${site.origin}${path}`);
    expect([path, response.status]).toEqual([path, 200]);
    expect(imageSize(new Uint8Array(await response.arrayBuffer()))).toMatchObject({ width: 1200, height: 630 });
  }
});

test('the sitemaps are whole and the news sitemap carries it as text', async () => {
  const news = await site.text('/news-sitemap.xml');
  const titles = Array.from(news.matchAll(/<news:title>([^<]*)<\/news:title>/g), ([, title = '']) => title);
  const text = (title: string) =>
    title.replace(
      /&(lt|gt|quot|apos|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" })[name] ?? '&',
    );
  expect(titles.filter((title) => isHeadline(text(title)))).toHaveLength(2);
  expect(await site.text('/sitemap.xml')).toContain('/stories/hostile</loc>');
});

test('the timeline as JSON, table and calendar carries it', async () => {
  const shape = z.object({ milestones: z.array(z.object({ id: z.string(), title: z.string() })) });
  const { milestones } = shape.parse(JSON.parse(await site.text('/timeline.json')));
  expect(isHeadline(milestones.find(({ id }) => id === 'hostile-milestone')?.title)).toBe(true);

  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parseCsv(await site.text('/timeline.csv'), { bom: true, columns: true }));
  expect(isHeadline(rows.find(({ id }) => id === 'hostile-milestone')?.title)).toBe(true);

  const calendar = new ICAL.Component(ICAL.parse(await site.text('/timeline.ics')));
  const summaries = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
  expect(summaries.filter(isHeadline)).toHaveLength(1);
});

test('the programme as JSON carries it', async () => {
  expect(straight(await site.text('/programme.json'))).toContain(JSON.stringify(hostileHeadline).slice(1, -1));
});

test('as Markdown it is escaped, so that no reader of Markdown takes it for markup', async () => {
  for (const text of [await site.text('/stories/hostile.md'), await site.text('/llms.txt')]) {
    expect(text).toContain('天宫 سپارکو');
    expect(text.replaceAll(/\\</g, '')).not.toMatch(/<(?:img|\/script)/);
  }
});

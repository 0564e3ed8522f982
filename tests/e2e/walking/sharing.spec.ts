import { imageSize } from 'image-size';
import openGraph from 'open-graph-scraper';
import { expect, test } from 'playwright/test';
import { unfurl } from 'unfurl.js';
import { languageAt } from '#lib/addresses/addresses.ts';
import { notFound, pages } from '#tests/e2e/addresses.ts';
import { meta, type PageHead, readHead } from '#tests/e2e/walking/page-head.ts';
import { pagesOf, walkSite } from '#tests/e2e/walking/site-walk.ts';

const required = [
  'description',
  'robots',
  'og:title',
  'og:description',
  'og:url',
  'og:type',
  'og:site_name',
  'og:locale',
  'og:image',
  'og:image:width',
  'og:image:height',
  'og:image:type',
  'og:image:alt',
  'twitter:card',
] as const;

/** The card of a page's own; lists and the standing pages have none. */
function cardOf(path: string): string | undefined {
  const [language = ''] = /^\/(?:ur|zh)(?=\/|$)/.exec(path) ?? [];
  const page = path.slice(language.length) || '/';
  if (page === '/') return `${language}/cards/front.png`;
  const hasOne = /^\/(?:(?:stories|updates|timeline)\/[^/]+|timeline|programme)$/.test(page);
  return hasOne ? `${language}/cards${page}.png` : undefined;
}

const siteNames = { en: 'Pakistan in Orbit', ur: 'پاکستان مدار میں', zh: '轨道上的巴基斯坦' } as const;

/** Without the marks that keep foreign words in their order where nothing else can. */
const bare = (title: string): string => title.replace(/[\u2066-\u2069]/g, '');

/** What a page says wrongly of itself. */
function headFaults(path: string, head: PageHead, origin: string): readonly string[] {
  const tag = (name: string) => meta(head, name);
  const forms = [...head.alternates.values()].flat();
  const own = cardOf(path);
  const rules: Readonly<Record<string, boolean>> = {
    'nothing of it stands in the body or behind the styles, and it is short': head.strays === 0 && head.bytes < 8192,
    'canonical is its own address': head.canonical === `${origin}${path.split('?')[0]}`,
    'og:url is canonical': tag('og:url') === head.canonical,
    'the description is a sentence, and the same twice':
      // A Chinese sentence has fewer characters.
      tag('description').length > (languageAt(path) === 'zh' ? 8 : 20) && tag('og:description') === tag('description'),
    'titles agree': tag('twitter:title') === tag('og:title') && bare(head.title).includes(bare(tag('og:title'))),
    'it names the site': tag('og:site_name') === siteNames[languageAt(path)],
    'its picture is shown in large':
      tag('twitter:card') === 'summary_large_image' &&
      tag('twitter:image') === tag('og:image') &&
      tag('robots') === 'max-image-preview:large',
    'its picture is its own': own === undefined || new URL(tag('og:image')).pathname === own,
    'other forms of it are ours': forms.length >= 3 && forms.every((form) => form.startsWith(`${origin}/`)),
  };
  const missing = required.filter((name) => tag(name) === '').map((name) => `${path}: no ${name}`);
  const broken = Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [`${path}: not so: ${rule}`]));
  return [...missing, ...broken];
}

test('every page has all that machines need in its head, and says the same of itself in every tag', async ({
  baseURL,
}) => {
  const { origin } = new URL('/', baseURL);
  const walk = await walkSite(baseURL);
  const turned = pages['timeline, newest first'];
  const heads = [...pagesOf(walk), [turned, walk.visited.get(turned)?.head ?? readHead('')] as const];
  expect(heads.flatMap(([path, head]) => headFaults(path, head, origin))).toEqual([]);
});

test('every page’s card is a picture that chats can show, as its head says', async ({ baseURL }) => {
  const heads = pagesOf(await walkSite(baseURL)).map(([, head]) => head);
  const cards = new Map(heads.map((head) => [meta(head, 'og:image'), head]));
  expect(cards.size).toBeGreaterThan(60);
  for (const [card, head] of cards) {
    const answer = await fetch(card);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { width, height } = imageSize(bytes);
    const said = ['type', 'width', 'height'].map((name) => meta(head, `og:image:${name}`));
    expect([answer.status, answer.headers.get('content-type'), `${width}`, `${height}`], card).toEqual([200, ...said]);
    expect(said, card).toEqual(['image/png', '1200', '630']);
    expect(bytes.length, card).toBeLessThan(150_000);
  }
});

test('what a page leads to as a feed or as Markdown is that', async ({ baseURL }) => {
  for (const address of [pages.story, pages.topic, pages.front]) {
    const { alternates } = readHead(await (await fetch(new URL(address, baseURL))).text());
    for (const [type, forms] of alternates) {
      // The same page in other languages has no type, and other sites are told how to show it.
      if (type === '' || type.endsWith('+oembed')) continue;
      for (const form of forms) {
        const response = await fetch(form);
        expect([response.status, response.headers.get('content-type')?.split(';')[0]], form).toEqual([200, type]);
      }
    }
  }
});

test('a story is dated and filed', async ({ baseURL }) => {
  const { metas } = readHead(await (await fetch(new URL(pages.story, baseURL))).text());
  expect(metas.get('og:type')).toEqual(['article']);
  expect(metas.get('article:published_time')?.[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
  expect(metas.get('article:section')).toEqual(metas.get('article:tag')?.slice(0, 1));
});

test('programs that unfurl links read back what the pages say', async ({ baseURL }) => {
  for (const address of [pages.front, pages.story, pages.update, pages.milestone, pages.topic, pages.programme]) {
    const url = new URL(address, baseURL).href;
    const head = readHead(await (await fetch(url)).text());
    const [title, text, picture] = ['og:title', 'og:description', 'og:image'].map((name) => meta(head, name));
    const size = { width: 1200, height: 630 };

    const unfurled = await unfurl(url, { oembed: false });
    expect(unfurled.open_graph).toMatchObject({ title, description: text, url: head.canonical });
    expect(unfurled.open_graph.images).toEqual([expect.objectContaining({ url: picture, ...size })]);
    expect(unfurled.twitter_card).toMatchObject({ card: 'summary_large_image', title });

    const { error, result } = await openGraph({ url });
    expect(error).toBe(false);
    expect(result).toMatchObject({ ogTitle: title, ogDescription: text, ogUrl: head.canonical });
    expect(result.ogImage).toEqual([expect.objectContaining({ url: picture, type: 'image/png' })]);
  }
});

test('an address that leads nowhere answers 404 with a whole page, which has no card and is not to be indexed', async ({
  baseURL,
}) => {
  const response = await fetch(new URL(notFound, baseURL));
  const head = readHead(await response.text());
  expect([response.status, head.headline]).toEqual([404, 'Nothing is at this address']);
  expect(head.links).toContain('/timeline');
  expect(meta(head, 'robots')).toContain('noindex');
  expect([meta(head, 'og:image'), head.canonical, head.things.length]).toEqual(['', '', 0]);
});

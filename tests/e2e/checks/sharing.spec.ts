import { imageSize } from 'image-size';
import openGraph from 'open-graph-scraper';
import { expect, test } from 'playwright/test';
import { unfurl } from 'unfurl.js';
import { notFound, pages } from '#tests/e2e/addresses.ts';
import { meta, readHead } from '#tests/e2e/checks/page-head.ts';

/** Who asks for a page when its link is pasted, searched for or opened. */
const visitors = {
  WhatsApp: 'WhatsApp/2.23.20.0',
  Facebook: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  X: 'Twitterbot/1.0',
  Slack: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  Telegram: 'TelegramBot (like TwitterBot)',
  LinkedIn: 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  Discord: 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  WeChat: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0 MicroMessenger/8.0.42',
  Google: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  Apple: 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1)',
  Mastodon: 'Mastodon/4.2.10 (http.rb/5.1.1; +https://mastodon.example/)',
  'a browser': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36',
} as const;

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

for (const [visitor, userAgent] of Object.entries(visitors)) {
  test(`${visitor} finds all that it needs in the head of every page, and its card`, async ({ baseURL }) => {
    const headers = { 'user-agent': userAgent };
    for (const address of Object.values(pages)) {
      const response = await fetch(new URL(address, baseURL), { headers });
      expect(response.status, address).toBe(200);
      const head = readHead(await response.text());
      expect(
        required.filter((name) => meta(head, name) === ''),
        address,
      ).toEqual([]);
      expect([head.strays, head.bytes < 32_768], address).toEqual([0, true]);
      const card = await fetch(meta(head, 'og:image'), { headers });
      const bytes = new Uint8Array(await card.arrayBuffer());
      const { width, height } = imageSize(bytes);
      expect([card.status, card.headers.get('content-type'), `${width}`, `${height}`], address).toEqual([
        200,
        ...['type', 'width', 'height'].map((name) => meta(head, `og:image:${name}`)),
      ]);
      expect(bytes.length, address).toBeLessThan(300_000);
    }
  });
}

test('every page says the same of itself in every tag, and asks for its picture in large', async ({ baseURL }) => {
  const origin = new URL('/', baseURL).origin;
  for (const address of Object.values(pages)) {
    const head = readHead(await (await fetch(`${origin}${address}`)).text());
    expect(head.canonical, address).toBe(`${origin}${address.split('?')[0]}`);
    expect([meta(head, 'og:url'), meta(head, 'og:description'), meta(head, 'twitter:title')], address).toEqual([
      head.canonical,
      meta(head, 'description'),
      meta(head, 'og:title'),
    ]);
    expect([meta(head, 'twitter:card'), meta(head, 'twitter:image')], address).toEqual([
      'summary_large_image',
      meta(head, 'og:image'),
    ]);
    expect(meta(head, 'robots'), address).toBe('max-image-preview:large');
    const forms = [...head.alternates.values()].flat();
    expect(forms.length, address).toBeGreaterThanOrEqual(3);
    expect(forms.filter((form) => !form.startsWith(`${origin}/`))).toEqual([]);
  }
});

test('what a page leads to as a feed or as Markdown is that', async ({ baseURL }) => {
  for (const address of [pages.story, pages.topic, pages.front]) {
    const { alternates } = readHead(await (await fetch(new URL(address, baseURL))).text());
    for (const [type, forms] of alternates) {
      if (type.endsWith('+oembed')) continue;
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

test('a page of an error is not to be indexed and has no card', async ({ baseURL }) => {
  const head = readHead(await (await fetch(new URL(notFound, baseURL))).text());
  expect(meta(head, 'robots')).toContain('noindex');
  expect([meta(head, 'og:image'), head.canonical, head.things.length]).toEqual(['', '', 0]);
});

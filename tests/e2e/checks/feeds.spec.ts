import { expect, test } from 'playwright/test';
import { type FeedFile, feedFiles } from '#lib/addresses/table.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { feedAddress } from '#lib/publishing/feeds/feed.ts';
import { topics } from '#lib/terms/topics.ts';
import { pages } from '#tests/e2e/addresses.ts';
import { atomFaults, jsonFeedFaults, rssFaults, sitemapFaults } from '#tests/unit/publishing/feeds/feed-rules.ts';

type Faults = (file: string, address: string) => Promise<readonly string[]>;

const formats: Readonly<Record<FeedFile, { readonly mediaType: string; readonly faults: Faults }>> = {
  'feed.xml': { mediaType: 'application/rss+xml; charset=utf-8', faults: rssFaults },
  'atom.xml': { mediaType: 'application/atom+xml; charset=utf-8', faults: atomFaults },
  'feed.json': {
    mediaType: 'application/feed+json; charset=utf-8',
    faults: async (file, address) => jsonFeedFaults(file, address),
  },
};

/** Every address of ours that a text names, each once, without its fragment. */
function ownAddresses(text: string, origin: string): readonly string[] {
  const found = text.split(/[\s"'<>()\\]+|&(?:quot|lt|gt|#x?\w+);/).filter((part) => part.startsWith(`${origin}/`));
  return [...new Set(found.map((address) => address.replace(/[#.,]*(?:#.*)?$/, '')))];
}

async function dead(addresses: readonly string[]): Promise<readonly string[]> {
  const statuses = await Promise.all(
    addresses.map(
      async (address) => `${(await fetch(address, { method: 'HEAD', redirect: 'manual' })).status} ${address}`,
    ),
  );
  return statuses.filter((line) => !line.startsWith('200 '));
}

for (const format of feedFiles) {
  const { mediaType, faults } = formats[format];

  test(`the feeds as ${format}, of everything and of each topic, follow their specification`, async ({ baseURL }) => {
    const { origin } = new URL('/', baseURL);
    for (const topic of [undefined, ...topics]) {
      const address = `${origin}${feedAddress({ file: format, topic }, localeOf('en'))}`;
      const response = await fetch(address);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
      expect(await faults(await response.text(), address)).toEqual([]);
    }
  });

  test(`a reader that has the feed as ${format} is told so in a few bytes`, async ({ baseURL }) => {
    const { origin } = new URL('/', baseURL);
    const address = `${origin}${feedAddress({ file: format }, localeOf('en'))}`;
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await fetch(address, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
}

test('every address of ours in a feed, the news sitemap and robots.txt leads somewhere', async ({ baseURL }) => {
  const { origin } = new URL('/', baseURL);
  for (const path of ['/feed.xml', '/news-sitemap.xml', '/robots.txt']) {
    const addresses = ownAddresses(await (await fetch(`${origin}${path}`)).text(), origin);
    // The news of two days: what ships is older than that sooner or later.
    if (path !== '/news-sitemap.xml') expect(addresses.length, path).toBeGreaterThan(1);
    expect(await dead(addresses), path).toEqual([]);
  }
});

test('every story stands in llms.txt with an address of Markdown', async ({ baseURL }) => {
  const { origin } = new URL('/', baseURL);
  const text = await (await fetch(`${origin}/llms.txt`)).text();
  const addresses = ownAddresses(text, origin).filter((address) => address.endsWith('.md'));
  const { stories } = await (await fetch(`${origin}/healthz`)).json();
  expect(addresses).toHaveLength(stories);
  expect(await dead(addresses)).toEqual([]);
});

test('a story as Markdown is text, says all that its page says, and leads only to what is there', async ({
  baseURL,
}) => {
  const { origin } = new URL('/', baseURL);
  const response = await fetch(`${origin}${pages['story that leads']}.md`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/markdown; charset=utf-8']);
  const text = await response.text();
  expect(text).toMatch(/^# Two names, one seat/);
  expect(text).toContain('## Sources\n\n1. ');
  expect(text).not.toMatch(/^:::?|:cite\[|:lang\[/m);
  expect(await dead(ownAddresses(text, origin))).toEqual([]);
  expect((await fetch(`${origin}/stories/no-such-story.md`)).status).toBe(404);
});

test('the sitemaps are valid', async ({ baseURL }) => {
  const { origin } = new URL('/', baseURL);
  for (const path of ['/sitemap.xml', '/news-sitemap.xml']) {
    const response = await fetch(`${origin}${path}`);
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(await sitemapFaults(await response.text())).toEqual([]);
  }
  expect((await fetch(`${origin}/sitemaps/1.xml`)).status).toBe(404);
});

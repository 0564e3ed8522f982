import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { sitemapOf, walkSite } from '#tests/e2e/walking/site-walk.ts';

test('every internal link and every fragment of the site leads somewhere', async ({ baseURL }) => {
  const { visited } = await walkSite(baseURL);
  const broken = [...visited].flatMap(([path, { status }]) => (status === 200 ? [] : [`${path} answers ${status}`]));
  for (const [from, { head }] of visited) {
    for (const link of head?.links ?? []) {
      const url = new URL(link, new URL(from, baseURL));
      const path = url.pathname + url.search;
      if (url.origin !== baseURL || url.hash === '') continue;
      if (!visited.get(path)?.head?.ids.has(decodeURIComponent(url.hash.slice(1))))
        broken.push(`${from} links to ${path}${url.hash}, which has no such place`);
    }
  }
  expect(broken).toEqual([]);
  expect(visited.size).toBeGreaterThan(60);
});

test('robots.txt leads to a sitemap that lists every page', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const sitemap = await sitemapOf(baseURL);
  const promised = Object.values(pages).filter((path) => !path.includes('?'));
  expect(sitemap).toEqual(expect.arrayContaining(promised.map((path) => new URL(path, baseURL).href)));
  expect(sitemap.length).toBeGreaterThan(60);
});

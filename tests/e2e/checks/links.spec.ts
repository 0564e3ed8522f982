import { expect, type Page, test } from 'playwright/test';

/** What a page's HTML links to and the places that it has, read by the browser's own parser without running anything. */
function outline(
  page: Page,
  html: string,
): Promise<{ readonly links: readonly string[]; readonly ids: readonly string[] }> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'text/html');
    return {
      links: Array.from(document.querySelectorAll('a[href]'), (anchor) => anchor.getAttribute('href') ?? ''),
      ids: Array.from(document.querySelectorAll('[id]'), (element) => element.id),
    };
  }, html);
}

test('every internal link and every fragment of the site leads somewhere', async ({ page, request, baseURL }) => {
  test.setTimeout(180_000);
  const waiting = ['/'];
  const seen = new Map<string, ReadonlySet<string>>();
  const broken: string[] = [];
  const fragments: { readonly from: string; readonly path: string; readonly id: string }[] = [];

  const read = async (path: string) => {
    const response = await request.get(path, { maxRedirects: 0 });
    if (response.status() !== 200) broken.push(`${path} answers ${response.status()}`);
    const isHtml = response.headers()['content-type']?.includes('text/html') ?? false;
    return outline(page, isHtml ? await response.text() : '');
  };

  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    const { links, ids } = await read(path);
    seen.set(path, new Set(ids));
    for (const link of links) {
      const url = new URL(link, new URL(path, baseURL));
      if (url.origin !== baseURL) continue;
      const target = url.pathname + url.search;
      if (url.hash) fragments.push({ from: path, path: target, id: decodeURIComponent(url.hash.slice(1)) });
      waiting.push(target);
    }
  }

  for (const { from, path, id } of fragments) {
    if (!seen.get(path)?.has(id)) broken.push(`${from} links to ${path}#${id}, which has no such place`);
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(60);
});

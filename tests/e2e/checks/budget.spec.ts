import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';

const kilobyte = 1000;

test('a story’s first view stays light: at most 90 KB in all, 24 KB of HTML with its CSS', async ({
  page,
  request,
}) => {
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    const { responseBodySize } = await response.request().sizes();
    sizes.set(new URL(response.url()).pathname, responseBodySize);
  });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(pages.story, { waitUntil: 'networkidle' });
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThanOrEqual(2);
  expect(total).toBeLessThanOrEqual(90 * kilobyte);

  const html = await (await request.get(pages.story)).text();
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(24 * kilobyte);
});

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: HTML and CSS in one file of at most 24 KB`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(24 * kilobyte);
    expect(html).not.toContain('rel="stylesheet"');
  });
}

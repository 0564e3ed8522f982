import { expect, test } from 'playwright/test';
import { notFound, pages } from '#tests/e2e/addresses.ts';

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: title, description, canonical address and Open Graph agree, all of them in the head`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(address);
    const canonical = new URL(address.split('?')[0] ?? '', baseURL).href;
    const head = page.locator('head');
    await expect(head.locator('title')).not.toBeEmpty();
    await expect(head.locator('link[rel=canonical]')).toHaveAttribute('href', canonical);
    await expect(head.locator('meta[property="og:url"]')).toHaveAttribute('content', canonical);
    const description = await head.locator('meta[name=description]').getAttribute('content');
    expect(description?.length).toBeGreaterThan(20);
    await expect(head.locator('meta[property="og:description"]')).toHaveAttribute('content', description ?? '');
    const title = await head.locator('meta[property="og:title"]').getAttribute('content');
    expect(await page.title()).toContain(title ?? 'no og:title');
    await expect(head.locator('meta[property="og:site_name"]')).toHaveAttribute('content', 'Pakistan in Orbit');
    expect(await page.locator('body :is(meta, link)').count()).toBe(0);
  });
}

test('an address that leads nowhere answers 404 with a whole page that is not to be indexed', async ({ page }) => {
  const response = await page.goto(notFound);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is at this address');
  await expect(page.getByRole('main').getByRole('link', { name: 'Timeline' })).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
});

test('robots.txt leads to a sitemap that lists every page and nothing that is not there', async ({
  request,
  baseURL,
}) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const response = await request.get('/sitemap.xml');
  expect(response.headers()['content-type']).toContain('application/xml');
  const addresses = [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  for (const address of Object.values(pages).filter((path) => !path.includes('?'))) {
    expect(addresses).toContain(new URL(address, baseURL).href);
  }
  expect(addresses.length).toBeGreaterThan(60);
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200);
});

import { expect, test } from 'playwright/test';
import { axeFaults } from '#tests/e2e/axe-faults.ts';
import { isThere } from '#tests/e2e/page-state.ts';

/** In each language: where one begins, what is typed, what was meant, and where the first hit leads. */
const journeys = [
  {
    front: '/',
    typed: 'paylod specialist',
    meant: 'payload specialist',
    page: '/stories/what-a-payload-specialist-does',
  },
  {
    front: '/ur',
    typed: 'پے لوڈ اسپیشلسٹٹ',
    meant: 'پے لوڈ اسپیشلسٹ',
    page: '/ur/stories/what-a-payload-specialist-does',
  },
  {
    front: '/zh',
    typed: '载合专家',
    meant: '载荷专家',
    page: '/zh/stories/what-a-payload-specialist-does',
  },
] as const;

for (const { front, typed, meant, page: found } of journeys) {
  test(`what is mistyped in the foot of ${front} is found, and all of it is a link away`, async ({ page }) => {
    await page.goto(front);
    await page.getByRole('contentinfo').getByRole('searchbox').fill(typed);
    await page.getByRole('contentinfo').getByRole('button').click();
    await isThere(page, /\/search\?q=/);
    await expect(page.getByRole('searchbox')).toHaveValue(typed);
    await expect(page.locator('main h3 a').first()).toHaveAttribute('href', found);
    await expect(page.locator('mark').first()).toBeVisible();

    await page.getByRole('main').getByRole('link', { name: meant, exact: true }).first().click();
    await expect(page.getByRole('searchbox')).toHaveValue(meant);
    const milestones = page.locator('section[aria-labelledby="found-milestone"]');
    await page.waitForLoadState();
    await expect(milestones.getByRole('listitem')).toHaveCount(3);
    await milestones.locator('p > a').last().click();
    await expect(page.getByRole('main').getByRole('region')).toHaveCount(1);
    await expect.poll(() => milestones.getByRole('listitem').count()).toBeGreaterThan(3);
    await page.locator('main h3 a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('a page without words, and one that found nothing, offer something to look for', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Search' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Tiangong' })).toBeVisible();
  await page.goto('/search?q=qqxxqqxx');
  await expect(page.getByRole('main').getByRole('status')).toContainText('We found nothing for “qqxxqqxx”.');
  await page.getByRole('main').getByRole('link', { name: 'Tiangong' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ found$/);
});

test('nothing of it keeps anybody out @script', async ({ page }) => {
  for (const { front, typed } of journeys) {
    await page.goto(`${front === '/' ? '' : front}/search?${new URLSearchParams({ q: typed })}`);
    expect(await axeFaults(page), front).toEqual([]);
  }
  await page.goto('/search');
  expect(await axeFaults(page)).toEqual([]);
});

const hostile = [
  '"',
  '* AND OR NOT NEAR(',
  '{title}: window',
  "'; DROP TABLE words; --",
  '\0',
  '🚀🛰️',
  '<script>alert(1)</script>',
  '\ud800',
  '%',
  '../../etc/passwd',
  '宫'.repeat(500),
  'ا'.repeat(900),
  'a'.repeat(10_000),
  'windo '.repeat(300),
];

test('whatever is looked for gets an answer, and one that no search engine keeps', async ({ request }) => {
  for (const words of hostile) {
    for (const path of ['/search', '/ur/search', '/zh/search']) {
      const query = new URLSearchParams({ q: words });
      const response = await request.get(`${path}?${query}`);
      // What is longer than any address of ours is not read.
      expect(response.status(), words.slice(0, 40)).toBe(`${query}`.length > 8_000 ? 414 : 200);
      if (response.status() === 200) expect(await response.text()).toContain('name="robots" content="noindex');
    }
  }
  const html = await (await request.get('/search?q=%3Cscript%3Ealert(1)%3C/script%3E')).text();
  expect(html).not.toContain('alert(1)');
});

test('what was looked for can be read where colours are forced', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/search?q=astronaut');
  const colourOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colourOf('mark')).toBe(await colourOf('main p'));
});

import { expect, type Locator, type Page, test } from 'playwright/test';
import { pages, shareLinks, sharePages } from '#tests/e2e/addresses.ts';

const shared = [pages.story, pages.update, pages.milestone, pages.programme, pages.timeline, pages.topic];

/** Every way to share on a page leads to this very place, the fragment included. */
async function expectToShare(page: Page, address: string): Promise<void> {
  const share = page.getByRole('region', { name: 'Share' });
  for (const name of shareLinks) {
    const href = await share.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(href, name).toMatch(new RegExp(`[=+ ]?${encodeURIComponent(address)}(?:&|$)`));
  }
  await expect(share.getByLabel('Address to copy')).toHaveValue(address);
}

test('an address is cut at its end, also where the text runs from the right', { tag: '@both' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto(`/ur${pages.story}`);
  await expect(page.locator('input[readonly]').first()).toHaveCSS('direction', 'ltr');
  await page.goto(`/ur${pages.programme}`);
  await expect(page.locator('textarea[readonly]').first()).toHaveCSS('direction', 'ltr');
});

test('every page of ours can be shared by plain links and by its address', async ({ page, baseURL }) => {
  for (const address of shared) {
    await page.goto(address);
    await expectToShare(page, `${baseURL}${address}`);
  }
});

const firstFact = (page: Page) => {
  const row = page.locator('main dl > div').first();
  return { row, permalink: row.getByRole('term').getByRole('link'), share: row.getByRole('link', { name: 'Share' }) };
};

const firstSection = (page: Page) => {
  const row = page
    .getByRole('article')
    .getByRole('heading', { level: 2 })
    .filter({ has: page.locator('.anchor') })
    .first();
  return { row, permalink: row.locator('.anchor'), share: row.getByRole('link', { name: 'Share' }) };
};

const parts = [
  { what: 'a fact', address: pages.programme, of: firstFact },
  { what: 'a section', address: pages['story that leads'], of: firstSection },
] as const;

async function canBeHit(link: Locator): Promise<void> {
  const box = await link.boundingBox();
  expect([(box?.width ?? 0) >= 44, (box?.height ?? 0) >= 44]).toEqual([true, true]);
}

for (const { what, address, of } of parts) {
  test(`${what} is shared by itself: its permanent link brings up the way there`, { tag: '@both' }, async ({
    page,
    baseURL,
  }) => {
    await page.goto(address);
    await page.mouse.move(0, 0);
    const { row, permalink, share } = of(page);
    await expect(page.getByRole('main').getByRole('link', { name: 'Share', exact: true })).toHaveCount(0);
    const place = await permalink.getAttribute('href');
    await permalink.click();
    await page.mouse.move(0, 0);
    await expect(share).toBeVisible();
    await canBeHit(share);
    expect(await row.evaluate((element) => element.id)).toBe(place?.slice(1));
    await share.click();
    await expect(page).toHaveURL(new RegExp(`/share${address}/${place?.slice(1)}$`));
    await expectToShare(page, `${baseURL}${address}${place}`);

    await page.getByRole('link', { name: 'Read it in its place' }).click();
    await expect(page).toHaveURL(`${baseURL}${address}${place}`);
    await expect(of(page).row).toBeInViewport();
  });

  test(`${what}: the keyboard comes to the way to share it after its permanent link`, async ({ page }) => {
    await page.goto(address);
    await page.mouse.move(0, 0);
    const { permalink, share } = of(page);
    await permalink.focus();
    await expect(share).toBeVisible();
    // Sources of a fact may be linked between them.
    for (let tabs = 0; tabs < 5; tabs += 1) {
      await page.keyboard.press('Tab');
      if (await share.evaluate((link) => link === document.activeElement)) break;
    }
    await expect(share).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/share${address}/`));
  });

  test.describe(`${what} on a telephone of 320 px`, () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

    test('a tap on its permanent link shows a way to share it that a finger hits, and nothing scrolls sideways', {
      tag: '@both',
    }, async ({ page }) => {
      await page.goto(address);
      const { permalink, share } = of(page);
      await permalink.tap();
      await expect(share).toBeInViewport({ ratio: 1 });
      await canBeHit(share);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await share.tap();
      await expect(page.getByRole('region', { name: 'Share' }).getByRole('link', { name: 'WhatsApp' })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
}

test('a pointer over a fact or a heading brings up the way to share it, and moves nothing', async ({ page }) => {
  for (const { address, of } of parts) {
    await page.goto(address);
    const { row, share } = of(page);
    await row.scrollIntoViewIfNeeded();
    const length = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = [await row.boundingBox(), await length()];
    await row.hover();
    await expect(share).toBeVisible();
    expect([await row.boundingBox(), await length()]).toEqual(before);
  }
});

test('where a fact is shared it stands with its day and its sources, for readers and not for engines', async ({
  page,
  baseURL,
}) => {
  await page.goto(sharePages['share of a fact']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Candidates');
  const main = page.getByRole('main');
  for (const words of ['Muhammad Zeeshan Ali', 'As of 23 April 2026', 'High confidence'])
    await expect(main.getByText(words).first()).toBeVisible();
  const message = await main.getByRole('link', { name: 'WhatsApp' }).getAttribute('href');
  expect(decodeURIComponent(message ?? '')).toMatch(/Candidates: .*\(As of 23 April 2026\) http/);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}${pages.programme}`);
  await page.goto(sharePages['share of a section']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From a small list to two');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}${pages['story that leads']}`);
});

test('feeds, Markdown, contents and sitemaps know nothing of it', async ({ page, request }) => {
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', `${pages['story that leads']}.md`, '/sitemap.xml'])
    expect(await (await request.get(path)).text(), path).not.toContain('/share/');
  await page.goto(pages['story that leads']);
  const contents = page.getByRole('navigation', { name: 'Contents' }).locator('a');
  expect((await contents.allTextContents()).filter((text) => text.includes('Share'))).toEqual([]);
});

test('a place that is not there is not found', async ({ request }) => {
  for (const path of ['/share/programme/nowhere', '/share/stories/two-names-one-seat/nowhere', '/share/stories/none/a'])
    expect((await request.get(path)).status(), path).toBe(404);
});

test.describe('with JavaScript', { tag: '@script' }, () => {
  test('on a desk the link is copied, which is said, and focus stays', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(pages.story);
    const button = page.getByRole('button', { name: 'Copy link' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
    await expect(button).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${pages.story}`);
  });

  test('where copying is refused the address is selected in its field', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(pages.story);
    await page.getByRole('button', { name: 'Copy link' }).click();
    const field = page.getByLabel('Address to copy');
    await expect(field).toBeFocused();
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBe(
      (await field.inputValue()).length,
    );
    await expect(page.getByRole('status').filter({ hasText: 'selected' })).toBeVisible();
  });

  test('a fact is shared to that very fact, and nothing else in the address comes along', async ({ page, baseURL }) => {
    await page.goto(`${pages.programme}?utm_source=x#nothing-here`);
    const field = page.getByLabel('Address to copy');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(field).toHaveValue(`${baseURL}${pages.programme}`);
    const fact = page.getByRole('term').getByRole('link').first();
    const place = await fact.getAttribute('href');
    await fact.click();
    await expect(field).toHaveValue(`${baseURL}${pages.programme}${place}`);
    const whatsapp = page.getByRole('region', { name: 'Share' }).getByRole('link', { name: 'WhatsApp' });
    await expect(whatsapp).toHaveAttribute('href', new RegExp(`${encodeURIComponent(`${pages.programme}${place}`)}$`));
  });

  test('what is shared by itself keeps its address wherever the reader goes in the page', async ({ page, baseURL }) => {
    await page.goto(`${sharePages['share of a fact']}#text`);
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expectToShare(page, `${baseURL}${pages.programme}#candidates`);
  });

  test.describe('on a telephone', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test('the system’s own sheet opens, and focus comes back', async ({ page, baseURL }) => {
      await page.addInitScript(() => {
        const given: ShareData[] = [];
        Object.assign(window, { given });
        navigator.share = async (data) => {
          given.push(data ?? {});
          throw new DOMException('closed', 'AbortError');
        };
      });
      await page.goto(pages.story);
      const button = page.getByRole('button', { name: 'Share with…' });
      await button.tap();
      // The browser makes a click of a tap, some time after it.
      const given = () => page.evaluate(() => Reflect.get(window, 'given'));
      await expect.poll(given).toEqual([{ title: expect.stringMatching(/\w/), url: `${baseURL}${pages.story}` }]);
      await expect(button).toBeFocused();
    });
  });
});

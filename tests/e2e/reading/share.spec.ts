import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';

const shared = [pages.story, pages.update, pages.milestone, pages.programme, pages.timeline, pages.topic];

for (const address of shared) {
  test(`${address} can be shared by plain links and by its address`, async ({ page, baseURL }) => {
    await page.goto(address);
    const share = page.getByRole('region', { name: 'Share' });
    for (const name of ['WhatsApp', 'X', 'Facebook', 'Telegram', 'LinkedIn', 'E-mail']) {
      const href = await share.getByRole('link', { name, exact: true }).getAttribute('href');
      expect(href).toContain(encodeURIComponent(`${baseURL}${address}`));
    }
    await expect(share.getByLabel('Address to copy')).toHaveValue(`${baseURL}${address}`);
  });
}

test.describe('with JavaScript', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'without it there are links and a field');

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
      const given = await page.evaluate(() => Reflect.get(window, 'given'));
      expect(given).toEqual([{ title: expect.stringMatching(/\w/), url: `${baseURL}${pages.story}` }]);
      await expect(button).toBeFocused();
    });
  });
});

import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'playwright/test';
import { notFound, pages, sharePages } from '#tests/e2e/addresses.ts';

const everyPage = { ...pages, ...sharePages, 'not found': notFound };

const htmlValidate = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // React's own spelling of void elements and attributes.
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // One page's head may well be longer.
    'long-title': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
  },
});

for (const [name, address] of Object.entries(everyPage)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}: axe finds nothing (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    });
  }

  test(`${name}: the HTML is valid`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    const report = await htmlValidate.validateString(html);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });

  test(`${name}: nothing scrolls sideways and every control can be hit at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const small = await page
      .locator('nav a, footer a, input')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.getBoundingClientRect().height < 43.5)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
    expect(small).toEqual([]);
  });

  test(`${name}: no script of the framework, nothing from elsewhere`, async ({ page, baseURL }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.locator('script:not([type])').count()).toBe(0);
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => url.endsWith('.js') && !/\/reader\.[0-9a-f]{12}\.js$/.test(url))).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
  });
}

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

/** Texts that end outside the window, or outside something that clips. Drawings crop themselves, and what scrolls or is hidden from sight is not cut. */
function cutTexts(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const around: Element[] = [];
    for (let one = node.parentElement; one; one = one.parentElement) around.push(one);
    const isHidden = around.some((one) => one.clientWidth === 1 || !one.checkVisibility());
    const scrolls = around.some((one) => /auto|scroll/.test(getComputedStyle(one).overflowX));
    if (!node.textContent?.trim() || isHidden || scrolls || node.parentElement?.closest('svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const clips = around.filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowX));
    const boxes = [new DOMRect(0, 0, innerWidth), ...clips.map((one) => one.getBoundingClientRect())];
    const isCut = ({ left, right }: DOMRect) => boxes.some((box) => left < box.left - 1 || right > box.right + 1);
    if (Array.from(range.getClientRects()).some(isCut)) cut.push(node.textContent.trim().slice(0, 60));
  }
  return cut;
}

/** Marks that a finger of 24 px misses (WCAG 2.5.8), by where a touch arrives. */
function faultyMarks(): string[] {
  return Array.from(document.querySelectorAll('main sup > a'), (mark) => {
    mark.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = mark.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const touches = [-11.9, 0, 11.9].flatMap((by) => [
      document.elementFromPoint(x + by, y),
      document.elementFromPoint(x, y + by),
    ]);
    return touches.every((touched) => touched === mark)
      ? ''
      : `${mark.parentElement?.textContent} in ${mark.closest('p, li, td')?.textContent?.slice(0, 60)}`;
  }).filter((fault) => fault !== '');
}

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

  test(`${name}: with letters twice as large nothing is cut and nothing scrolls sideways at 360 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await page.evaluate(cutTexts)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test(`${name}: every mark of a citation can be hit by a thumb, and none lies on another`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    expect(await page.evaluate(faultyMarks)).toEqual([]);
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

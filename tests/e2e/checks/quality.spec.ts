import { HtmlValidate } from 'html-validate';
import { expect, type Page, test } from 'playwright/test';
import { namesOfLanguages, translations } from '#lib/terms/languages.ts';
import { notFound, pages, sharePages } from '#tests/e2e/addresses.ts';
import { axeFaults } from '#tests/e2e/axe-faults.ts';
import { isAnswer, listen, use } from '#tests/e2e/checks/what-the-browser-says.ts';
import { sitemapOf } from '#tests/e2e/walking/site-walk.ts';

/** A page of each kind in the languages that are translated into. */
const kinds = [
  'front',
  'stories',
  'story',
  'update',
  'timeline',
  'milestone',
  'programme',
  'corrections',
  'about',
] as const;
const translated = Object.fromEntries(
  translations.flatMap((language) =>
    kinds.map((kind) => [`${kind} in ${namesOfLanguages[language]}`, `/${language}${pages[kind]}`.replace(/\/$/, '')]),
  ),
);
const everyPage = { ...pages, ...sharePages, 'not found': notFound, 'without a network': '/offline', ...translated };

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

/** Controls that a finger of 44 px misses. */
function smallControls(): string[] {
  const controls = Array.from(document.querySelectorAll('nav a, footer a, input:not([type=hidden])'));
  return (
    controls
      // What a circle is named by belongs to it.
      .map((control) => (control.matches('[type=radio]') ? (control.closest('label') ?? control) : control))
      .filter((control) => control.getBoundingClientRect().height < 43.5)
      .map((control) => control.outerHTML.slice(0, 120))
  );
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

async function invalid(html: string): Promise<readonly string[]> {
  const { results } = await htmlValidate.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** Rules of axe's that look at colours; nothing else differs between day and night. */
const ofColours = ['color-contrast', 'link-in-text-block'];

for (const [name, address] of Object.entries(everyPage)) {
  test(`${name}: one visit by day and by night finds nothing to mend`, async ({ page, baseURL }) => {
    const said = await listen(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setViewportSize({ width: 360, height: 780 });
    const response = await page.goto(address);
    const html = (await response?.text()) ?? '';

    expect.soft(await invalid(html), 'the HTML is valid').toEqual([]);
    const plain = await page.locator('script:not([type])').allTextContents();
    expect
      .soft(plain, 'no script of the framework')
      .toEqual([expect.stringContaining('localStorage.getItem("scheme")')]);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect.soft(policy).toMatch(/^default-src 'none'; /);
    expect.soft(policy).toMatch(/require-trusted-types-for 'script'; trusted-types (?:'none'|orbit-worker)$/);
    expect.soft(policy).not.toMatch(/unsafe|nonce|\*/);

    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await axeFaults(page), 'axe finds nothing by day').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect
      .soft(await axeFaults(page, { rules: ofColours }), 'axe finds nothing in the colours of the night')
      .toEqual([]);

    expect.soft(await page.evaluate(faultyMarks), 'a thumb hits every mark of a citation').toEqual([]);
    await page.evaluate(() => Object.assign(document.documentElement.style, { fontSize: '200%' }));
    expect.soft(await page.evaluate(cutTexts), 'with letters twice as large nothing is cut').toEqual([]);
    expect.soft(await widthOf(page), 'with letters twice as large nothing scrolls sideways').toBeLessThanOrEqual(360);
    await page.evaluate(() => Object.assign(document.documentElement.style, { fontSize: '' }));

    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 640 });
      expect.soft(await widthOf(page), `nothing scrolls sideways at ${width} px`).toBeLessThanOrEqual(width);
      if (width === 320) expect.soft(await page.evaluate(smallControls), 'a finger hits every control').toEqual([]);
    }

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await use(page);
    }
    const complaints = said.filter((text) => !(address === notFound && isAnswer(text)));
    expect.soft(complaints, 'the policy forbids nothing that the page does, and the console is silent').toEqual([]);
    expect
      .soft(
        requests.filter((url) => !url.startsWith(`${baseURL}/`)),
        'nothing from elsewhere',
      )
      .toEqual([]);
    const scripts = requests.filter((url) => url.endsWith('.js'));
    expect
      .soft(
        scripts.filter((url) => !/\/(?:[a-z]+\.[0-9a-f]{12}|sw)\.js$/.test(url)),
        'our scripts alone',
      )
      .toEqual([]);
    expect(requests.length).toBeGreaterThan(0);
  });
}

test('no story and no update, in any language, is wider than the smallest phone', async ({ page, baseURL }) => {
  const texts = (await sitemapOf(baseURL)).filter((address) => /\/(?:stories|updates)\/./.test(address));
  expect(texts.length).toBeGreaterThan(40);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of texts) {
    await page.goto(new URL(address).pathname, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect.soft(await widthOf(page), decodeURI(address)).toBe(320);
  }
});

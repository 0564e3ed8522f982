import { expect, type Page, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';

test.use({ bypassCSP: true });

/** The words of our texts that rise highest and reach deepest in Nastaliq, loanwords among them. */
const words = (
  'ایکسیسبیلٹی تصحیح مکمل نیویگیشن گیلیکٹک کمیشن سگنل گھنٹے گنتی کچھ گنجائش سلیکشن ایکشن سیکشن کیسے دیکھنے کتنی کیمیائی کیپسول گئیں ' +
  'دیکھیں لکھیں گئی الیکٹرانکس پیشکش ڈریگن سکتے ٹیکنالوجی کم پروگرام کلوگرام تنظیم وزیراعظم ختم ٹیم معلوم کہنے پہلے پہنچنے پیچھے'
).split(' ');

const embeds = {
  'embedded timeline': '/embed/timeline',
  'embedded fact box': '/embed/factbox',
  'embedded story': `/embed${pages.story}`,
} as const;
const addresses = Object.entries({ ...pages, ...embeds }).filter(([name]) => name !== 'timeline, newest first');

interface Box {
  readonly what: string;
  readonly top: number;
  readonly bottom: number;
}

/** The base lines of a text's first and last line and the size of its letters, in pixels of the window, with all that cuts it off. */
interface Lines {
  readonly text: string;
  readonly size: number;
  readonly first: number;
  readonly last: number;
  readonly boxes: readonly Box[];
}

/** How far the words' ink reaches over and under the base line, of the size of their letters. */
const inkOf = (page: Page) =>
  page.evaluate((all) => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return { rise: 0, fall: 0 };
    pen.font = '100px "Orbit Nastaliq"';
    const inks = all.map((word) => pen.measureText(word));
    return {
      rise: Math.max(...inks.map((ink) => ink.actualBoundingBoxAscent)) / 100,
      fall: Math.max(...inks.map((ink) => ink.actualBoundingBoxDescent)) / 100,
    };
  }, words);

/** Puts into the page what the readings below share. */
const prepare = (page: Page) =>
  page.evaluate(() => {
    const known = new Map<Element, boolean>();
    const cuts = (element: Element): boolean => {
      const before = known.get(element);
      if (before !== undefined) return before;
      const { overflowY, contentVisibility, contain } = getComputedStyle(element);
      const isCutting = overflowY !== 'visible' || contentVisibility === 'auto' || /paint|strict|content/.test(contain);
      known.set(element, isCutting);
      return isCutting;
    };
    function boxesAround(element: Element): readonly Box[] {
      const boxes: Box[] = [
        // At its end there is room under the last line, and the marks that are put in here move that end.
        { what: 'the page', top: -scrollY, bottom: Number.POSITIVE_INFINITY },
      ];
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { top, bottom } = box.getBoundingClientRect();
        if (cuts(box)) boxes.push({ what: `${box.nodeName} ${box.getAttribute('class') ?? ''}`, top, bottom });
      }
      return boxes;
    }
    function urduIn(root: Element): readonly Text[] {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode())
        if (walker.currentNode instanceof Text && /\p{Script=Arabic}/u.test(walker.currentNode.data))
          texts.push(walker.currentNode);
      return texts;
    }
    Object.assign(globalThis, { boxesAround, urduIn });
  });

declare function boxesAround(element: Element): readonly Box[];
declare function urduIn(root: Element): readonly Text[];

const linesOnPage = (page: Page): Promise<readonly Lines[]> =>
  page.evaluate(() => {
    /** Not to be seen: closed, there for the ear alone, above the page until it is called. The names of the site and of the languages are always the same words. */
    const isHidden = (element: Element) =>
      element.closest('svg, textarea, [popover], noscript, [hidden], [hreflang], [href="/ur"]') !== null ||
      element.getBoundingClientRect().bottom + scrollY <= 0 ||
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.getBoundingClientRect().width <= 1;
    // All marks are put in before the first is read: the page is laid out once, and not twice for every word.
    const marked = urduIn(document.body).flatMap((text) => {
      const element = text.parentElement;
      if (!element || isHidden(element)) return [];
      const [before, after] = [document.createElement('span'), document.createElement('span')];
      return [{ text, element, before, after }];
    });
    for (const { text, before, after } of marked) {
      for (const mark of [before, after]) mark.style.cssText = 'display:inline-block;inline-size:0;block-size:0';
      text.before(before);
      text.after(after);
    }
    // Read with the marks in their places too: where a line may end at one, its box is higher.
    const lines = marked.map(({ text, element, before, after }) => ({
      text: text.data.slice(0, 40),
      size: Number.parseFloat(getComputedStyle(element).fontSize),
      first: before.getBoundingClientRect().bottom,
      last: after.getBoundingClientRect().bottom,
      boxes: boxesAround(element),
    }));
    for (const { before, after } of marked) for (const mark of [before, after]) mark.remove();
    return lines;
  });

const linesInDrawings = (page: Page): Promise<readonly Lines[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg')].flatMap((drawing) =>
      urduIn(drawing).flatMap((text) => {
        const element = text.parentElement;
        if (!(element instanceof SVGTextContentElement) || !element.checkVisibility()) return [];
        const matrix = element.getScreenCTM();
        // A label along a slanted line has room on both sides.
        if (!matrix || element.getNumberOfChars() === 0 || Math.abs(matrix.b) > 0.01) return [];
        const base = matrix.f + element.getStartPositionOfChar(0).y * matrix.d;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * matrix.d;
        return { text: text.data, size, first: base, last: base, boxes: boxesAround(element) };
      }),
    ),
  );

/** Every line of Urdu as if it began and ended with each of the words: where its ink would leave a box that cuts it off, or the page. */
async function cutsOf(page: Page): Promise<readonly string[]> {
  const { rise, fall } = await inkOf(page);
  // As measured when this was written: in another font every page would pass.
  expect([rise > 2.4, fall > 0.55]).toEqual([true, true]);
  await prepare(page);
  const lines = [...(await linesOnPage(page)), ...(await linesInDrawings(page))];
  expect(lines.length).toBeGreaterThan(5);
  return lines.flatMap(({ text, size, first, last, boxes }) =>
    boxes.flatMap(({ what, top, bottom }) => {
      const over = Math.max(top - (first - rise * size), last + fall * size - bottom);
      return over > 1 ? `${what} cuts ${Math.round(over)} px off «${text}»` : [];
    }),
  );
}

/** Urdu in lines that stand nearer to each other than Nastaliq can be read in, or in letters moved from where they join. */
function tightLines(): readonly string[] {
  return Array.from(document.querySelectorAll('body *'))
    .filter((element) => {
      const hasUrdu = Array.from(element.childNodes).some(
        (node) => node instanceof Text && /\p{Script=Arabic}/u.test(node.data),
      );
      return hasUrdu && !element.closest('svg, sup, script, style') && element.getClientRects().length > 0;
    })
    .filter((element) => {
      const { lineHeight, fontSize, letterSpacing } = getComputedStyle(element);
      const isSpaced = letterSpacing !== 'normal' && letterSpacing !== '0px';
      return isSpaced || !(Number.parseFloat(lineHeight) >= 1.9 * Number.parseFloat(fontSize));
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

for (const [name, address] of addresses) {
  test(`${name}: no box cuts the ink of Nastaliq, on screens and on paper`, async ({ page }) => {
    await page.goto(`/ur${address}`.replace(/\/$/, ''));
    await page.evaluate(() => document.fonts.load('16px "Orbit Nastaliq"', '\u0627').then(() => undefined));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await cutsOf(page), `${width} px`).toEqual([]);
      expect.soft(await page.evaluate(tightLines), `lines apart at ${width} px`).toEqual([]);
    }
    await page.emulateMedia({ media: 'print' });
    expect.soft(await cutsOf(page), 'print').toEqual([]);
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    const grounds = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(p, li, dd)')].filter(
        (text) => getComputedStyle(text).getPropertyValue('forced-color-adjust') !== 'none',
      ),
    );
    expect.soft(grounds, 'lines with a ground of their own').toEqual([]);
  });
}

/** A line that begins with a name in Latin letters stood on the other side of its point. */
const drawn = ['story', 'story that leads', 'story of what comes after', 'story with drawings'] as const;
for (const name of drawn) {
  test(`${name}: labels of drawings begin where they are put, also with a word in Latin letters`, async ({ page }) => {
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/ur${pages[name]}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const outside = await page.evaluate(() =>
        Array.from(document.querySelectorAll('figure svg:not(.g-pass) text')).flatMap((text) => {
          const frame = text.closest('svg')?.getBoundingClientRect();
          const { left, right, width: wide } = text.getBoundingClientRect();
          const isOut = frame && wide > 0 && (left < frame.left - 2 || right > frame.right + 2);
          return isOut ? [`${Math.round(left)} to ${Math.round(right)}: ${text.textContent}`] : [];
        }),
      );
      expect.soft(outside, `${width} px`).toEqual([]);
      const isSpilt = (svg: Element) => getComputedStyle(svg).overflowY === 'visible';
      const filling = await page.locator('figure svg[preserveAspectRatio$="slice"]').all();
      for (const svg of filling) expect.soft(await svg.evaluate(isSpilt), 'the globe stays in its frame').toBe(false);
    }
  });
}

/** A4 within margins of 15 mm, in pixels of paper. */
const sheet = { width: 680, height: 1009 };

test('the drawing that opens a story stands on its first sheet, under the headline', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(sheet);
  await page.goto('/ur/stories');
  const links = page.locator('main h2 a[href^="/ur/stories/"]');
  const stories = new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')));
  expect(stories.size).toBeGreaterThan(6);
  for (const story of stories) {
    await page.goto(story);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const drawing = page.locator('figure[data-drawing]').first();
    const bottom = await drawing.evaluate((figure) => figure.getBoundingClientRect().bottom);
    expect.soft(bottom, story).toBeLessThan(sheet.height);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, story).toBeLessThanOrEqual(sheet.width);
  }
});

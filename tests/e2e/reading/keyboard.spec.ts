import { expect, type Page, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';

/** What can be reached by Tab and is there to be seen, in the order of the page, as its place among all elements. */
const reachable = (page: Page) =>
  page.evaluate(() => {
    // Of some circles of which one is chosen, that one is a stop.
    const stops = 'a[href], button, input:not([type=radio]:not(:checked)), textarea, summary, [tabindex="0"]';
    return Array.from(document.querySelectorAll('*')).flatMap((element, place) =>
      element.matches(stops) && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })
        ? [place]
        : [],
    );
  });

/** Where the focus is, and what is wrong with how it is shown. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const isRinged = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
    return {
      place: Array.from(document.querySelectorAll('*')).indexOf(element),
      faults: [...(isSeen ? [] : ['out of sight']), ...(isRinged ? [] : ['without a ring'])].map(
        (fault) => `${fault}: ${element.outerHTML.slice(0, 100)}`,
      ),
    };
  });

for (const language of ['ur', 'zh']) {
  test.describe(`an update in ${language}`, () => {
    test.beforeEach(async ({ page, javaScriptEnabled }) => {
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(`/${language}${pages.update}`);
      // The script comes after the text is painted, and shows this.
      if (javaScriptEnabled) await expect(page.locator('share-bar button:visible')).toBeVisible();
    });

    test('is gone through by Tab in the order in which it is read, and each stop is seen', { tag: '@both' }, async ({
      page,
    }) => {
      const wanted = await reachable(page);
      expect(wanted.length).toBeGreaterThan(25);
      const places: number[] = [];
      for (const _ of wanted) {
        await page.keyboard.press('Tab');
        const { place, faults } = await focus(page);
        places.push(place);
        expect.soft(faults).toEqual([]);
      }
      expect(places).toEqual(wanted);
    });

    test('opens its sources and its terms by Enter, closes them by Escape, and leads to the original', {
      tag: '@script',
    }, async ({ page }) => {
      const citation = page.locator('sup.cite > a').first();
      await citation.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('aside.citation')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('aside.citation')).toHaveCount(0);
      await expect(citation).toBeFocused();
      const term = page.locator('button.term').first();
      await term.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.term-note:popover-open')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('.term-note:popover-open')).toHaveCount(0);
      await page.locator('header a[hreflang="en"]').first().focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`//[^/]+${pages.update}$`));
    });
  });
}

import { expect, type Page, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { twoFrames } from '#tests/e2e/checks/what-the-browser-says.ts';
import { scriptsHaveRun } from '#tests/e2e/page-state.ts';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const [day, night] = ['rgb(242, 242, 230)', 'rgb(15, 21, 24)'];
const long = pages['story that leads'];
const goOn = (page: Page) => page.getByRole('link', { name: 'Go on where you stopped' });

test('without JavaScript nothing is offered that does not work', async ({ page }) => {
  await page.goto(long);
  await expect(page.getByRole('group', { name: 'Colours' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0);
  await expect(goOn(page)).toHaveCount(0);
});

test.describe('with JavaScript', { tag: '@script' }, () => {
  test('day and night are chosen for all pages, before the first is painted, and without a cookie', async ({
    page,
  }) => {
    await page.goto(long);
    await page.getByRole('radio', { name: 'Night' }).check();
    expect(await paper(page)).toBe(night);
    await page.goto(pages.about);
    expect(await page.evaluate(() => document.documentElement.dataset.scheme)).toBe('night');
    expect(await paper(page)).toBe(night);
    await expect(page.locator('meta[name=theme-color]').first()).toHaveAttribute('content', '#0f1518');
    await expect(page.getByRole('radio', { name: 'Night' })).toBeChecked();
    expect(await page.context().cookies()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.getByRole('radio', { name: 'Day' }).check();
    expect(await paper(page)).toBe(day);
    await page.getByRole('radio', { name: 'As the device' }).check();
    expect(await paper(page)).toBe(night);
    expect(await page.evaluate(() => localStorage.getItem('scheme'))).toBeNull();
  });

  test('the contents mark the section that is being read', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(long);
    const ways = page.locator('nav[aria-labelledby=contents] a');
    const [, second] = await ways.all();
    await second?.click();
    await expect(second ?? ways).toHaveAttribute('aria-current', 'location');
    await expect(ways.and(page.locator('[aria-current]'))).toHaveCount(1);
    await expect(second ?? ways).toBeInViewport();
  });

  test('whoever left a story in the middle is offered to go on there, and is led nowhere unasked', async ({ page }) => {
    await page.goto(long);
    await expect(page.getByRole('group', { name: 'Colours' })).toBeVisible();
    await expect(goOn(page)).toHaveCount(0);
    const place = page.locator('[data-text] p').nth(8);
    await scriptsHaveRun(page);
    await place.evaluate((paragraph) => paragraph.scrollIntoView());
    // What was scrolled is told with the next frame.
    await twoFrames(page);
    await page.goto(pages.about);
    await page.goto(long);
    await expect(goOn(page)).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await goOn(page).click();
    await expect(page.locator('[data-text] p').nth(8)).toBeInViewport();
    await expect(goOn(page)).toHaveCount(0);
  });

  test('a story is read aloud by paragraphs where the browser has a voice of its own', async ({ page }) => {
    await page.addInitScript(() => {
      const said: SpeechSynthesisUtterance[] = [];
      Object.assign(globalThis, { said });
      const voice = { lang: 'en-GB', localService: true };
      const speech = {
        getVoices: () => [voice],
        addEventListener: () => undefined,
        cancel: () => undefined,
        speak: (words: SpeechSynthesisUtterance) => said.push(words),
      };
      Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
      Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
        value: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    });
    await page.goto(long);
    await page.getByRole('button', { name: 'Listen' }).click();
    await expect(page.locator('h1[data-read]')).toHaveCount(1);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Go on listening' }).click();
    const said = await page.evaluate(() => {
      const all: SpeechSynthesisUtterance[] = Reflect.get(globalThis, 'said');
      const [stopped, current] = all;
      // What was stopped tells of its end too; it does not count.
      for (const words of [stopped, current]) Reflect.apply(words?.onend ?? Object, words, [new Event('end')]);
      return all.map(({ text }) => text);
    });
    const title = (await page.locator('h1').textContent()) ?? '';
    expect(said.slice(0, 2)).toEqual([title, title]);
    await expect(page.locator('header p[data-read]')).toHaveCount(1);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.locator('[data-read]')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Listen' })).toBeFocused();
  });

  test('nothing is offered for a language without such a voice', async ({ page }) => {
    await page.goto(`/ur${long}`);
    await expect(page.getByRole('group', { name: 'رنگ' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'سنیں' })).toHaveCount(0);
  });
});

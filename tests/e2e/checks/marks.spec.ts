import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';

/** How far a ring reaches out of the ground of its mark, in pixels. */
const reach = 4;

for (const name of ['story', 'story that leads', 'story of what comes after', 'story with drawings'] as const) {
  test(`${name}: the keyboard puts a whole ring of two colours about each mark of the drawing`, async ({ page }) => {
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(pages[name]);
      // What is focused after a key shows that it is.
      await page.keyboard.press('Tab');
      const cut = await page.evaluate((beyond) => {
        const marks = Array.from(document.querySelectorAll<SVGAElement>('main .g-link')).filter((mark) =>
          mark.checkVisibility(),
        );
        return marks.flatMap((mark) => {
          mark.focus();
          const svg = mark.ownerSVGElement;
          const inside = svg && getComputedStyle(svg).overflow === 'visible' ? document.documentElement : svg;
          const frame = inside?.getBoundingClientRect() ?? new DOMRect();
          const faults = Array.from(mark.querySelectorAll('.g-hit')).flatMap((ground) => {
            const { stroke, outlineStyle, outlineColor } = getComputedStyle(ground);
            const { left, right } = ground.getBoundingClientRect();
            const isWhole = left - beyond >= frame.left && right + beyond <= frame.right;
            const hasTwo = stroke !== 'none' && outlineStyle === 'solid' && stroke !== outlineColor;
            return isWhole && hasTwo ? [] : [`${left}–${right} in ${frame.left}–${frame.right}, ${stroke}`];
          });
          return faults.length > 0 ? [`${mark.querySelector('title')?.textContent}: ${faults.join('; ')}`] : [];
        });
      }, reach);
      expect.soft(cut, `at ${width} px`).toEqual([]);
      expect.soft(await page.locator('main .g-link:visible').count(), `at ${width} px`).toBeGreaterThan(2);
    }
  });
}

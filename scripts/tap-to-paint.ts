/**
 * Measures, for variants of the same pages and on a slow phone, what a tap on the front's leading story takes until the story
 * is painted, and what is fetched for nothing while a reader only scrolls: with a built site running at ORIGIN,
 * `node scripts/tap-to-paint.ts ORIGIN [BYTES_PER_SECOND] [ROUNDS]`. docs/decisions/0005 has the figures.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { findBrowser } from '#scripts/browser.mjs';
import { openSlowLine, type SlowLine } from '#scripts/slow-line.ts';

const roundTrip = 400;
const [origin = 'http://localhost:3000', rate = '50000', rounds = '15'] = process.argv.slice(2);

const rules = (eagerness: string) =>
  `<script type="speculationrules">{"prefetch":[{"where":{"selector_matches":"main :is(h1,h2,h3) a"},"eagerness":"${eagerness}"}]}</script>`;

/** What is measured, as a change to the HTML. */
const variants: Readonly<Record<string, (html: string) => string>> = {
  'as it is': (html) => html,
  'prefetch, conservative': (html) => html.replace('</body>', `${rules('conservative')}</body>`),
  'prefetch, moderate': (html) => html.replace('</body>', `${rules('moderate')}</body>`),
  'view transition': (html) => html.replace('<style>', '<style>@view-transition{navigation:auto}'),
  'font preload': (html) =>
    html.replace('<style>', () => {
      const [, font] = /url\(([^)]*orbit_text[^)]*)\)/.exec(html) ?? [];
      return `<link rel="preload" as="font" type="font/woff2" crossorigin href="${font}"><style>`;
    }),
};

/** Opens the front on a phone a quarter as fast as this machine, and lets a reader look at it for a second. */
async function onFront<T>(
  browser: Browser,
  line: SlowLine,
  act: (page: Page, phone: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const phone = await context.newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(line.origin, { waitUntil: 'networkidle' });
  await wait(1000);
  line.forget();
  const result = await act(page, phone);
  await context.close();
  return result;
}

/** Milliseconds from the touch to the story's first text, which is its largest too. */
async function tap(page: Page, phone: CDPSession): Promise<number> {
  const box = await page.locator('main h1 a').first().boundingBox();
  const touch = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 20 };
  const touched = performance.timeOrigin + performance.now();
  await phone.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [touch] });
  // How long a finger stays down.
  await wait(100);
  await phone.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForURL(/\/stories\//, { waitUntil: 'commit' });
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const painted = await page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
  );
  return painted - touched;
}

/** Twelve swipes down the front; resolves to the bytes of pages that nobody asked for. */
async function scroll(line: SlowLine, phone: CDPSession): Promise<number> {
  for (let swipe = 0; swipe < 12; swipe += 1) {
    const at = (y: number) => ({ touchPoints: [{ x: 150, y }] });
    await phone.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(500) });
    for (let y = 465; y >= 150; y -= 35) {
      await wait(16);
      await phone.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(y) });
    }
    await phone.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await wait(700);
  }
  await wait(3000);
  return line.answers().reduce((sum, { bytes, prefetch }) => sum + (prefetch ? bytes : 0), 0);
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const executablePath = await findBrowser();
const browser = await chromium.launch({
  // The old headless mode does not prefetch on touch.
  args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  ignoreDefaultArgs: ['--headless'],
  ...(executablePath ? { executablePath } : {}),
});
const measured = await Promise.all(
  Object.entries(variants).map(async ([name, change]) => {
    const line = await openSlowLine({ upstream: origin, roundTrip, rate: Number(rate), change });
    const taps: number[] = [];
    return { name, line, taps };
  }),
);
for (let round = 0; round < Number(rounds); round += 1) {
  // Interleaved, and each round in another order.
  for (const index of measured.keys()) {
    const variant = measured[(index + round) % measured.length];
    variant?.taps.push(await onFront(browser, variant.line, tap));
  }
}
const [plain] = measured;
for (const { name, taps, line } of measured) {
  const gains = taps.map((painted, round) => painted - (plain?.taps[round] ?? Number.NaN));
  const wasted = await onFront(browser, line, (_page, phone) => scroll(line, phone));
  console.log(
    [
      name.padEnd(24),
      `painted after ${Math.round(median(taps))} ms`,
      `${Math.round(median(gains))} ms in pairs, sooner in ${gains.filter((gain) => gain < 0).length} of ${taps.length}`,
      `fetched for nothing while scrolling: ${wasted} bytes`,
    ].join('  '),
  );
  line.close();
}
await browser.close();

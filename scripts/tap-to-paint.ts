/**
 * Measures what a tap on the front's leading story takes until the story is painted, on a slow phone, for variants of the
 * same pages: `node scripts/tap-to-paint.ts ORIGIN [BYTES_PER_SECOND] [ROUNDS]`, with a built site running at ORIGIN.
 * docs/decisions/0005 has the figures and what was decided.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright';
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

interface Tap {
  /** Milliseconds from the touch to the story's first text, which is its largest too. */
  readonly painted: number;
  /** Bytes that the front had fetched for pages nobody asked for, when the finger came down. */
  readonly ahead: number;
  /** Bytes from the touch until the network was idle. */
  readonly bytes: number;
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** Opens the front, lets a reader look at it for a second, and taps the leading story. */
async function tap(browser: Browser, line: SlowLine): Promise<Tap> {
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
  const ahead = sum(line.answers().map(({ bytes, prefetch }) => (prefetch ? bytes : 0)));
  line.forget();
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
  const bytes = sum(line.answers().map((answer) => answer.bytes));
  line.forget();
  await context.close();
  return { painted: painted - touched, ahead, bytes };
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const executablePath = await findBrowser();
const browser = await chromium.launch({
  // The old headless mode has no prefetching on touch.
  args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  ignoreDefaultArgs: ['--headless'],
  ...(executablePath ? { executablePath } : {}),
});
const measured = await Promise.all(
  Object.entries(variants).map(async ([name, change]) => {
    const line = await openSlowLine({ upstream: origin, roundTrip, rate: Number(rate), change });
    const taps: Tap[] = [];
    return { name, line, taps };
  }),
);
for (let round = 0; round < Number(rounds); round += 1) {
  // Interleaved, and each round in another order.
  for (const index of measured.keys()) {
    const variant = measured[(index + round) % measured.length];
    variant?.taps.push(await tap(browser, variant.line));
  }
}
const [plain] = measured;
for (const { name, taps, line } of measured) {
  const gains = taps.map(({ painted }, index) => painted - (plain?.taps[index]?.painted ?? Number.NaN));
  console.log(
    [
      name.padEnd(24),
      `painted after ${Math.round(median(taps.map(({ painted }) => painted)))} ms`,
      `(${Math.round(median(gains))} ms; sooner in ${gains.filter((gain) => gain < 0).length} of ${taps.length})`,
      `ahead ${median(taps.map(({ ahead }) => ahead))} B`,
      `then ${median(taps.map(({ bytes }) => bytes))} B`,
    ].join('  '),
  );
  line.close();
}
await browser.close();

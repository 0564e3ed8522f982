import type { Browser, Request } from 'playwright';
import { inlinedBytes } from '#bench/inlined.ts';

/** What a phone loads on its first view of a page, in bytes of the wire without response heads. */
export interface FirstView {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  /** Part of `script`: what the framework sends. */
  readonly frameworkScript: number;
  readonly font: number;
  readonly image: number;
  readonly other: number;
  /** Head and body of the page's own answer. */
  readonly documentAnswer: number;
  /** The page's own among them, begun before text was painted. */
  readonly requestsBeforeText: number;
}

const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** Lighthouse's slow 4G, in milliseconds and bytes a second. */
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };

const kinds: Readonly<Record<string, 'css' | 'script' | 'font' | 'image'>> = {
  stylesheet: 'css',
  script: 'script',
  font: 'font',
  image: 'image',
};

/** Asks for a page with an empty cache and waits until nothing more is loaded. @throws Error when the page is not there */
export async function firstView(browser: Browser, address: string): Promise<FirstView> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', slowNetwork);
    const finished: Request[] = [];
    page.on('requestfinished', (request) => finished.push(request));
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    if (response?.status() !== 200) throw new Error(`${address} answered ${response?.status()}`);
    const own = await response.request().sizes();
    const encoding = response.headers()['content-encoding'] ?? '';
    const inlined = inlinedBytes(await response.text(), encoding);
    const sum = { css: 0, script: 0, font: 0, image: 0, other: 0, frameworkScript: 0 };
    for (const request of finished) {
      if (request === response.request()) continue;
      const { responseBodySize } = await request.sizes();
      const kind = kinds[request.resourceType()] ?? 'other';
      sum[kind] += responseBodySize;
      if (kind === 'script' && new URL(request.url()).pathname.startsWith('/_next/')) {
        sum.frameworkScript += responseBodySize;
      }
    }
    const before = await page.evaluate(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY;
      return performance.getEntriesByType('resource').filter(({ startTime }) => startTime < painted).length;
    });
    return {
      ...sum,
      html: own.responseBodySize - inlined.css - inlined.script,
      css: sum.css + inlined.css,
      script: sum.script + inlined.script,
      documentAnswer: own.responseHeadersSize + own.responseBodySize,
      requestsBeforeText: before + 1,
    };
  } finally {
    await context.close();
  }
}

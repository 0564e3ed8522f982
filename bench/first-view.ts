import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Browser, chromium, type Request } from 'playwright';
import { findBrowser } from '#scripts/browser.mjs';

/** Root may not use the sandbox; the rest keeps the browser from calling home. */
export const browserFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(held: AsyncDisposableStack): Promise<Browser> {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    args: [...browserFlags],
    ...(executablePath !== undefined && { executablePath }),
  });
  held.defer(() => browser.close());
  return browser;
}

const compressors: Readonly<Record<string, (text: string) => Buffer>> = {
  br: (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }),
  gzip: (text) => gzipSync(text),
};
const inlineStyle = /<style\b[^>]*>[\s\S]*?<\/style>/gi;
/** Inline code that runs: scripts without an address whose type is JavaScript. */
const inlineCode = /<script\b(?![^>]*\b(?:src|type)=)[^>]*>[\s\S]*?<\/script>/gi;

/**
 * Bytes of the wire that CSS and scripts inside a page take: what it weighs, compressed, more than the same page without them.
 * @param encoding the Content-Encoding that the page came with
 */
function inlinedBytes(html: string, encoding: string): { readonly css: number; readonly script: number } {
  const sizeOf = (text: string) => (compressors[encoding]?.(text) ?? Buffer.from(text)).length;
  const more = (pattern: RegExp) => sizeOf(html) - sizeOf(html.replaceAll(pattern, ''));
  return { css: more(inlineStyle), script: more(inlineCode) };
}

const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
/** Lighthouse's slow 4G, in milliseconds and bytes a second. */
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
const kindOf = (type: string) =>
  type === 'stylesheet' ? 'css' : type === 'script' || type === 'font' || type === 'image' ? type : 'other';

/**
 * What a phone loads on its first view of a page, with an empty cache, in bytes of the wire without response heads.
 * @throws Error when the page is not there
 */
export async function firstView(browser: Browser, address: string) {
  await using context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', slowNetwork);
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  const response = await page.goto(address, { waitUntil: 'networkidle' });
  if (response?.status() !== 200) throw new Error(`${address} answered ${response?.status()}`);
  const own = await response.request().sizes();
  const inlined = inlinedBytes(await response.text(), response.headers()['content-encoding'] ?? '');
  const sum = { ...inlined, font: 0, image: 0, other: 0, frameworkScript: 0 };
  for (const request of finished) {
    if (request === response.request()) continue;
    const { responseBodySize } = await request.sizes();
    const kind = kindOf(request.resourceType());
    sum[kind] += responseBodySize;
    const isFramework = kind === 'script' && new URL(request.url()).pathname.startsWith('/_next/');
    if (isFramework) sum.frameworkScript += responseBodySize;
  }
  const before = await page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY;
    return performance.getEntriesByType('resource').filter(({ startTime }) => startTime < painted).length;
  });
  return {
    ...sum,
    html: own.responseBodySize - inlined.css - inlined.script,
    /** Head and body of the page's own answer. */
    documentAnswer: own.responseHeadersSize + own.responseBodySize,
    /** The page's own among them, begun before text was painted. */
    requestsBeforeText: before + 1,
  };
}

export type FirstView = Awaited<ReturnType<typeof firstView>>;

import puppeteer from 'puppeteer-core';
import { type Engine, phone } from '#tests/engines/engine.ts';

const complaint: ReadonlySet<string> = new Set(['error', 'warn', 'assert']);

/** Firefox, driven over WebDriver BiDi. @param executablePath of Firefox */
export async function gecko(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport(phone);
  let said: string[] = [];
  page.on('console', (message) => {
    if (complaint.has(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return {
    name: 'gecko',
    open: async (url) => void (await page.goto(url, { waitUntil: 'load', timeout: 60_000 })),
    evaluate: (source) => page.evaluate(`(async () => { ${source} })()`),
    screenshot: async () => Buffer.from(await page.screenshot({ type: 'png' })),
    complaints() {
      const all = said;
      said = [];
      return all;
    },
    close: () => browser.close(),
  };
}

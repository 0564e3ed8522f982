import { type Browser, chromium } from 'playwright';
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

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  return chromium.launch({ args: [...browserFlags], ...(executablePath !== undefined && { executablePath }) });
}

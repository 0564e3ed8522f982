import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM_PATH,
  // The same engine without a window: a check in the browser takes it about three quarters of the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of a Chromium on this machine: CHROMIUM_PATH, the system's, or the one that Playwright has downloaded.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const found = places.find((place) => place && existsSync(place));
  if (found) return found;
  const { chromium } = await import('playwright');
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

/**
 * Takes the pictures of the site that README shows, from the built site, and a sheet of every drawing: `npm run pictures`; the drawings
 * alone, which need no build: `npm run drawings`. Both keep the drawings' fingerprints.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { findBrowser } from '#scripts/browser.mjs';
import { drawingsSheet, keepFingerprints } from '#scripts/drawings.ts';

const port = 3299;
const origin = `http://127.0.0.1:${port}`;
const folder = 'docs/pictures';

const pages = {
  front: '/',
  story: '/stories/two-names-one-seat',
  timeline: '/timeline',
} as const;
const shapes = {
  desk: { width: 1280, height: 860 },
  phone: { width: 360, height: 740 },
} as const;

async function startServer(): Promise<ChildProcess> {
  const server = spawn('node', ['--disable-warning=ExperimentalWarning', 'server/main.ts'], {
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', SITE_URL: origin, LOG_LEVEL: 'silent' },
  });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (answer?.ok) return server;
    await wait(200);
  }
  server.kill();
  throw new Error('The site did not start within 20 s; run npm start to see why.');
}

const edition = await loadEdition();
await keepFingerprints(edition);
const executablePath = await findBrowser();
const browser = await chromium.launch({
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  ...(executablePath ? { executablePath } : {}),
});
await mkdir(folder, { recursive: true });
const schemes = { day: 'light', night: 'dark' } as const;

async function takeDrawings(): Promise<void> {
  for (const [scheme, colorScheme] of Object.entries(schemes)) {
    for (const width of [320, 1440]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      // From a file, or the browser would not read the fonts.
      const sheet = join(tmpdir(), `drawings-${process.pid}.html`);
      await writeFile(sheet, drawingsSheet(edition));
      await page.goto(pathToFileURL(sheet).href, { waitUntil: 'networkidle' });
      const path = `${folder}/drawings-${width}-${scheme}.jpg`;
      await page.screenshot({ path, type: 'jpeg', quality: 70, fullPage: true });
      console.log(path);
      await page.close();
      await rm(sheet);
    }
  }
}

async function takePages(): Promise<void> {
  const server = await startServer();
  for (const [shape, viewport] of Object.entries(shapes)) {
    for (const [scheme, colorScheme] of Object.entries(schemes)) {
      const page = await browser.newPage({ viewport, colorScheme });
      for (const [title, address] of Object.entries(pages)) {
        await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' });
        const path = `${folder}/${title}-${shape}-${scheme}.jpg`;
        await page.screenshot({ path, type: 'jpeg', quality: 82 });
        console.log(path);
      }
      await page.close();
    }
  }
  server.kill('SIGTERM');
}

await takeDrawings();
if (process.argv[2] !== 'drawings') await takePages();
await browser.close();

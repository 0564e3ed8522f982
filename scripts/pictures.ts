/** Takes the pictures of the site that README shows, from the built site: `npm run pictures`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { findBrowser } from '#scripts/browser.mjs';

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

const server = await startServer();
const executablePath = await findBrowser();
const browser = await chromium.launch({
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  ...(executablePath ? { executablePath } : {}),
});
await mkdir(folder, { recursive: true });
for (const [shape, viewport] of Object.entries(shapes)) {
  for (const [name, colorScheme] of [
    ['day', 'light'],
    ['night', 'dark'],
  ] as const) {
    const page = await browser.newPage({ viewport, colorScheme });
    for (const [title, address] of Object.entries(pages)) {
      await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' });
      const path = `${folder}/${title}-${shape}-${name}.jpg`;
      await page.screenshot({ path, type: 'jpeg', quality: 82 });
      console.log(path);
    }
    await page.close();
  }
}
await browser.close();
server.kill('SIGTERM');

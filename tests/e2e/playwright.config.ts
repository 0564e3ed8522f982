import { defineConfig } from 'playwright/test';
import { findBrowser } from '#scripts/browser.mjs';

const executablePath = await findBrowser();
const port = Number(process.env.E2E_PORT ?? 3210);
/** Chromium refuses its sandbox to root; the other flags keep it from calling home. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Glyphs as wide as the font says, as on a phone, and not rounded to whole pixels.
  '--font-render-hinting=none',
];
const use = {
  browserName: 'chromium',
  baseURL: `http://127.0.0.1:${port}`,
  launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
} as const;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // Two cores, and tests that wait for what a server does.
  workers: 4,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // Some hundred tests wait for processes on a machine that may do other things: one that passes when it is tried again fails nothing, and
  // `npm test` names it, since it holds a race.
  retries: 1,
  // Many times what anything takes: no test is about time, and a limit costs nothing where it is not reached.
  timeout: 1_200_000,
  expect: { timeout: 60_000 },
  reporter: [['line'], ['json', { outputFile: '../../test-results/playwright.json' }]],
  projects: [
    /** Servers of their own, and first, since they take longest. The tests of a file go one after the other: most share what one of them has started. */
    {
      name: 'running',
      testMatch: 'running/*.spec.ts',
      use,
      fullyParallel: false,
      expect: { timeout: 300_000 },
    },
    /** Each looks at the whole site, which one process walks once for all of them. */
    { name: 'walking', testMatch: 'walking/*.spec.ts', use, workers: 1 },
    /** What a page says and where its links lead is read without JavaScript; with it, what is marked as going another way then. */
    { name: 'reading', testMatch: 'reading/*.spec.ts', grep: /@script|@both/, use },
    {
      name: 'reading-without-javascript',
      testMatch: 'reading/*.spec.ts',
      grepInvert: /@script/,
      use: { ...use, javaScriptEnabled: false },
    },
    { name: 'checks', testMatch: 'checks/*.spec.ts', use },
  ],
  webServer: {
    command: 'npm start',
    cwd: '../..',
    url: `http://127.0.0.1:${port}/healthz`,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: `http://127.0.0.1:${port}`,
      STATE_DIR: 'test-results/state',
      LOG_LEVEL: 'warn',
    },
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    stdout: 'ignore',
  },
});

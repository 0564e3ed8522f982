import { spawn, spawnSync } from 'node:child_process';
import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { freePort, until } from '#tests/e2e/running/site-process.ts';

test('a wrong setting stops the start with one line that says what to write', () => {
  const { status, stdout, stderr } = spawnSync('node', ['server/main.ts'], {
    encoding: 'utf8',
    env: { ...process.env, PORT: 'eighty' },
  });
  expect(status).toBe(1);
  expect(`${stdout}${stderr}`.trim().split('\n')).toEqual([
    expect.stringContaining('PORT=eighty: write a number from 0 to 65535'),
  ]);
});

/** What the framework can send whatever a page holds; our own server sends the same and more. */
const guarded = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': expect.stringMatching(/^browsing-topics=\(\), camera=\(\), /),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

test('plain next start serves every page, complete without JavaScript, and guards it', async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const next = spawn('node', ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, SITE_URL: origin },
  });
  const ended = new Promise((done) => next.once('exit', done));
  try {
    const status = (path: string) =>
      fetch(`${origin}${path}`).then(
        (response) => response.status,
        () => 0,
      );
    await until(
      () => status('/robots.txt'),
      (answer) => answer === 200,
    );
    for (const path of [...Object.values(pages), '/sitemap.xml']) {
      const response = await fetch(`${origin}${path}`);
      expect(response.status, path).toBe(200);
      if (path !== '/sitemap.xml') expect(await response.text(), path).toMatch(/<h1[^>]*>(<(?:a|span) [^>]*>)*[A-Z]/);
    }
    expect(await status('/no/such/page')).toBe(404);
    const headers = async (path: string) =>
      Object.fromEntries((await fetch(`${origin}${path}`, { redirect: 'manual' })).headers);
    for (const path of ['/', pages.story, '/no/such/page', '/timeline.json', '/graphics/ground-track.svg', '/embeds']) {
      expect(await headers(path), path).toMatchObject(guarded);
      expect(await headers(path), path).toHaveProperty('content-security-policy', "frame-ancestors 'none'");
    }
    for (const path of ['/embed/factbox', `/embed${pages.story}`]) {
      expect(await headers(path), path).toMatchObject(guarded);
      expect(await headers(path), `other sites may frame ${path}`).not.toHaveProperty('content-security-policy');
    }
  } finally {
    next.kill('SIGTERM');
    await ended;
  }
});

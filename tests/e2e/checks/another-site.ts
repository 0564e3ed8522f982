import { createServer } from 'node:http';
import type { Page } from 'playwright/test';
import { freePort } from '#tests/e2e/running/site-process.ts';

/**
 * Shows a page of another site that holds this markup, while `look` is at it. It is a site of its own, on this machine: a blank page
 * counts as none for `frame-ancestors *`, and a page made up by the test may not reach into the local network.
 */
export async function onAnotherSite(page: Page, html: string, look: () => Promise<void>): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Elsewhere</title><main>${html}</main></html>`);
  });
  const port = await freePort();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  try {
    await page.goto(`http://localhost:${port}/`);
    await look();
  } finally {
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  }
}

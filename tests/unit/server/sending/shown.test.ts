import { createServer } from 'node:http';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import { createHealth } from '#server/request/health.ts';
import { forgetDesks, story, twoDesks } from '#tests/unit/server/sending/desks.ts';

afterAll(forgetDesks);

/** Answers like the site with the edition of the moment. */
async function serve(edition: () => Edition): Promise<string> {
  const health = createHealth({
    condition: () => ({ edition: edition(), scanFailed: false, isReady: true, draining: false, details: [] }),
    onUnready: async () => undefined,
    token: undefined,
    siteUrl: 'http://127.0.0.1',
  });
  const server = createServer((request, response) => {
    const { status, headers, body } = health('healthz', request.headers.authorization);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise((done) => server.close(() => done())));
  const address = server.address();
  return `http://127.0.0.1:${Object(address).port}`;
}

it('tells when the server shows what was sent, and where readers see nothing new of it', async () => {
  let edition: Edition | undefined;
  const origin = await serve(() => {
    if (!edition) throw new Error('the server was asked before it had content');
    return edition;
  });
  const { amna, readers } = await twoDesks(origin);
  edition = await readers();
  await amna.put('content/stories/one.md', story('One', 'By Amna.\n'));
  const { ok } = await amna.send();
  expect(ok).toMatchObject({ is: 'sent', before: edition.revision, says: expect.stringContaining('Waiting for') });
  const asked = { files: ['content/stories/one.md'], revision: ok.revision, before: ok.before };
  expect(await amna.ask('shown', asked)).toMatchObject({ ok: { isShown: false } });
  edition = await readers();
  expect(await amna.ask('shown', asked)).toEqual({ ok: { isShown: true, says: `Readers of ${origin} see it.` } });

  await amna.put('content/stories/three.md', story('Three', 'To be.\n', 'status: draft\n'));
  const draft = await amna.send({ files: ['content/stories/three.md'] });
  expect(draft).toEqual({ ok: { is: 'sent', says: expect.stringContaining('see nothing new of it yet') } });
});

it('says that it was sent, also where nothing can be worked out of it afterwards', async () => {
  const { amna } = await twoDesks('http://127.0.0.1:9');
  await amna.put('content/stories/one.md', story('One', 'By Amna.\n'));
  vi.stubEnv('TMPDIR', '/nowhere/at/all');
  expect(await amna.send()).toEqual({
    ok: { is: 'sent', says: 'Sent to the shared copy (origin, main). Readers see it once a server takes it in.' },
  });
});

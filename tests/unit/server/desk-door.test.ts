import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDeskDoor, type DeskAct } from '#server/editors/desk-door.ts';
import { createPreview } from '#server/editors/preview.ts';
import { editionWith } from './edition-stand-in.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

async function setUp(act: DeskAct = async (body) => ({ ok: { body } })) {
  const save = vi.fn(act);
  const picture = vi.fn(async (bytes: Buffer) => ({ ok: { size: bytes.length } }));
  const onFailure = vi.fn();
  const kept = { status: 200, headers: { 'Content-Type': 'text/html' }, body: Buffer.from('<p>A page</p>') };
  const siteUrl = 'http://desk.example:3000';
  const desk = createDeskDoor({
    siteUrl,
    acts: { save },
    uploads: { picture },
    page: (path) => (path === '/__desk/pages/1' ? kept : undefined),
    onFailure,
  });
  const preview = createPreview({ siteUrl, desk, deskTags: () => [], edition: () => editionWith({}), now: () => 0 });
  const server = createServer((incoming, response) => {
    if (preview.takes(incoming)) preview.handle(incoming, response, async (_, answer) => void answer.end('framework'));
    else response.end('readers');
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const own = {
    host: `localhost:${port}`,
    origin: `http://localhost:${port}`,
    'content-type': 'application/json',
    'x-desk-token': desk.token,
  };
  const ask = (
    changed: Readonly<Record<string, string | undefined>> = {},
    body: string | Buffer = '{}',
    { method = 'POST', path = '/__desk/save' } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = Object.fromEntries(
        Object.entries({ ...own, ...changed }).filter(([, value]) => value !== undefined),
      );
      const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      outgoing.on('error', reject).end(method === 'POST' ? body : undefined);
    });
  return { ask, save, picture, onFailure, desk, port };
}

describe('who asks the desk', () => {
  it('is answered with what the act gave, for no cache and no other site to keep', async () => {
    const { ask, save } = await setUp();
    const { status, headers, text } = await ask({}, '{"file":"ü"}');
    expect([status, text]).toEqual([200, '{"ok":{"body":{"file":"ü"}}}']);
    expect(save).toHaveBeenCalledExactlyOnceWith({ file: 'ü' });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('may be at the name in SITE_URL too', async () => {
    const { ask } = await setUp();
    expect(await ask({ host: 'desk.example:3000', origin: 'http://desk.example:3000' })).toMatchObject({ status: 200 });
  });

  it.each<[string, number, Readonly<Record<string, string | undefined>>]>([
    ['another Host', 421, { host: 'evil.example' }],
    ['another Host that begins like ours', 421, { host: 'localhost.evil.example' }],
    ['another Host with its own origin', 421, { host: 'evil.example', origin: 'http://evil.example' }],
    ['another origin', 403, { origin: 'http://evil.example' }],
    ['another origin on this machine', 403, { origin: 'http://localhost:1' }],
    ['our origin in another scheme', 403, { origin: 'ftp://localhost' }],
    ['the origin of a page in a sandbox', 403, { origin: 'null' }],
    ['no origin', 403, { origin: undefined }],
    ['an empty origin', 403, { origin: '' }],
    ['no token', 403, { 'x-desk-token': undefined }],
    ['an empty token', 403, { 'x-desk-token': '' }],
    ['a wrong token', 403, { 'x-desk-token': 'A'.repeat(43) }],
    ['a form’s type', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a type that needs no leave', 415, { 'content-type': 'text/plain' }],
    ['no type', 415, { 'content-type': undefined }],
  ])('with %s gets %i, and no act begins', async (_, status, changed) => {
    const { ask, save } = await setUp();
    const answer = await ask(changed);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/[a-z ]{10,}/);
    expect(save).not.toHaveBeenCalled();
  });

  it('has another token with each start', async () => {
    const [one, other] = [await setUp(), await setUp()];
    expect(one.desk.token).toMatch(/^[\w-]{43}$/);
    expect((await other.ask({ 'x-desk-token': one.desk.token })).status).toBe(403);
  });

  it.each([
    ['no JSON', '{"file":'],
    ['nothing', ''],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('with %s gets 400, and no act begins', async (_, body) => {
    const { ask, save } = await setUp();
    expect(await ask({}, body)).toMatchObject({ status: 400, text: expect.stringContaining('Reload the page') });
    expect(save).not.toHaveBeenCalled();
  });

  it.each([
    ['50 MB', {}],
    ['50 MB without their length', { 'transfer-encoding': 'chunked' }],
  ])('with %s is told that it is too large, and no act begins', async (_, changed) => {
    const { ask, save } = await setUp();
    const answer = await ask(changed, Buffer.alloc(50_000_000, 0x20));
    expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('under 1 MB') });
    expect(save).not.toHaveBeenCalled();
  });

  it.each([
    ['GET', '/__desk/save', 405],
    ['PUT', '/__desk/save', 405],
    ['DELETE', '/__desk/pages/1', 405],
    ['OPTIONS', '/__desk/save', 405],
    ['POST', '/__desk/pages/1', 404],
    ['POST', '/__desk/toString', 404],
    ['POST', '/__desk/save/', 404],
    ['POST', '/__desk/save?x=1', 404],
    ['GET', '/__desk/pages/2', 404],
    ['GET', '/__desk/../desk', 404],
    ['GET', '/__desk/', 404],
    ['GET', '/__desk/pages/1', 200],
    ['HEAD', '/__desk/pages/1', 200],
  ])('with %s %s gets %i', async (method, path, status) => {
    const { ask, save } = await setUp();
    expect((await ask({}, '{}', { method, path })).status).toBe(status);
    expect(save).not.toHaveBeenCalled();
  });

  describe('to take a picture', () => {
    const at = { path: '/__desk/picture' };
    const type = 'application/octet-stream';

    it('hands over its bytes as they are', async () => {
      const { ask, picture } = await setUp();
      const bytes = Buffer.alloc(8_000_000, 0xff);
      expect((await ask({ 'content-type': type }, bytes, at)).text).toBe('{"ok":{"size":8000000}}');
      expect(picture.mock.calls[0]?.[0].equals(bytes)).toBe(true);
    });

    it.each<[string, number, Readonly<Record<string, string | undefined>>]>([
      ['another Host', 421, { host: 'evil.example' }],
      ['another origin', 403, { origin: 'http://evil.example' }],
      ['no origin', 403, { origin: undefined }],
      ['no token', 403, { 'x-desk-token': undefined }],
      ['a wrong token', 403, { 'x-desk-token': 'A'.repeat(43) }],
      ['the type of a form with files', 415, { 'content-type': 'multipart/form-data; boundary=x' }],
      ['the type of a text', 415, { 'content-type': 'application/json' }],
    ])('with %s gets %i', async (_, status, changed) => {
      const { ask, picture } = await setUp();
      expect((await ask({ 'content-type': type, ...changed }, 'bytes', at)).status).toBe(status);
      expect(picture).not.toHaveBeenCalled();
    });

    it('with 50 MB is told how large one may be', async () => {
      const { ask, picture } = await setUp();
      const answer = await ask({ 'content-type': type }, Buffer.alloc(50_000_000), at);
      expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('up to 40 MB') });
      expect(picture).not.toHaveBeenCalled();
    });

    it('and not by looking', async () => {
      const { ask, picture } = await setUp();
      expect((await ask({}, '', { ...at, method: 'GET' })).status).toBe(405);
      expect((await ask({ 'content-type': type }, '', { path: '/__desk/picture?x' })).status).toBe(404);
      expect(picture).not.toHaveBeenCalled();
    });
  });

  it('sees the pages without a token, under our own names alone', async () => {
    const { ask } = await setUp();
    const at = { method: 'GET', path: '/__desk/pages/1' };
    expect((await ask({ origin: undefined, 'x-desk-token': undefined }, '', at)).text).toBe('<p>A page</p>');
    expect((await ask({ host: 'evil.example' }, '', at)).status).toBe(421);
  });

  it('is told what stands in the file by now, what was refused, and that something broke', async () => {
    const changed = { text: 'Other', hash: 'abc' };
    expect(await (await setUp(async () => ({ changed }))).ask()).toMatchObject({
      status: 409,
      text: JSON.stringify({ changed }),
    });
    expect(await (await setUp(async () => ({ refused: 'No.' }))).ask()).toMatchObject({
      status: 422,
      text: '{"refused":"No."}',
    });
    const broken = await setUp(async () => {
      throw new Error('the disk is on fire');
    });
    const answer = await broken.ask();
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('fire');
    expect(broken.onFailure).toHaveBeenCalledExactlyOnceWith('the desk could not save', expect.any(Error));
  });
});

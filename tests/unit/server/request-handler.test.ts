import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AnswersOptions, createAnswers } from '#server/pages/answers.ts';
import type { Assets } from '#server/pages/assets.ts';
import { headersFor } from '#server/pages/headers.ts';
import { toKept } from '#server/pages/kept.ts';
import { createPageCache } from '#server/pages/page-cache.ts';
import type { Rendered } from '#server/pages/render.ts';
import { createDoor } from '#server/request/door.ts';
import { decide } from '#server/request/gate.ts';
import { createHealth } from '#server/request/health.ts';
import { createRequestHandler, type RequestHandlerOptions } from '#server/request/request-handler.ts';
import { editionWith } from './edition-stand-in.ts';

const html = (text: string, status = 200): Rendered => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from(
    `<!DOCTYPE html><html><body>${text.padEnd(1_000, '.')}<script>self.__next_f.push([1])</script></body></html>`,
  ),
});

const assets: Assets = {
  has: (path) => path === '/_next/static/a.css',
  get: () => toKept({ status: 200, headers: { 'Content-Type': 'text/css' }, body: Buffer.from('a{b:c}') }),
  compress: async () => undefined,
};

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let server: Server | undefined;
afterEach(() => server?.close());

interface Options extends Partial<RequestHandlerOptions>, Partial<Pick<AnswersOptions, 'render'>> {
  readonly secret?: string | undefined;
  readonly level?: string;
}

async function setUp({ level = 'error', ...options }: Options = {}) {
  const details: string[] = [];
  const state = { edition: editionWith({ stories: ['launch'] }), scanFailed: false, details };
  const render = vi.fn(async (address: string) => html(address));
  const onError = vi.fn();
  const lines: Record<string, unknown>[] = [];
  const siteUrl = 'http://localhost:3000';
  const edition = () => state.edition;
  const draining = options.draining ?? (() => false);
  const secret = 'secret' in options ? options.secret : 'open sesame';
  const cache = createPageCache({ edition, maxBytes: 1e7, onFailure: onError });
  const answers = createAnswers({ edition, render, cache, assets, siteUrl, onFailure: onError, ...options });
  const handle = createRequestHandler({
    answers,
    forEditors: false,
    isAsset: assets.has,
    health: createHealth({
      condition: () => ({ ...state, isReady: answers.isReady(), draining: draining() }),
      onUnready: async () => undefined,
      token: secret,
      siteUrl,
    }),
    siteUrl,
    draining,
    isLatest: () => true,
    log: pino({ level }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    ...options,
  });
  const { server: started } = createDoor(siteUrl);
  started.on('request', handle);
  server = started;
  const port = await new Promise<number>((resolve) => {
    started.listen(0, '127.0.0.1', () => {
      const address = started.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) }),
        );
      });
      outgoing.on('error', reject).end();
    });
  }
  /** What is answered to one request as it stands, up to the end of the connection. */
  function say(lines: readonly string[]): Promise<string> {
    const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
    socket.write([...lines, '', ''].join('\r\n'));
    return text(socket);
  }
  return { ask, say, render, onError, state, lines, answers, bytesKept: cache.bytes };
}

describe('what a reader gets', () => {
  it('is a finished page with a strict policy and no script of the framework', async () => {
    const { ask, render } = await setUp();
    const reply = await ask('/stories/launch?utm_source=whatsapp');
    expect(reply.status).toBe(200);
    expect(reply.body.toString()).toContain('/stories/launch');
    expect(reply.body.toString()).not.toContain('<script');
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    expect(reply.headers['content-security-policy']).not.toContain('script-src');
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.headers).not.toHaveProperty('x-powered-by');
    expect(render).toHaveBeenCalledWith('/stories/launch');
  });

  it('is the same page for 32 readers after one render', async () => {
    const { ask, render } = await setUp();
    await Promise.all(Array.from({ length: 32 }, () => ask('/')));
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('is not found where a story has no such section, however many are made up, for one render', async () => {
    const { ask, render, state } = await setUp();
    const heading = { level: 2, id: 'a', text: 'A' } as const;
    const body = { blocks: [], headings: [heading] };
    state.edition = { ...state.edition, body: async () => body };
    expect((await ask('/share/stories/launch/a')).status).toBe(200);
    for (const id of ['b', 'c', 'd']) expect((await ask(`/share/stories/launch/${id}`)).status).toBe(404);
    expect(render.mock.calls.map(([address]) => address)).toEqual(['/share/stories/launch/a', '/en/not-found-page']);
  });

  it('is compressed as the browser likes it', async () => {
    const { ask } = await setUp();
    const plain = await ask('/');
    const gzip = await ask('/', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    await vi.waitFor(async () => {
      const br = await ask('/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
      expect(br.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(br.body)).toEqual(plain.body);
      expect(br.headers.vary).toBe('Accept-Encoding');
    });
  });

  it.each([
    ['identity', undefined],
    ['', undefined],
    ['deflate', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0', undefined],
    ['GZIP', 'gzip'],
    ['*', 'gzip'],
    ['*;q=0', undefined],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['identity, gzip;q=0.5', undefined],
    ['deflate, gzip;q=1.0, *;q=0.5', 'gzip'],
  ])('is sent to who accepts "%s" in an encoding that they accept', async (accepted, encoding) => {
    const { ask } = await setUp();
    expect((await ask('/', { 'accept-encoding': accepted })).headers['content-encoding']).toBe(encoding);
  });

  it('is 304 when they have it already, in whatever encoding', async () => {
    const { ask } = await setUp();
    const etag = String((await ask('/')).headers.etag);
    for (const tag of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
      const reply = await ask('/', { 'if-none-match': tag, 'accept-encoding': 'br' });
      expect(reply.status).toBe(304);
      expect(reply.body.length).toBe(0);
      expect(reply.headers.etag).toBe(etag);
      expect(reply.headers['cache-control']).toContain('s-maxage');
      expect(reply.headers.vary).toBe('Accept-Encoding');
      expect(reply.headers).not.toHaveProperty('content-type');
    }
    expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is the head alone when the head was asked for', async () => {
    const { ask } = await setUp();
    for (const path of ['/', '/nowhere', '/en/stories', '/healthz', '/a/%ff']) {
      for (const coding of ['identity', 'gzip']) {
        const get = await ask(path, { 'accept-encoding': coding });
        const head = await ask(path, { 'accept-encoding': coding }, 'HEAD');
        expect(head.body.length).toBe(0);
        expect([head.status, { ...head.headers, date: '' }]).toEqual([get.status, { ...get.headers, date: '' }]);
      }
    }
  });

  it('is not touched by headers of the framework', async () => {
    const { ask, render } = await setUp();
    const plain = await ask('/');
    const reply = await ask('/', {
      rsc: '1',
      'next-router-state-tree': '[]',
      'x-middleware-subrequest': 'a',
      'x-forwarded-host': 'evil.example',
    });
    expect(reply.body).toEqual(plain.body);
    expect(render).toHaveBeenCalledTimes(1);
  });
});

describe('an address that leads elsewhere', () => {
  it('is redirected for good from a story’s old name', async () => {
    const { ask, state } = await setUp();
    state.edition = editionWith({ stories: ['launch'], aliases: { 'old-launch': 'launch' } });
    const reply = await ask('/stories/old-launch');
    expect([reply.status, reply.headers.location]).toEqual([308, '/stories/launch']);
  });

  it('is redirected from /en to the root', async () => {
    const { ask } = await setUp();
    const reply = await ask('/en/timeline/?order=newest');
    expect([reply.status, reply.headers.location]).toEqual([308, '/timeline?order=newest']);
  });

  it('answers 410 with the editors’ note when the story was withdrawn', async () => {
    const { ask, state } = await setUp();
    state.edition = editionWith({ withdrawn: ['launch'] });
    const reply = await ask('/stories/launch');
    expect(reply.status).toBe(410);
    expect(reply.body.toString()).toContain('/en/withdrawn-page/stories/launch');
  });

  it.each(['/nowhere', '/stories/nowhere', '/updates/nowhere', '/timeline/nowhere', '/images/nowhere.png', '/ur'])(
    'answers 404 with the site’s own page at %s',
    async (path) => {
      const { ask, render } = await setUp();
      const reply = await ask(path);
      expect(reply.status).toBe(404);
      expect(reply.body.toString()).toContain('/en/not-found-page');
      expect(render).not.toHaveBeenCalledWith(path);
    },
  );

  it('renders the page for unknown addresses once for all of them', async () => {
    const { ask, render } = await setUp();
    for (let number = 0; number < 20; number += 1) await ask(`/stories/nowhere-${number}`);
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('costs nothing for a hundred thousand different ones, and a new one is live at once', async () => {
    const { ask, state, bytesKept, answers, render } = await setUp();
    await ask('/nowhere');
    const before = bytesKept();
    for (let number = 0; number < 100_000; number += 1) {
      const path = `${['', '/stories', '/updates', '/timeline'][number % 4]}/new-${number}`;
      const asked = decide('GET', path, () => false);
      if (asked.do === 'health' || asked.do === 'preview') throw new Error(path);
      expect((await answers.of(asked)).status === 404 || path).toBe(true);
    }
    expect(bytesKept()).toBe(before);
    expect(render).toHaveBeenCalledTimes(1);
    state.edition = editionWith({ stories: ['launch', 'new-1'] });
    expect((await ask('/stories/new-1')).status).toBe(200);
  });

  it('answers 404 when the page itself says that there is nothing', async () => {
    const render = async (address: string) => html(address, address === '/about' ? 404 : 200);
    const { ask } = await setUp({ render });
    const reply = await ask('/about');
    expect(reply.status).toBe(404);
    expect(reply.body.toString()).toContain('/en/not-found-page');
  });

  it('takes __proto__ for no picture and no alias', async () => {
    const { ask } = await setUp();
    expect((await ask('/stories/constructor')).status).toBe(404);
    expect((await ask('/images/toString.png')).status).toBe(404);
  });
});

describe('when something is wrong', () => {
  it.each([
    ['whose render fails', () => Promise.reject(new Error('broken')), 'broken'],
    ['into which a script of nobody’s has come', async () => html('<script type="module">x()</script>'), 'x()'],
  ])('sends the last good page of an address %s, and says so', async (_what, broken, said) => {
    const { ask, render, state, onError } = await setUp();
    const good = await ask('/');
    state.edition = editionWith({ stories: ['launch', 'second'] });
    render.mockImplementation(broken);
    const reply = await ask('/');
    expect([reply.status, reply.body]).toEqual([200, good.body]);
    expect(onError).toHaveBeenCalledWith('/', expect.objectContaining({ message: expect.stringContaining(said) }));
  });

  it('sends a page of its own with 500 when there is no last good one', async () => {
    const { ask, render, lines } = await setUp();
    render.mockRejectedValue(new Error('secret detail'));
    const reply = await ask('/?q=x', { 'x-request-id': 'chosen by the visitor' });
    expect(reply.status).toBe(500);
    expect(lines).toMatchObject([{ method: 'GET', path: '/', err: { message: 'secret detail' } }]);
    expect(lines[0]?.id).toBe(reply.headers['x-request-id']);
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f]{8}-1$/);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.body.toString()).toContain('could not be shown');
    expect(reply.body.toString()).not.toContain('secret detail');
    render.mockImplementation(async (address) => html(address));
    expect((await ask('/')).status).toBe(200);
  });

  it('takes a 500 of Next for a failed render', async () => {
    const { ask } = await setUp({ render: async (address) => html(address, 500) });
    expect((await ask('/')).status).toBe(500);
  });

  it('still says 404 when the page for it cannot be rendered', async () => {
    const { ask } = await setUp({ render: () => Promise.reject(new Error('broken')) });
    expect((await ask('/nowhere')).status).toBe(404);
  });

  it('refuses what is not GET or HEAD, and says what is', async () => {
    const { ask } = await setUp();
    const reply = await ask('/', {}, 'POST');
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    ['400', 'HTTP/1.1', []],
    ['400', 'HTTP/1.1', ['Host: a', 'Host: b']],
    ['400', 'HTTP/1.1', ['Host: a', 'host: a']],
    ['400', 'HTTP/1.0', ['Host: a', 'Host: a']],
    ...['', 'a b', 'a@b', 'a/b', 'a\\b', '[::1', '[::g]', 'a:b', 'a:99999', '%00', 'a,b:1:2', 'ä.example'].map(
      (host): [string, string, string[]] => ['400', 'HTTP/1.1', [`Host: ${host}`]],
    ),
    ['400', 'HTTP/2.0', ['Host: a']],
    ['400', 'HTTP/0.9', ['Host: a']],
    ['400', 'HTTP/1.2', ['Host: a']],
    ['417', 'HTTP/1.1', ['Host: a', 'Expect: wonders']],
    ['200', 'HTTP/1.1', ['Host: a', 'Expect: 100-Continue']],
    ['200', 'HTTP/1.0', []],
    ...['a', 'A.example.', 'a_b:', '127.0.0.1:3000', '[::1]:80', 'xn--4ca.example', 'a%41b'].map(
      (host): [string, string, string[]] => ['200', 'HTTP/1.1', [`Host: ${host}`]],
    ),
  ])('answers %s to %s with %j, with all headers of the site', async (status, version, lines) => {
    const { say } = await setUp();
    const answer = await say([`GET / ${version}`, ...lines, 'Connection: close']);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    for (const name of Object.keys(headersFor('error', 'text/html', ''))) expect(answer).toContain(`\r\n${name}: `);
  });

  it('never repeats the address that was asked for', async () => {
    const { ask } = await setUp();
    expect((await ask('/a/%ff<b>')).body.toString()).not.toContain('<b>');
  });
});

describe('other addresses', () => {
  it('serves the build’s own files', async () => {
    const { ask } = await setUp();
    expect((await ask('/_next/static/a.css')).body.toString()).toBe('a{b:c}');
  });

  it('tells how it stands, and the problems only to who has the secret', async () => {
    const { ask, state } = await setUp();
    state.edition = editionWith({ stories: ['launch'], problems: ['a', 'b'] });
    const open = JSON.parse((await ask('/healthz')).body.toString());
    expect(open).toEqual({
      status: 'ok',
      revision: state.edition.revision,
      stories: 1,
      updates: 0,
      milestones: 0,
      problems: 2,
    });
    const wrong = await ask('/healthz', { authorization: 'Bearer guess' });
    expect(JSON.parse(wrong.body.toString()).problems).toBe(2);
    const told = await ask('/healthz', { authorization: 'Bearer open sesame' });
    expect(JSON.parse(told.body.toString()).problems).toEqual([
      { file: 'content/a.md', line: 3, column: 7, field: 'title', message: 'is missing' },
      { file: 'content/b.md', line: 3, column: 7, field: 'title', message: 'is missing' },
    ]);
    expect(told.headers['cache-control']).toBe('no-store');
  });

  it('tells nobody when there is no secret', async () => {
    const { ask } = await setUp({ secret: undefined });
    const reply = await ask('/healthz', { authorization: 'Bearer undefined' });
    expect(JSON.parse(reply.body.toString()).problems).toBe(0);
  });

  it('says that it may be old while the content cannot be read', async () => {
    const { ask, state } = await setUp();
    const status = async () => JSON.parse((await ask('/healthz')).body.toString()).status;
    state.edition = editionWith({ problems: ['stories/a'] });
    expect(await status()).toBe('ok');
    state.scanFailed = true;
    expect(await status()).toBe('stale');
    state.scanFailed = false;
    const [problem] = state.edition.problems;
    for (const file of ['content', 'content/stories']) {
      state.edition = { ...state.edition, problems: problem ? [{ ...problem, file }] : [] };
      expect(await status()).toBe('stale');
    }
  });

  it('is ready once the front page was made', async () => {
    const { ask, render } = await setUp();
    expect((await ask('/readyz')).status).toBe(503);
    render.mockRejectedValueOnce(new Error('broken'));
    await ask('/');
    expect((await ask('/readyz')).status).toBe(503);
    await ask('/');
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('is ready although something is amiss behind it, and says what', async () => {
    const { ask, state } = await setUp();
    await ask('/');
    const answer = async () => JSON.parse(String((await ask('/readyz')).body));
    expect(await answer()).toEqual({ status: 'ready', details: [] });
    state.details.push('content cannot be watched');
    expect(await answer()).toEqual({ status: 'ready', details: ['content cannot be watched'] });
  });

  it('has a line in the log for each request at the level debug, and none above', async () => {
    const { ask, lines } = await setUp({ level: 'debug' });
    const { body } = await ask('/?q=a+secret');
    await ask('/nowhere\u001b[2J'.replace('\u001b', '%1b'), {}, 'HEAD');
    expect(lines).toMatchObject([
      { method: 'GET', path: '/', status: 200, bytes: body.length, ms: expect.any(Number) },
      { method: 'HEAD', path: '/nowhere%1b[2J', status: 400, bytes: 0 },
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
    const quiet = await setUp({ level: 'info' });
    await quiet.ask('/');
    expect(quiet.lines).toEqual([]);
  });

  it('is not ready from the moment that it drains', async () => {
    const { ask } = await setUp({ draining: () => true });
    const reply = await ask('/readyz');
    expect([reply.status, reply.headers.connection]).toEqual([503, 'close']);
    expect((await ask('/')).status).toBe(200);
  });
});

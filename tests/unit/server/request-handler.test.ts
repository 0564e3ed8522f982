import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Assets } from '#server/assets.ts';
import { createPageCache } from '#server/page-cache.ts';
import type { Rendered } from '#server/render.ts';
import { createRequestHandler, type RequestHandlerOptions } from '#server/request-handler.ts';
import { editionWith } from './edition-stand-in.ts';

const html = (text: string, status = 200): Rendered => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from(`<!DOCTYPE html><html><body>${text.padEnd(1_000, '.')}<script>runtime()</script></body></html>`),
});

const assets: Assets = {
  has: (path) => path === '/_next/static/a.css',
  read: async () => ({ status: 200, headers: { 'Content-Type': 'text/css' }, body: Buffer.from('a{b:c}') }),
};

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let server: Server | undefined;
afterEach(() => server?.close());

async function setUp(options: Partial<RequestHandlerOptions> = {}) {
  const state = { edition: editionWith({ stories: ['launch'] }) };
  const render = vi.fn(async (address: string) => html(address));
  const onError = vi.fn();
  const cache = createPageCache({ revision: () => state.edition.revision, maxBytes: 1e7, onFailure: onError });
  const assetCache = createPageCache({ revision: () => '', maxBytes: 1e7, onFailure: onError });
  const handle = createRequestHandler({
    edition: () => state.edition,
    render,
    cache,
    assets,
    assetCache,
    siteUrl: 'http://localhost:3000',
    secret: 'open sesame',
    draining: () => false,
    onError,
    ...options,
  });
  const started = createServer((incoming, response) => void handle(incoming, response));
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
  return { ask, render, onError, state };
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
    }
    expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is the head alone when the head was asked for', async () => {
    const { ask } = await setUp();
    const get = await ask('/');
    const head = await ask('/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(String(get.body.length));
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
  it('sends the last good page of an address whose render fails', async () => {
    const { ask, render, state, onError } = await setUp();
    const good = await ask('/');
    state.edition = editionWith({ stories: ['launch', 'second'] });
    render.mockRejectedValue(new Error('broken'));
    const reply = await ask('/');
    expect([reply.status, reply.body]).toEqual([200, good.body]);
    expect(onError).toHaveBeenCalled();
  });

  it('sends a page of its own with 500 when there is no last good one', async () => {
    const { ask, render } = await setUp();
    render.mockRejectedValue(new Error('secret detail'));
    const reply = await ask('/');
    expect(reply.status).toBe(500);
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

  it('is not ready from the moment that it drains', async () => {
    const { ask } = await setUp({ draining: () => true });
    const reply = await ask('/readyz');
    expect([reply.status, reply.headers.connection]).toEqual([503, 'close']);
    expect((await ask('/')).status).toBe(200);
  });
});

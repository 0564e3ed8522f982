import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import { decide } from '#server/request/gate.ts';
import { eventually } from '#tests/eventually.ts';
import { editionWith } from './edition-stand-in.ts';
import { html, setUp } from './handled-requests.ts';

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
    const edition: Edition = { ...state.edition, in: () => edition, body: async () => body };
    state.edition = edition;
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
    await eventually(async () => {
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

  it.each(['/nowhere', '/stories/nowhere', '/updates/nowhere', '/timeline/nowhere', '/images/nowhere.png', '/fr'])(
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

import { describe, expect, it, vi } from 'vitest';
import { createPageCache, type Finished, type PageCacheOptions } from '#server/page-cache.ts';

const page = (text: string): Finished => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: Buffer.from(text.padEnd(2_000, '.')),
});

function setUp(options: Partial<PageCacheOptions> = {}) {
  const state = { revision: 'one' };
  const onFailure = vi.fn();
  const cache = createPageCache({ revision: () => state.revision, maxBytes: 1_000_000, onFailure, ...options });
  return { cache, state, onFailure };
}

const text = (kept: { body: Buffer }) => kept.body.toString().replace(/\.+$/, '');

describe('the page cache', () => {
  it('renders a page once however many ask for it at the same time', async () => {
    const { cache } = setUp();
    const made = Promise.withResolvers<Finished>();
    const make = vi.fn(() => made.promise);
    const asked = Array.from({ length: 64 }, () => cache.get('/', make));
    made.resolve(page('front'));
    expect((await Promise.all(asked)).map(text)).toEqual(Array(64).fill('front'));
    await cache.get('/', make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('keeps addresses apart', async () => {
    const { cache } = setUp();
    await cache.get('/timeline', async () => page('oldest'));
    expect(text(await cache.get('/timeline?order=newest', async () => page('newest')))).toBe('newest');
  });

  it('makes a page anew after the edition was swapped', async () => {
    const { cache, state } = setUp();
    await cache.get('/', async () => page('old'));
    state.revision = 'two';
    expect(text(await cache.get('/', async () => page('new')))).toBe('new');
  });

  it('makes a page again that was being made while the edition was swapped', async () => {
    const { cache, state } = setUp();
    const make = vi.fn(async () => {
      const made = state.revision;
      state.revision = 'two';
      return page(made);
    });
    expect(text(await cache.get('/', make))).toBe('two');
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('does not let who asks after a swap wait for a page of the edition before', async () => {
    const { cache, state } = setUp();
    const old = Promise.withResolvers<Finished>();
    void cache.get('/', () => old.promise);
    state.revision = 'two';
    expect(text(await cache.get('/', async () => page('new')))).toBe('new');
    old.resolve(page('old'));
    expect(text(await cache.get('/', async () => page('never')))).toBe('new');
  });

  it('gives the last good page when rendering fails, and tells', async () => {
    const { cache, state, onFailure } = setUp();
    await cache.get('/', async () => page('good'));
    state.revision = 'two';
    const error = new Error('broken');
    expect(text(await cache.get('/', () => Promise.reject(error)))).toBe('good');
    expect(onFailure).toHaveBeenCalledWith('/', error);
    expect(text(await cache.get('/', async () => page('mended')))).toBe('mended');
  });

  it('gives no older page once something was unpublished', async () => {
    const { cache, state } = setUp();
    await cache.get('/', async () => page('names the withdrawn story'));
    cache.clear();
    state.revision = 'two';
    await expect(cache.get('/', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('asks again after a failure instead of remembering it', async () => {
    const { cache } = setUp();
    await expect(cache.get('/', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(text(await cache.get('/', async () => page('good')))).toBe('good');
  });

  it('answers with gzip while brotli is in the making, and with both afterwards', async () => {
    const br = Promise.withResolvers<Buffer>();
    const { cache } = setUp({ compress: { gzip: async () => Buffer.from('gz'), br: () => br.promise } });
    const first = await cache.get('/', async () => page('front'));
    expect(first).toMatchObject({ gzip: Buffer.from('gz') });
    expect(first).not.toHaveProperty('br');
    br.resolve(Buffer.from('br'));
    await vi.waitFor(async () => {
      expect(await cache.get('/', async () => page('never'))).toMatchObject({ br: Buffer.from('br') });
    });
  });

  it('serves a page whose brotli failed', async () => {
    const { cache, onFailure } = setUp({
      compress: { gzip: async () => Buffer.from('gz'), br: () => Promise.reject(new Error('no memory')) },
    });
    await cache.get('/', async () => page('front'));
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
    expect(text(await cache.get('/', async () => page('never')))).toBe('front');
  });

  it('stays within its bytes', async () => {
    const { cache } = setUp({ maxBytes: 20_000 });
    for (let number = 0; number < 50; number += 1) await cache.get(`/${number}`, async () => page(`${number}`));
    expect(cache.bytes()).toBeLessThanOrEqual(20_000);
    expect(cache.bytes()).toBeGreaterThan(0);
  });

  it('gives the same tag to the same bytes', async () => {
    const { cache } = setUp();
    const one = await cache.get('/a', async () => page('same'));
    const two = await cache.get('/b', async () => page('same'));
    const other = await cache.get('/c', async () => page('other'));
    expect(one.etag).toBe(two.etag);
    expect(one.etag).not.toBe(other.etag);
  });

  it('renders each time in the preview', async () => {
    const { cache } = setUp({ keep: false });
    await cache.get('/', async () => page('old'));
    expect(text(await cache.get('/', async () => page('new')))).toBe('new');
  });
});

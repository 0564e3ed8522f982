import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import type { Finished } from '#server/pages/kept.ts';
import { createPageCache, type PageCacheOptions } from '#server/pages/page-cache.ts';
import { eventually } from '#tests/eventually.ts';

const page = (text: string): Finished => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: Buffer.from(text.padEnd(2_000, '.')),
});

function setUp(options: Partial<PageCacheOptions> = {}) {
  const state = { edition: { revision: 'one' }, time: 0 };
  const onFailure = vi.fn();
  const cache = createPageCache({
    edition: () => state.edition,
    maxBytes: 1_000_000,
    onFailure,
    now: () => state.time,
    ...options,
  });
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
    state.edition = { revision: 'two' };
    expect(text(await cache.get('/', async () => page('new')))).toBe('new');
  });

  it('makes a page again that was being made while the edition was swapped', async () => {
    const { cache, state } = setUp();
    const two = { revision: 'two' };
    const make = vi.fn(async () => {
      const made = state.edition.revision;
      state.edition = two;
      return page(made);
    });
    expect(text(await cache.get('/', make))).toBe('two');
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('does not let who asks after a swap wait for a page of the edition before', async () => {
    const { cache, state } = setUp();
    const old = Promise.withResolvers<Finished>();
    void cache.get('/', () => old.promise);
    state.edition = { revision: 'two' };
    expect(text(await cache.get('/', async () => page('new')))).toBe('new');
    old.resolve(page('old'));
    expect(text(await cache.get('/', async () => page('never')))).toBe('new');
  });

  it('gives the last good page when rendering fails, and tells', async () => {
    const { cache, state, onFailure } = setUp();
    await cache.get('/', async () => page('good'));
    state.edition = { revision: 'two' };
    const error = new Error('broken');
    expect(text(await cache.get('/', () => Promise.reject(error)))).toBe('good');
    expect(onFailure).toHaveBeenCalledWith('/', error);
    state.time += 1_000;
    expect(text(await cache.get('/', async () => page('mended')))).toBe('mended');
  });

  it('does not try again for every reader what has just failed, unless something was published', async () => {
    const { cache, state } = setUp();
    await cache.get('/', async () => page('good'));
    state.edition = { revision: 'two' };
    await cache.get('/', () => Promise.reject(new Error('broken')));
    const make = vi.fn(async () => page('mended'));
    expect(text(await cache.get('/', make))).toBe('good');
    expect(make).not.toHaveBeenCalled();
    state.edition = { revision: 'three' };
    expect(text(await cache.get('/', make))).toBe('mended');
  });

  it('compresses nothing again that a publish left as it was', async () => {
    const gzip = vi.fn(async () => Buffer.from('gz'));
    const br = vi.fn(async () => Buffer.from('br'));
    const { cache, state } = setUp({ compress: { gzip, br } });
    await cache.get('/', async () => page('same'));
    await eventually(async () => expect(await cache.get('/', async () => page('never'))).toHaveProperty('br'));
    state.edition = { revision: 'two' };
    expect(await cache.get('/', async () => page('same'))).toHaveProperty('br');
    cache.clear();
    state.edition = { revision: 'three' };
    expect(await cache.get('/', async () => page('same'))).toHaveProperty('br');
    expect([gzip.mock.calls.length, br.mock.calls.length]).toEqual([1, 1]);
  });

  it('makes one brotli at a time, and none for a page that was made anew meanwhile', async () => {
    const turns: PromiseWithResolvers<Buffer>[] = [];
    const br = vi.fn(() => {
      const turn = Promise.withResolvers<Buffer>();
      turns.push(turn);
      return turn.promise;
    });
    const { cache, state } = setUp({ compress: { gzip: async () => Buffer.from('gz'), br } });
    await cache.get('/a', async () => page('a'));
    await cache.get('/b', async () => page('b'));
    state.edition = { revision: 'two' };
    await cache.get('/b', async () => page('new b'));
    expect(br).toHaveBeenCalledTimes(1);
    turns[0]?.resolve(Buffer.from('br of a'));
    await eventually(() => expect(br).toHaveBeenCalledTimes(2));
    expect(br).toHaveBeenLastCalledWith(page('new b').body);
  });

  it('holds nothing beyond its bound for pages that wait for brotli', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const turns: PromiseWithResolvers<Buffer>[] = [];
    const br = vi.fn(() => {
      const turn = Promise.withResolvers<Buffer>();
      turns.push(turn);
      return turn.promise;
    });
    const { cache } = setUp({ maxBytes: 1_000_000, compress: { gzip: async () => Buffer.from('gz'), br } });
    const bodies: WeakRef<Buffer>[] = [];
    for (let number = 0; number < 100; number += 1) {
      const made = page(`${number}`.padEnd(90_000));
      bodies.push(new WeakRef(made.body));
      await cache.get(`/${number}`, async () => made);
    }
    await nextTurn();
    collectGarbage();
    // Ten fit into the bound; one is being compressed.
    expect(bodies.filter((body) => body.deref()).length).toBeLessThanOrEqual(11);
    turns[0]?.resolve(Buffer.from('br'));
    await eventually(() => expect(br).toHaveBeenCalledTimes(2));
    expect(br).toHaveBeenLastCalledWith(page('90'.padEnd(90_000)).body);
  });

  it('goes on with the next page after a brotli that failed', async () => {
    const br = vi.fn(async () => Buffer.from('br')).mockRejectedValueOnce(new Error('no memory'));
    const { cache, onFailure } = setUp({ compress: { gzip: async () => Buffer.from('gz'), br } });
    await cache.get('/a', async () => page('a'));
    await cache.get('/b', async () => page('b'));
    await eventually(async () => expect(await cache.get('/b', async () => page('never'))).toHaveProperty('br'));
    expect(onFailure).toHaveBeenCalledWith('/a', new Error('no memory'));
  });

  it('knows what was read most, and forgets it publish by publish', async () => {
    const { cache } = setUp();
    const read = async (address: string, times: number) => {
      for (let time = 0; time <= times; time += 1) await cache.get(address, async () => page(address));
    };
    await read('/once', 1);
    await read('/often', 9);
    await read('/most', 20);
    expect(cache.takeMostRead(2)).toEqual(['/most', '/often']);
    expect(cache.takeMostRead(9)).toEqual(['/most', '/often']);
    expect(cache.takeMostRead(9)).toEqual(['/most', '/often']);
    expect(cache.takeMostRead(9)).toEqual(['/most']);
    expect(cache.takeMostRead(9)).toEqual([]);
  });

  it('gives no older page once something was unpublished', async () => {
    const { cache, state } = setUp();
    await cache.get('/', async () => page('names the withdrawn story'));
    cache.clear();
    state.edition = { revision: 'two' };
    await expect(cache.get('/', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('never gives a page that was being made while something was unpublished, however often that happens', async () => {
    const { cache, state } = setUp();
    let left = 5;
    const make = async () => {
      const made = `of ${state.edition.revision}`;
      if (left > 0) {
        left -= 1;
        cache.clear();
        state.edition = { revision: `${left}` };
      }
      return page(made);
    };
    expect(text(await cache.get('/', make))).toBe('of 0');
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
    expect(first).toMatchObject({ gzip: { body: Buffer.from('gz') } });
    expect(first).not.toHaveProperty('br');
    br.resolve(Buffer.from('br'));
    await eventually(async () => {
      expect(await cache.get('/', async () => page('never'))).toMatchObject({ br: { body: Buffer.from('br') } });
    });
  });

  it('serves a page whose brotli failed', async () => {
    const { cache, onFailure } = setUp({
      compress: { gzip: async () => Buffer.from('gz'), br: () => Promise.reject(new Error('no memory')) },
    });
    await cache.get('/', async () => page('front'));
    await eventually(() => expect(onFailure).toHaveBeenCalledOnce());
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

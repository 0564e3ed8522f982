import { expect, it } from 'vitest';
import type { Finished } from '#server/pages/kept.ts';
import { createPageCaches } from '#server/pages/page-caches.ts';

const heavy: Finished = {
  status: 200,
  headers: { 'Content-Type': 'text/plain' },
  body: Buffer.alloc(256 * 1024, 'x'),
};

/** Room for a few hundred pages, of which the made up ones get little. */
const cache = () => {
  const made: string[] = [];
  const edition = { revision: 'one' };
  const caches = createPageCaches({
    edition: () => edition,
    maxBytes: 128 * 1024 * 1024,
    onFailure: (_, error) => {
      throw error;
    },
    compress: { gzip: async (body) => Buffer.from(body), br: async (body) => Buffer.from(body) },
  });
  const ask = async (address: string) =>
    caches.get(address, async () => {
      made.push(address);
      return heavy;
    });
  return { caches, ask, made };
};

it('drives out no page for words without end, and keeps few of these', async () => {
  const { caches, ask, made } = cache();
  await ask('/');
  await ask('/timeline');
  for (let number = 0; number < 400; number += 1) await ask(`/timeline?q=word${number}`);
  expect(caches.bytes()).toBeLessThan(32 * 1024 * 1024);
  made.length = 0;
  await ask('/');
  await ask('/timeline');
  expect(made).toEqual([]);
  await ask('/timeline?q=word399');
  await ask('/timeline?q=word0');
  expect(made).toEqual(['/timeline?q=word0']);
});

it('makes none of them before somebody asks', async () => {
  const { caches, ask } = cache();
  for (let time = 0; time < 5; time += 1) {
    await ask('/timeline?q=moon');
    await ask('/timeline');
  }
  expect(caches.takeMostRead(10)).toEqual(['/timeline']);
});

it('forgets both when something was taken down', async () => {
  const { caches, ask, made } = cache();
  await ask('/');
  await ask('/timeline?q=moon');
  caches.clear();
  await ask('/');
  await ask('/timeline?q=moon');
  expect(made).toEqual(['/', '/timeline?q=moon', '/', '/timeline?q=moon']);
});

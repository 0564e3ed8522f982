import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMarkdownPool, type MarkdownPool } from '#lib/content/reading/markdown-pool.ts';

const source = (markdown: string) => ({
  file: 'content/stories/x.md',
  slug: 'x',
  markdown,
  language: 'en' as const,
  markdownLine: 9,
  sources: 1,
});
const sound = source('Text.');
/** 20 KB that keep the parser busy for half a minute. */
const slow = source(`${'* '.repeat(10_000)}a`);

let pool: MarkdownPool | undefined;
afterEach(async () => pool?.close());

it('parses several bodies at once, each for the one who asked', async () => {
  pool = createMarkdownPool();
  const { parse } = pool;
  const parsed = await Promise.all(['One.', 'Two.', 'Three.'].map((text) => parse(source(text))));
  const prose = (html: string) => [{ kind: 'prose', html: `<p>${html}</p>` }];
  expect(parsed.map(({ body }) => body.blocks)).toEqual(['One.', 'Two.', 'Three.'].map(prose));
});

it('gives up a body that takes too long, says so, and reads the next one', async () => {
  pool = createMarkdownPool({ workers: 1, limit: 300 });
  const [first, second] = await Promise.all([pool.parse(slow), pool.parse(sound)]);
  expect(first.problems).toEqual([
    {
      severity: 'error',
      file: 'content/stories/x.md',
      line: 9,
      column: 1,
      field: 'body',
      message: 'takes too long to read; shorten or simplify its lists, tables and quotations',
    },
  ]);
  expect(second.body.blocks).toEqual([{ kind: 'prose', html: '<p>Text.</p>' }]);
});

it('survives a body that takes too much memory', async () => {
  pool = createMarkdownPool({ workers: 1, limit: 60_000, memory: 24 });
  const { parse } = pool;
  const greedy = source(`|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n${`|${'b|'.repeat(20)}\n`.repeat(200)}`);
  expect((await parse(greedy)).problems[0]?.message).toMatch(/^takes too much memory/);
  expect((await parse(sound)).problems).toEqual([]);
});

it('rejects what is still waiting when it is closed', async () => {
  pool = createMarkdownPool({ workers: 1 });
  const waiting = pool.parse(sound);
  const refused = expect(waiting).rejects.toThrow('the Markdown pool is closed');
  await pool.close();
  await refused;
  await expect(pool.parse(sound)).rejects.toThrow('closed');
});

describe('when the machine has no thread left', () => {
  const noThread = () => {
    throw new Error('EAGAIN');
  };
  const opener = () => vi.fn((...given: ConstructorParameters<typeof Worker>) => new Worker(...given));

  it('tells who waits, and tries again for the next', async () => {
    const open = opener().mockImplementationOnce(noThread);
    pool = createMarkdownPool({ open });
    await expect(pool.parse(sound)).rejects.toThrow('EAGAIN');
    expect((await pool.parse(sound)).body.blocks).toHaveLength(1);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('lets the worker that there is do the work of the second', async () => {
    const open = opener();
    pool = createMarkdownPool({ open });
    const { parse } = pool;
    await parse(sound);
    open.mockImplementation(noThread);
    const parsed = await Promise.all(Array.from({ length: 12 }, () => parse(sound)));
    expect(parsed.map(({ problems }) => problems)).toEqual(Array(12).fill([]));
    expect(open.mock.calls.length).toBeGreaterThan(1);
  });

  it('leaves nobody waiting for a worker that could not be replaced', async () => {
    const open = opener();
    pool = createMarkdownPool({ workers: 1, limit: 300, open });
    const { parse } = pool;
    await parse(sound);
    open.mockImplementationOnce(noThread);
    const [first, second] = await Promise.allSettled([parse(slow), parse(sound)]);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(second).toMatchObject({ status: 'rejected', reason: { message: 'EAGAIN' } });
    expect((await parse(sound)).problems).toEqual([]);
  });
});

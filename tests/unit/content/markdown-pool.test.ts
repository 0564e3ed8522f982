import { afterEach, expect, it } from 'vitest';
import { createMarkdownPool, type MarkdownPool } from '#lib/content/markdown-pool.ts';

const source = (markdown: string) => ({
  file: 'content/stories/x.md',
  slug: 'x',
  markdown,
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
  expect(parsed.map(({ body }) => body.firstSentence)).toEqual(['One.', 'Two.', 'Three.']);
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
  expect(second.body.firstSentence).toBe('Text.');
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

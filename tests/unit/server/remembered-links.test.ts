import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { rememberedLinks } from '#server/editors/remembered-links.ts';

it('keeps the last of what is kept at once, by several processes too, and leaves nothing beside it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'links-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const [one, other] = [rememberedLinks(root), rememberedLinks(root)];
  const answersOf = (at: number) => ({ 'https://a.example/': { is: 'gone', status: 404, at } }) as const;
  await Promise.all(Array.from({ length: 20 }, (_, at) => (at < 10 ? one : other).keep(answersOf(at))));
  expect(await readdir(root)).toEqual(['links.json']);
  await Promise.all(Array.from({ length: 20 }, (_, at) => one.keep(answersOf(at))));
  expect(await one.read()).toEqual(answersOf(19));
});

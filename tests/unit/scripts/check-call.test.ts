import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CallError } from '#scripts/call-error.ts';
import { contentFile, readCall } from '#scripts/check-call.ts';

let root: string;
let contentDir: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orbit-'));
  contentDir = join(root, 'words');
  await mkdir(join(contentDir, 'stories'), { recursive: true });
  await writeFile(join(contentDir, 'stories/one.md'), '');
  await writeFile(join(root, 'outside.md'), '');
});
afterEach(() => rm(root, { recursive: true, force: true }));

it.each([
  ['stories/one.md', ''],
  ['content/stories/one.md', ''],
  ['./content/stories/one.md', ''],
  ['words/stories/one.md', ''],
  ['one.md', 'words/stories'],
  ['../stories/one.md', 'words/stories'],
])('finds %s, typed in the folder "%s"', async (typed, from) => {
  expect(await contentFile(typed, contentDir, join(root, from))).toBe('content/stories/one.md');
});

it('finds an absolute path, and takes a folder for all that is in it', async () => {
  expect(await contentFile(join(contentDir, 'stories/one.md'), contentDir, '/')).toBe('content/stories/one.md');
  expect(await contentFile('stories', contentDir, root)).toBe('content/stories');
  expect(await contentFile('words', contentDir, root)).toBe('content');
});

it('says that a file does not exist, or is none of the content', async () => {
  await expect(contentFile('stories/two.md', contentDir, root)).rejects.toThrow('there is no file stories/two.md');
  await expect(contentFile('outside.md', contentDir, root)).rejects.toThrow('does not stand in the content folder');
});

it('refuses an unknown flag and an unknown format with the usage', () => {
  expect(() => readCall(['--format=xml'])).toThrow(CallError);
  expect(() => readCall(['--strickt'])).toThrow('usage: npm run check');
  expect(readCall(['--strict', 'a.md'])).toMatchObject({ format: 'text', strict: true, files: ['a.md'] });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assets, createAssets } from '#server/assets.ts';

let folder: string;
let assets: Assets;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'));
  await mkdir(join(folder, 'static/media'), { recursive: true });
  await mkdir(join(folder, 'public'));
  await writeFile(join(folder, 'static/media/text.woff2'), 'font');
  await writeFile(join(folder, 'static/chunk.js.map'), 'source');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'public/favicon.ico'), 'icon');
  assets = createAssets(
    [
      { base: '/_next/static', directory: join(folder, 'static'), immutable: true },
      { base: '', directory: join(folder, 'public'), immutable: false },
      { base: '/none', directory: join(folder, 'none'), immutable: false },
    ],
    'http://localhost:3000',
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('assets', () => {
  it('are sent with their type and kept for good when their name changes with their content', async () => {
    const { headers, body } = await assets.read('/_next/static/media/text.woff2');
    expect(body.toString()).toBe('font');
    expect(headers).toMatchObject({
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  it('are asked for again when their name stays', async () => {
    expect((await assets.read('/favicon.ico')).headers['Cache-Control']).not.toContain('immutable');
  });

  it.each(['/_next/static/../secret.txt', '/secret.txt', '/_next/static/chunk.js.map', '/_next/static', '/none/x.css'])(
    'are not %s',
    async (path) => {
      expect(assets.has(path)).toBe(false);
      await expect(assets.read(path)).rejects.toThrow('is not an asset');
    },
  );
});

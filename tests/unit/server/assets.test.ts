import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assets, createAssets } from '#server/pages/assets.ts';

const css = 'p { color: red }\n'.repeat(100);
let folder: string;
let assets: Assets;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'));
  await mkdir(join(folder, 'static/media'), { recursive: true });
  await mkdir(join(folder, 'public'));
  await writeFile(join(folder, 'static/media/text.woff2'), 'font');
  await writeFile(join(folder, 'static/chunk.js.map'), 'source');
  await writeFile(join(folder, 'static/chunk.js'), 'runtime()');
  await writeFile(join(folder, 'static/page.css'), css);
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
    const asset = assets.get('/_next/static/media/text.woff2');
    expect(asset?.body.toString()).toBe('font');
    expect(asset?.headers).toMatchObject({
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  it('are plain until they have been compressed ahead, and name what they depend on from the start', async () => {
    const plain = assets.get('/_next/static/page.css');
    expect(plain).not.toHaveProperty('br');
    expect(plain?.headers.Vary).toBe('Accept-Encoding');
    await assets.compress();
    const { gzip, br } = assets.get('/_next/static/page.css') ?? {};
    expect(gunzipSync(gzip?.body ?? '').toString()).toBe(css);
    expect(brotliDecompressSync(br?.body ?? '').toString()).toBe(css);
    expect(br?.headers).toMatchObject({ 'Content-Encoding': 'br', 'Content-Length': String(br?.body.length) });
    expect(assets.get('/_next/static/media/text.woff2')).not.toHaveProperty('br');
  });

  it('are asked for again when their name stays', async () => {
    expect(assets.get('/favicon.ico')?.headers['Cache-Control']).not.toContain('immutable');
  });

  it.each([
    '/_next/static/../secret.txt',
    '/secret.txt',
    '/_next/static/chunk.js.map',
    '/_next/static/chunk.js',
    '/_next/static',
    '/none/x.css',
  ])('are not %s', (path) => {
    expect(assets.has(path)).toBe(false);
    expect(assets.get(path)).toBeUndefined();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

test('the build that serves readers holds no desk', async ({ request }) => {
  for (const path of ['/desk', '/desk/cards', '/__desk/pages/1', '/__desk/save'])
    expect((await request.get(path)).status(), path).toBe(404);
  for (const act of ['open', 'look', 'save', 'act', 'fields', 'field']) {
    const data = { file: 'content/stories/a.md', text: '', hash: 'new' };
    expect((await request.post(`/__desk/${act}`, { data })).status(), act).toBe(405);
  }
  const built = readdirSync('.next', { recursive: true, encoding: 'utf8' });
  expect(built.filter((file) => /(^|\/)not-found-page(\/|$)/.test(file))).not.toEqual([]);
  expect(built.filter((file) => /(^|\/)desk(\/|\.|$)/i.test(file))).toEqual([]);
  const words = ['__desk', 'desk-token', 'npm run preview --'];
  const files = readdirSync('.next', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|mjs|json|html|css)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.startsWith('.next/cache/'));
  const holds = files.filter((file) => words.some((word) => readFileSync(file, 'utf8').includes(word)));
  expect(files.length).toBeGreaterThan(50);
  expect(holds).toEqual([]);
});

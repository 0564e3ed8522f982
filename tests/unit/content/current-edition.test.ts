import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { emptyBody } from '#lib/content/model/model.ts';
import { assembleEdition } from '#tests/fixtures/assemble-edition.ts';

const emptyEdition = assembleEdition(
  { records: [], problems: [], unaccepted: [], readBody: async () => emptyBody },
  0,
  { drafts: false },
);
const good = join(import.meta.dirname, '../../fixtures/good');
const stateDir = mkdtempSync(join(tmpdir(), 'state-'));
afterAll(() => rmSync(stateDir, { recursive: true }));

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', good);
  vi.stubEnv('STATE_DIR', stateDir);
  vi.stubEnv('EDITION_PUBLISHED_BY', undefined);
  Reflect.deleteProperty(globalThis, Symbol.for('pakistan-in-orbit'));
});

it('loads the content in this process when no server has published an edition', async () => {
  const { currentEdition } = await import('#lib/content/store/current-edition.ts');
  const edition = await currentEdition();
  expect(edition.stories.map(({ slug }) => slug)).toEqual(['first-seat', 'second-look']);
  const [story] = edition.stories;
  if (!story) throw new Error('no story');
  expect((await edition.body(story)).blocks.map(({ kind }) => kind)).toContain('factbox');
  expect(await currentEdition()).toBe(edition);
}, 60_000);

/** What a page finds that is rendered in another realm: the slugs of the stories, or the error. */
async function seenElsewhere(): Promise<unknown> {
  const module = new URL('../../../lib/content/store/current-edition.ts', import.meta.url);
  const look = `
    import { parentPort } from 'node:worker_threads';
    import { currentEdition } from '${module}';
    const found = await currentEdition().then(({ stories }) => stories.map(({ slug }) => slug), String);
    parentPort.postMessage(found);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(look)}`));
  const [found]: unknown[] = await once(worker, 'message');
  await worker.terminate();
  return found;
}

it('throws in a realm that our server does not reach, rather than to open a store of its own', async () => {
  expect(await seenElsewhere()).toEqual(['first-seat', 'second-look']);
  const { publishEdition } = await import('#lib/content/store/current-edition.ts');
  publishEdition(emptyEdition);
  expect(await seenElsewhere()).toMatch(/^Error: .*outside our server/);
}, 60_000);

it('gives what the server has published, through another copy of this module too', async () => {
  const { publishEdition } = await import('#lib/content/store/current-edition.ts');
  publishEdition(emptyEdition);
  vi.resetModules();
  const { currentEdition } = await import('#lib/content/store/current-edition.ts');
  expect(await currentEdition()).toBe(emptyEdition);
});

it('looks at the folder again at most once a second', async () => {
  const { loadEdition } = await import('#lib/content/store/load-edition.ts');
  let now = 0;
  const first = loadEdition(() => now);
  now = 999;
  expect(loadEdition(() => now)).toBe(first);
  now = 1000;
  expect(loadEdition(() => now)).not.toBe(first);
});

it('keeps a good edition when a later look fails, and looks again', async () => {
  const refresh = vi.fn(async () => emptyEdition).mockRejectedValueOnce(new Error('EMFILE'));
  const good = { ...emptyEdition, revision: 'good' };
  vi.doMock('#lib/content/store/content-store.ts', () => ({
    createContentStore: () => ({ load: async () => good, refresh }),
  }));
  const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
  const { loadEdition } = await import('#lib/content/store/load-edition.ts');
  vi.doUnmock('#lib/content/store/content-store.ts');
  let now = 0;
  expect(await loadEdition(() => now)).toBe(good);
  now = 1000;
  expect(await loadEdition(() => now)).toBe(good);
  expect(warned).toHaveBeenCalledWith(expect.stringContaining('EMFILE'));
  now = 2000;
  expect(await loadEdition(() => now)).toBe(emptyEdition);
  warned.mockRestore();
});

import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';

const good = join(import.meta.dirname, '../../fixtures/good');

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', good);
  vi.stubEnv('STATE_DIR', join(good, 'no-such-state'));
  Reflect.deleteProperty(globalThis, Symbol.for('pakistan-in-orbit.current-edition'));
});

it('loads the content in this process when no server has published an edition', async () => {
  const { currentEdition } = await import('#lib/content/current-edition.ts');
  const edition = await currentEdition();
  expect(edition.stories.map(({ slug }) => slug)).toEqual(['first-seat', 'second-look']);
  const [story] = edition.stories;
  if (!story) throw new Error('no story');
  expect((await edition.body(story)).blocks.map(({ kind }) => kind)).toContain('factbox');
  expect(await currentEdition()).toBe(edition);
});

it('gives what the server has published, through another copy of this module too', async () => {
  const { publishEdition } = await import('#lib/content/current-edition.ts');
  const { assembleEdition, emptyBody } = await import('#lib/content/edition.ts');
  const edition = assembleEdition(
    { versions: [], problems: [], unacceptedPictures: [], readBody: async () => emptyBody },
    0,
    {
      drafts: false,
    },
  );
  publishEdition(edition);
  vi.resetModules();
  const { currentEdition } = await import('#lib/content/current-edition.ts');
  expect(await currentEdition()).toBe(edition);
});

it('looks at the folder again at most once a second', async () => {
  const { loadEdition } = await import('#lib/content/load-edition.ts');
  let now = 0;
  const first = loadEdition(() => now);
  now = 999;
  expect(loadEdition(() => now)).toBe(first);
  now = 1000;
  expect(loadEdition(() => now)).not.toBe(first);
});

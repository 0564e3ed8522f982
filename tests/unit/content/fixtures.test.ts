import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { reportLine } from '#lib/terms/problem.ts';
import { topics } from '#lib/terms/topics.ts';
import { openStore } from '#tests/fixtures/open-store.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

async function check(contentDir: string, faultsOnly: boolean) {
  const store = openStore(contentDir, { parseBody: async (source) => parseBody({ ...source, faultsOnly }) });
  await store.load();
  return store.checkBodies();
}

const bad = await check(join(fixtures, 'bad/content'), false);
const expected = (await readFile(join(fixtures, 'bad/expected.txt'), 'utf8'))
  .replace('{topics}', topics.join(', '))
  .trim()
  .split('\n');

describe('every fault an editor can make has its message, with the place', () => {
  // That a text has no translation is no fault in it.
  const found = bad.problems.filter(({ message }) => !message.startsWith('has no Urdu')).map(reportLine);

  it.each(expected)('%s', (line) => {
    expect(found).toContain(line);
  });

  it('nothing else is reported, and in this order', () => {
    expect(found).toEqual(expected);
  });

  it('is the same when the bodies are only looked through, and not rendered', async () => {
    expect((await check(join(fixtures, 'bad/content'), true)).problems).toEqual(bad.problems);
  });

  it('covers at least a hundred faults', () => {
    expect(expected.length).toBeGreaterThanOrEqual(100);
  });

  it('keeps what has an error off the site', () => {
    const faulty = new Set(bad.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    const live = [...bad.stories, ...bad.updates, ...bad.milestones, ...bad.factboxes, ...bad.pages].map(
      ({ file }) => file,
    );
    expect(live.filter((file) => faulty.has(file))).toEqual([]);
  });
});

describe('a small sound folder', () => {
  it('has neither error nor warning, and everything is live', async () => {
    const good = await check(join(fixtures, 'good'), false);
    // What its facts say is of April 2026, and ages.
    expect(good.problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect([
      good.stories.length,
      good.updates.length,
      good.milestones.length,
      good.factboxes.length,
      good.pages.length,
    ]).toEqual([2, 3, 6, 1, 2]);
    expect(good.pictures).toMatchObject({
      'station.png': { width: 32, height: 18 },
      'disc.svg': { width: 640, height: 360, mediaType: 'image/svg+xml' },
    });
    expect(good.aliases).toEqual({ 'old-seat': 'first-seat' });
    expect(good.lastUpdated).toBe('2026-04-25T10:00:00Z');
  });
});

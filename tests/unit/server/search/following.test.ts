import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Found } from '#lib/publishing/search/answer.ts';
import type { Language } from '#lib/terms/languages.ts';
import type { IndexThread } from '#server/search/index-thread.ts';
import { createSearch } from '#server/search/search.ts';
import { openTextIndex } from '#server/search/text-index.ts';
import { eventually } from '#tests/eventually.ts';
import { openStore } from '#tests/fixtures/open-store.ts';

/** The index in this thread, as its worker does what is asked: one task after the other. */
async function threadHere() {
  const index = await openTextIndex();
  const ends: ((error: Error) => void)[] = [];
  const open = (onEnd: (error: Error) => void): IndexThread => {
    ends.push(onEnd);
    return {
      do: async (task) => {
        if (task.do === 'take') index.take(task.units);
        if (task.do === 'drop') index.drop(task.keys);
        return task.do === 'ask' ? { answer: index.ask(task.question, task.isWhole) } : {};
      },
      waiting: () => 0,
      close: async () => undefined,
    };
  };
  return { open, ends };
}

async function siteIn(language: Language = 'en') {
  const contentDir = await mkdtemp(join(tmpdir(), 'orbit-search-'));
  onTestFinished(() => rm(contentDir, { recursive: true, force: true }));
  await cp('tests/fixtures/good', contentDir, { recursive: true });
  const store = openStore(contentDir, { drafts: false, now: Date.now });
  const { open, ends } = await threadHere();
  const onFailure = vi.fn();
  const search = createSearch({ onFailure, open, retryAfter: 1, longestAnswer: 300_000 });
  search.follow(await store.load());
  await search.whole();
  const ask = async (words: string): Promise<Found> => {
    const answer = await search.ask({ words, language });
    if (answer.is !== 'found') throw new Error(answer.is);
    return answer;
  };
  const names = async (words: string) => (await ask(words)).groups.flatMap(({ hits }) => hits.map(({ name }) => name));
  const change = async (path: string, edit: (text: string) => string) => {
    const file = join(contentDir, path);
    await writeFile(file, edit(await readFile(file, 'utf8').catch(() => '')));
    search.follow(await store.refresh());
  };
  return { search, ask, names, change, ends, onFailure, store };
}

const update = (title: string, more = '') => `---
title: "${title}"
published: 2026-11-20T09:00:00+05:00
story: first-seat
sources:
  - publisher: Dawn
    title: A headline of theirs
${more}---

The flugelhorn was heard in orbit.
`;

describe('the index', () => {
  it('finds what was published, and nothing of it once it is withdrawn: not its words either', async () => {
    const { search, ask, names, change } = await siteIn();
    expect(await names('flugelhorn')).toEqual([]);
    await change('updates/a-horn.md', () => update('A horn in orbit'));
    await search.whole();
    expect(await names('flugelhorn')).toEqual(['a-horn']);
    expect(await ask('flugelhron')).toMatchObject({ corrected: 'flugelhorn' });
    await change('updates/a-horn.md', () => update('A horn in orbit', 'status: withdrawn\nnote: It was wrong.\n'));
    // Asked at once, while the index still takes in what has changed.
    expect(await ask('flugelhorn')).toMatchObject({ groups: [], missing: ['flugelhorn'] });
    expect((await ask('flugelhron')).corrected).toBeUndefined();
  });

  it('never finds a draft, an embargoed text or one without its story', async () => {
    const { search, names, change } = await siteIn();
    await change('updates/draft.md', () => update('A draft', 'status: draft\n'));
    await change('updates/later.md', () => update('Later').replace('2026-11-20', '2999-11-20'));
    await change('updates/orphan.md', () => update('Orphan').replace('first-seat', 'no-such-story'));
    await search.whole();
    expect(await names('flugelhorn')).toEqual([]);
  });

  it('has a changed text in place of the one before', async () => {
    const { search, names, change } = await siteIn();
    await change('updates/a-horn.md', () => update('A horn in orbit'));
    await search.whole();
    await change('updates/a-horn.md', (text) => text.replace('flugelhorn', 'sousaphone'));
    await search.whole();
    expect([await names('flugelhorn'), await names('sousaphone')]).toEqual([[], ['a-horn']]);
  });

  it('has a text that nobody has translated in each language, until somebody does', async () => {
    const { search, names, change } = await siteIn('ur');
    await change('updates/a-horn.md', () => update('A horn in orbit'));
    await search.whole();
    expect(await names('flugelhorn')).toEqual(['a-horn']);
  });

  it('tells what state it is in, so that no answer of before stays', async () => {
    const { search, change } = await siteIn();
    const before = search.state();
    await change('updates/a-horn.md', () => update('A horn in orbit'));
    await search.whole();
    expect(search.state()).not.toBe(before);
  });

  it('is begun anew where its thread ends', async () => {
    const { search, names, ends, onFailure } = await siteIn();
    ends[0]?.(new Error('out of memory'));
    expect(onFailure).toHaveBeenCalledTimes(1);
    await eventually(() => expect(ends).toHaveLength(2));
    await search.whole();
    expect(await names('first seat')).toContain('first-seat');
  });

  it('answers that it is away, and nothing worse, where it takes too long or fails', async () => {
    const onFailure = vi.fn();
    const { store } = await siteIn();
    const stuck: IndexThread = {
      do: () => new Promise(() => undefined),
      waiting: () => 0,
      close: async () => undefined,
    };
    const late = createSearch({ onFailure, open: () => stuck, longestAnswer: 1 });
    late.follow(await store.load());
    expect(await late.ask({ words: 'moon', language: 'en' })).toEqual({ is: 'away' });
    const broken: IndexThread = { ...stuck, do: async () => Promise.reject(new Error('broken')) };
    const failing = createSearch({ onFailure, open: () => broken });
    failing.follow(await store.load());
    expect(await failing.ask({ words: 'moon', language: 'en' })).toEqual({ is: 'away' });
    const crowded = createSearch({ onFailure, open: () => ({ ...stuck, waiting: () => 1_000 }) });
    crowded.follow(await store.load());
    expect(await crowded.ask({ words: 'moon', language: 'en' })).toEqual({ is: 'away' });
  });
});

import { existsSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { deskOn, eachHasAFolder, file, story, urdu } from '#tests/unit/server/desk-set-up.ts';

const folder = eachHasAFolder();
const setUp = () => deskOn(folder());

describe('to act', () => {
  const draft = 'content/stories/draft.md';
  const waiting = story('Draft', 'status: draft # soon\r\n');
  const update =
    '---\ntitle: An update on the station today\npublished: 2026-01-02T09:00:00+05:00\nstory: draft\nsources:\n  - publisher: P\n    title: T\n---\n\nText.\n';
  const onDisk = (name: string) => readFile(join(folder(), name), 'utf8');
  const names = async () => (await readdir(folder(), { recursive: true })).filter((name) => name.includes('.')).sort();
  beforeEach(async () => {
    await mkdir(join(folder(), 'updates'));
    await writeFile(join(folder(), 'stories/draft.md'), waiting);
    await writeFile(join(folder(), 'updates/u.md'), update);
  });

  it('says what readers would see, and does it when asked, with no other line changed', async () => {
    const { ask } = await setUp();
    const act = { act: 'publishNow', file: draft, hash: hashOf(waiting) };
    const says = expect.stringContaining('Readers see it now, at /stories/draft');
    expect(await ask('foretell', act)).toEqual({ ok: { file: draft, says } });
    expect(await onDisk('stories/draft.md')).toBe(waiting);
    expect(await ask('act', act)).toEqual({ ok: { file: draft, says } });
    expect(await onDisk('stories/draft.md')).toBe(
      waiting.replace('status: draft # soon\r\n', '').replace('2026-01-01T09:00', '2026-06-01T05:00'),
    );
  });

  it('tells what is still to be written at its line of the text that the editor sees', async () => {
    const { ask } = await setUp();
    const asked = { act: 'new', kind: 'update', title: 'A second look at the station', story: 'draft' };
    const { file: begun } = Object(await ask('act', asked)).ok;
    const lines = (await onDisk(begun.replace('content/', ''))).split('\n');
    const line = lines.findIndex((one) => one.includes('Name of the publisher')) + 1;
    expect(await ask('foretell', { act: 'publishNow', file: begun })).toEqual({
      refused: expect.stringContaining(`: line ${line}, sources.1.publisher: "Name of the publisher" is a placeholder`),
    });
  });

  it('publishes nothing that would not reach readers, and says what to mend first', async () => {
    const faulty = `${waiting}\nIt is so.:cite[9]\n`;
    await writeFile(join(folder(), 'stories/draft.md'), faulty);
    const { ask } = await setUp();
    for (const asked of ['foretell', 'act'])
      for (const act of [
        { act: 'publishNow', file: draft },
        { act: 'publishAt', file: draft, at: '2027-01-01 09:00' },
      ])
        expect(await ask(asked, act)).toEqual({
          refused: expect.stringMatching(/^Mend this first, .*: line 14, .*source 9/),
        });
    expect(await onDisk('stories/draft.md')).toBe(faulty);
    expect(await ask('act', { act: 'expire', file: draft, at: '2027-01-01 09:00' })).toMatchObject({ ok: {} });
  });

  it('tells what would come of words that are not saved yet, and saves none of them', async () => {
    const { ask } = await setUp();
    const act = { act: 'publishNow', file: draft };
    const told = async (text: string) => ask('foretell', { ...act, text });
    expect(await told(`${waiting}\nIt is so.:cite[9]\n`)).toEqual({ refused: expect.stringContaining('source 9') });
    expect(await told(story('Draft'))).toEqual({ refused: 'Readers see it already.' });
    expect(await ask('foretell', act)).toMatchObject({ ok: { file: draft } });
    expect(await onDisk('stories/draft.md')).toBe(waiting);
  });

  it('leaves an old name alone that somebody has written in while a text was renamed', async () => {
    await writeFile(join(folder(), 'stories/draft.ur.md'), urdu('1a2b3'));
    const { ask } = await setUp();
    const renaming = ask('act', { act: 'rename', file: draft, to: 'renamed' });
    while (!existsSync(join(folder(), 'stories/renamed.md'))) await new Promise(setImmediate);
    writeFileSync(join(folder(), 'stories/draft.md'), story('By somebody else'));
    expect(await renaming).toEqual({
      refused: expect.stringMatching(
        /^content\/stories\/draft\.md was changed by somebody else just now, and stays\..* had been written\.$/,
      ),
    });
    expect(await onDisk('stories/draft.md')).toBe(story('By somebody else'));
  });

  it('does nothing to a text that is another by now, and shows it', async () => {
    const { ask } = await setUp();
    expect(await ask('act', { act: 'publishNow', file: draft, hash: hashOf('before') })).toMatchObject({
      changed: { hash: hashOf(waiting) },
    });
    expect(await onDisk('stories/draft.md')).toBe(waiting);
  });

  it('renames a story with what names it, and leaves nothing of the old name', async () => {
    const { ask } = await setUp();
    expect(await ask('act', { act: 'rename', file: draft, to: 'renamed' })).toMatchObject({
      ok: { file: 'content/stories/renamed.md' },
    });
    expect(await names()).toEqual(['site.yml', 'stories/one.md', 'stories/renamed.md', 'updates/u.md']);
    expect(await onDisk('updates/u.md')).toBe(update.replace('story: draft', 'story: renamed'));
  });

  it('removes a story with its updates, and puts both back as they were', async () => {
    const { ask } = await setUp();
    const before = await names();
    expect(await ask('act', { act: 'remove', file: draft, hash: hashOf(waiting) })).toMatchObject({
      ok: { file: null },
    });
    expect(await names()).toEqual(['site.yml', 'stories/one.md']);
    expect(await ask('restore', { file: draft })).toEqual({
      ok: { file: draft, restored: expect.arrayContaining([draft, 'content/updates/u.md']) },
    });
    expect(await names()).toEqual(before);
    expect([await onDisk('stories/draft.md'), await onDisk('updates/u.md')]).toEqual([waiting, update]);
  });

  it('begins a new file, and never in the place of another', async () => {
    const { ask } = await setUp();
    const asked = { act: 'new', kind: 'update', title: 'A second look at the station', story: 'draft' };
    expect(await ask('act', asked)).toMatchObject({
      ok: { file: expect.stringMatching(/^content\/updates\/.*\.md$/) },
    });
    expect(await ask('act', asked)).toEqual({ refused: expect.stringContaining('exists already') });
  });

  it('has the fields of an unsaved text as a form, and gives what a change in it changes in the text', async () => {
    const { ask } = await setUp();
    const text = story('Another');
    const told = Object(await ask('fields', { file, text }));
    expect(told.ok.fields[0]).toMatchObject({ field: 'title', value: 'Another, a story of the station' });
    expect(await ask('fields', { file, text: '---\ntitle: [\n---\n' })).toEqual({
      refused: expect.stringContaining('Mend this first, in line'),
    });
    const at = text.indexOf('Another');
    expect(
      await ask('field', { file, text, do: 'set', path: ['title'], value: 'The other, a story of the station' }),
    ).toEqual({ ok: { from: at, to: at + 2, insert: 'The ' } });
    expect(await ask('field', { file, text, do: 'remove', path: ['no', 'such'] })).toEqual({
      refused: expect.stringContaining('cannot be changed'),
    });
    expect(await onDisk('stories/one.md')).toBe(story('One'));
  });

  it('offers what may be typed, and the change that mends a fault', async () => {
    const { ask, look } = await setUp();
    expect(await ask('suggest', { file, text: story('One') })).toMatchObject({
      ok: { stories: expect.arrayContaining([{ name: 'one', title: 'One, a story of the station' }]) },
    });
    const text = story('One', '', 'Text [1] of it.\n');
    const { ok } = await look(text);
    expect(ok.lengths).toMatchObject({ words: 4, titleMost: 110 });
    expect(ok.problems).toContainEqual(
      expect.objectContaining({
        cure: { label: 'Write :cite[1]', from: text.indexOf('[1]'), to: text.indexOf('[1]') + 3, insert: ':cite[1]' },
      }),
    );
  });
});

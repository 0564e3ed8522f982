import { mkdir, readdir, rename, rm, rmdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import type { ContentStore } from '#lib/content/store/content-store.ts';
import { eventually } from '#tests/eventually.ts';
import {
  contentDir,
  giveStoreFolder,
  open,
  path,
  put,
  root,
  story,
  titles as titlesOf,
  update,
  warn,
} from '#tests/unit/content/store-folder.ts';

giveStoreFolder();

const titles = (edition: Edition) => titlesOf(edition).sort();
const updates = (edition: Edition) => edition.updates.map(({ slug }) => String(slug)).sort();

/** Paths below the folder of STATE_DIR. */
async function inState(): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'state'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
const copiesOf = async (file: string) => (await inState()).filter((copy) => copy.includes(`/content/${file}.`));
async function onlyCopyOf(file: string): Promise<string> {
  const [copy, ...others] = await copiesOf(file);
  if (copy === undefined || others.length > 0) throw new Error(`not one copy: ${copy} ${others}`);
  return copy;
}

/** A site that has been up for a while; what comes after is as after a kill. */
async function haveRun(folder = contentDir): Promise<ContentStore> {
  const store = open(false, folder);
  await store.load();
  await store.checkBodies();
  await store.keepCopies();
  return store;
}
async function started(folder = contentDir): Promise<Edition> {
  const store = open(false, folder);
  await store.load();
  return store.checkBodies();
}

beforeEach(async () => {
  await put(
    'factboxes/box.md',
    '---\ntitle: A box of facts\nasOf: 2026-01-01\nfacts:\n  - label: A\n    value: B\n    asOf: 2026-01-01\n    sources:\n      - publisher: P\n        title: T\n---\n',
  );
  await put('stories/one.md', story('One', 'aliases: [eins]\n', 'Text.\n\n::factbox{id="box"}\n'));
  await put('updates/named.md', update('one'));
  await put('updates/aliased.md', update('eins'));
});

describe('a bad save while the site is down, or just before it is killed', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a faulty field', () => put('stories/one.md', story('Broken', 'colour: green\n'))],
    ['a fault in the text', () => put('stories/one.md', story('Broken', '', 'A.:cite[7]\n'))],
    ['another encoding', () => put('stories/one.md', Buffer.from(story('Caf\xe9'), 'latin1'))],
    ['nothing in it', () => put('stories/one.md', '')],
    ['too much in it', () => put('stories/one.md', story('Broken', '', 'Text. '.repeat(200_000)))],
    ['a folder in its place', () => rm(path('stories/one.md')).then(() => mkdir(path('stories/one.md')))],
    ['something missing that it refers to', () => rm(path('factboxes/box.md'))],
  ])('leaves the story and its updates up: %s', async (_what, spoil) => {
    await haveRun();
    await spoil();
    const edition = await started();
    expect([titles(edition), updates(edition)]).toEqual([['One'], ['aliased', 'named']]);
    expect(edition.problems.some(({ severity }) => severity === 'error')).toBe(true);
    // And once more: the copy has stayed.
    expect(titles(await started())).toEqual(['One']);
  });

  it('shows what was saved last without a fault', async () => {
    const store = await haveRun();
    await store.refresh([await put('stories/one.md', story('Newer', 'aliases: [eins]\n'))]);
    await store.keepCopies();
    await put('stories/one.md', 'broken');
    const edition = await started();
    expect([titles(edition), updates(edition)]).toEqual([['Newer'], ['aliased', 'named']]);
  });

  it('is over when the file is mended', async () => {
    await haveRun();
    const file = await put('stories/one.md', 'broken');
    const store = open();
    await store.load();
    await put('stories/one.md', story('Mended'));
    expect(titles(await store.refresh([file]))).toEqual(['Mended']);
  });

  it.each([
    ['withdrawn', 'status: withdrawn\nnote: It was wrong.\n'],
    ['made a draft', 'status: draft\n'],
    ['ended', 'expires: 2026-05-01T00:00:00Z\n'],
  ])('brings nothing back that was %s, though the disk was full', async (_how, extra) => {
    const store = await haveRun();
    const obstacle = await obstruct();
    const edition = await store.refresh([await put('stories/one.md', story('One', extra))]);
    expect(titles(edition)).toEqual([]);
    await store.keepCopies();
    await rmdir(obstacle);
    await put('stories/one.md', 'broken');
    const after = await started();
    expect([titles(after), updates(after)]).toEqual([[], []]);
  });
});

/** Lets no copy be written. */
async function obstruct(): Promise<string> {
  const [folder = ''] = await readdir(join(root, 'state/last-good'));
  const obstacle = join(root, 'state/last-good', folder, `.${process.pid}.tmp`);
  await mkdir(obstacle);
  return obstacle;
}

describe('a copy', () => {
  it('is written when the site is up, and not before', async () => {
    const store = open();
    await store.load();
    await store.checkBodies();
    expect(await inState()).toEqual([]);
    await store.keepCopies();
    expect(await inState()).toHaveLength(5);
  });

  it('of a file with a fault is there before the fault is told', async () => {
    const store = open();
    await store.load();
    await store.refresh([await put('stories/one.md', 'broken')]);
    expect(await copiesOf('stories/one.md')).toHaveLength(1);
    expect(titles(await started())).toEqual(['One']);
  });

  it('is kept of nothing that has a fault in its text', async () => {
    await put('stories/bad.md', story('Bad', '', 'A.:cite[7]\n'));
    await haveRun();
    expect(await copiesOf('stories/bad.md')).toEqual([]);
  });

  it('goes with its file, and is not used for one that is not there', async () => {
    const store = await haveRun();
    await rm(path('stories/one.md'));
    await store.refresh([path('stories/one.md')]);
    expect(await copiesOf('stories/one.md')).toEqual([]);
    await rm(path('updates/named.md'));
    expect(updates(await started())).toEqual([]);
    expect(await copiesOf('updates/named.md')).toEqual([]);
  });

  it('stays when its folder cannot be read', async () => {
    await haveRun();
    await rename(path('stories'), join(root, 'stories'));
    await symlink('stories', path('stories'));
    await started();
    await rm(path('stories'));
    await rename(join(root, 'stories'), path('stories'));
    await put('stories/one.md', 'broken');
    expect(titles(await started())).toEqual(['One']);
  });

  it('that could not be written is tried again, and it is said once', async () => {
    const store = await haveRun();
    const obstacle = await obstruct();
    for (const title of ['Newer', 'Newest']) {
      const edition = await store.refresh([await put('stories/one.md', story(title))]);
      expect(titles(edition)).toEqual([title]);
      await store.keepCopies();
    }
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^the last good version of content\/stories\/one\.md could not be kept in .*: EISDIR/)],
    ]);
    const before = await onlyCopyOf('stories/one.md');
    await rmdir(obstacle);
    await eventually(async () => expect(await onlyCopyOf('stories/one.md')).not.toBe(before));
    await put('stories/one.md', 'broken');
    expect(titles(await started())).toEqual(['Newest']);
  }, 60_000);

  it('that is torn is not used, and what a killed process has left is cleared away', async () => {
    await haveRun();
    const copy = await onlyCopyOf('stories/one.md');
    const torn = join(copy, '../../../.1.tmp');
    await writeFile(torn, 'half');
    await writeFile(copy, 'half');
    await put('stories/one.md', 'broken');
    expect(titles(await started())).toEqual([]);
    expect(await inState()).not.toContain(torn);
  });

  it('is the newer of two, should a process have been killed between writing one and removing the other', async () => {
    const store = await haveRun();
    const old = await onlyCopyOf('stories/one.md');
    await rename(old, `${old}.aside`);
    await store.refresh([await put('stories/one.md', story('Newer'))]);
    await store.keepCopies();
    await rename(`${old}.aside`, old);
    await utimes(old, 1, 1);
    await put('stories/one.md', 'broken');
    expect(titles(await started())).toEqual(['Newer']);
    expect(await copiesOf('stories/one.md')).toHaveLength(1);
  });

  it('belongs to one CONTENT_DIR, wherever the link leads that it is', async () => {
    const [first, second, link] = [join(root, 'first'), join(root, 'second'), join(root, 'link')];
    await rename(contentDir, first);
    await symlink(first, link);
    await haveRun(link);
    await rm(link);
    await rename(first, second);
    await symlink(second, link);
    await writeFile(join(second, 'stories/one.md'), 'broken');
    expect(titles(await started(link))).toEqual(['One']);
    expect(titles(await started(second))).toEqual([]);
    expect(titles(await started(link))).toEqual(['One']);
  });
});

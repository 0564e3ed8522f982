import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import {
  clock,
  contentDir,
  errors,
  giveStoreFolder,
  open,
  parse,
  path,
  put,
  root,
  story,
  titles,
} from './store-folder.ts';

giveStoreFolder();

describe('deletions elsewhere', () => {
  it('are reported, but do not take a page down', async () => {
    const fact =
      '---\ntitle: Where the programme stands\nasOf: 2026\nfacts:\n  - label: L\n    value: V\n    asOf: 2026\n    sources:\n      - publisher: P\n        title: T\n---\n';
    const file = await put('factboxes/programme.md', fact);
    await put('stories/two.md', story('Two', '', '::factbox{id=programme}\n'));
    const store = open();
    await store.load();
    expect(errors(await store.checkBodies())).toEqual([]);
    await rm(file);
    const edition = await store.refresh([file]);
    expect(titles(edition)).toContain('Two');
    expect(errors(edition)).toEqual(['content/stories/two.md:11:1 body: there is no content/factboxes/programme.md']);
  });

  it('of the whole folder keep the last edition', async () => {
    const store = open();
    await store.load();
    await rename(contentDir, join(root, 'away'));
    const gone = await store.refresh([path('stories/one.md')]);
    expect(titles(gone)).toEqual(['One']);
    expect(errors(gone)[0]).toContain('there is no folder');
    await mkdir(contentDir);
    const empty = await store.refresh();
    expect(titles(empty)).toEqual(['One']);
    expect(errors(empty)[0]).toContain('is empty');
    await rm(contentDir, { recursive: true });
    await rename(join(root, 'away'), contentDir);
    expect(errors(await store.refresh())).toEqual([]);
  });
});

describe('a picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
  const hero = (src: string) => `hero:\n  src: ${src}\n  alt: A\n  credit: C\n  licence: L\n`;
  const pictures = (edition: Edition) => Object.keys(edition.pictures).sort();
  beforeEach(async () => {
    for (const name of ['cover.svg', 'other.svg']) await put(`images/${name}`, svg);
  });

  it.each([
    ['a faulty field', story('Two', `colour: green\n${hero('/images/cover.svg')}`)],
    ['its own address, which is wrong', story('Two', hero('images/cover.svg'))],
    ['a faulty text', story('Two', hero('/images/cover.svg'), 'A.:cite[7]\n')],
    ['a missing target', story('Two', hero('/images/cover.svg'), '::factbox{id=none}\n')],
    ['no front matter', '![A](/images/cover.svg)'],
    ['another encoding', Buffer.from(`\ufeff${story('Two', hero('/images/cover.svg'))}`, 'utf16le')],
  ])('named only by a file with %s is withheld from readers until it is mended', async (_, faulty) => {
    await put('stories/two.md', faulty);
    const store = open();
    await store.load();
    expect(pictures(await store.checkBodies())).toEqual(['other.svg']);
    expect(pictures(await open().refresh())).toEqual(['other.svg']);
    const mended = await store.refresh([await put('stories/two.md', story('Two', hero('/images/cover.svg')))]);
    expect(errors(mended)).toEqual([]);
    expect(pictures(mended)).toEqual(['cover.svg', 'other.svg']);
    expect(pictures(await open(true).load())).toEqual(['cover.svg', 'other.svg']);
  });

  it('that cannot be sent keeps back what names it, until it can', async () => {
    const large = await put('images/large.svg', svg + ' '.repeat(400_000));
    await put('stories/hero.md', story('Hero', hero('/images/large.svg')));
    await put('stories/text.md', story('Text', '', '![A](/images/large.svg)\n'));
    const store = open();
    await store.load();
    const kept = await store.checkBodies();
    expect(titles(kept)).toEqual(['One']);
    expect(errors(kept).map((line) => line.replace(/; keep .*/, ''))).toEqual([
      'content/images/large.svg:1:1 file: has 391 KB',
      'content/stories/hero.md:10:8 hero.src: content/images/large.svg cannot be shown: has 391 KB',
      'content/stories/text.md:11:1 body: content/images/large.svg cannot be shown: has 391 KB',
    ]);
    await put('images/large.svg', svg);
    const mended = await store.refresh([large]);
    expect(errors(mended)).toEqual([]);
    expect(titles(mended).sort()).toEqual(['Hero', 'One', 'Text']);
  });

  it('that is saved broken over a sound one is shown as it was', async () => {
    await put('stories/one.md', story('One', hero('/images/cover.svg')));
    const store = open();
    await store.load();
    await store.checkBodies();
    const edition = await store.refresh([await put('images/cover.svg', 'no picture')]);
    expect(errors(edition)).toHaveLength(2);
    expect(titles(edition)).toEqual(['One']);
    expect(pictures(edition)).toContain('cover.svg');
  });

  it('that something shown names as well is not withheld', async () => {
    await put('stories/one.md', story('One', hero('/images/cover.svg')));
    const store = open();
    await store.load();
    const file = await put('stories/one.md', story('One', `colour: green\n${hero('/images/other.svg')}`));
    const edition = await store.refresh([file]);
    expect(pictures(edition)).toEqual(['cover.svg']);
  });

  it('that is withheld or comes out changes the edition, so that no page of before is sent', async () => {
    const store = open();
    const before = await store.load();
    const file = await put('stories/two.md', story('Two', 'colour: green\n'));
    const same = await store.refresh([file]);
    expect(same.revision).toBe(before.revision);
    await put('stories/two.md', story('Two', `colour: green\n${hero('/images/cover.svg')}`));
    expect((await store.refresh([file])).revision).not.toBe(before.revision);
  });

  it('is looked for in whatever a file holds', async () => {
    for (const text of ['a', '.', '.svg', 'a.svg ', '\0', '-'])
      await put(`stories/long-${text.charCodeAt(0)}${text.length}.md`, text.repeat(900_000 / text.length));
    expect((await open().load()).stories).toHaveLength(1);
  });
});

describe('time', () => {
  it('lifts an embargo and ends a story by itself', async () => {
    await put(
      'stories/later.md',
      story('Later', 'expires: 2026-06-03T09:00:00+05:00\n', 'Text.\n', '2026-06-02T09:00:00+05:00'),
    );
    const store = open();
    const before = await store.load();
    expect(titles(before)).toEqual(['One']);
    clock.now = before.nextChangeAt ?? 0;
    const during = await store.refresh([]);
    expect(titles(during)).toEqual(['Later', 'One']);
    clock.now = during.nextChangeAt ?? 0;
    const after = await store.refresh([]);
    expect(titles(after)).toEqual(['One']);
    expect(after.nextChangeAt).toBeNull();
  });

  it('does not hold back drafts in the preview', async () => {
    await put('stories/draft.md', story('Draft', 'status: draft\n'));
    expect(titles(await open().load())).toEqual(['One']);
    expect(titles(await open(true).load())).toEqual(['Draft', 'One']);
  });
});

describe('checking bodies in the background', () => {
  it('finds what loading did not look at, and takes a faulty one down', async () => {
    await put('stories/two.md', story('Two', '', 'A.:cite[7]\n'));
    const store = open();
    expect(errors(await store.load())).toEqual([]);
    const edition = await store.checkBodies();
    expect(errors(edition)).toHaveLength(1);
    expect(titles(edition)).toEqual(['One']);
  });

  it('stops when told to', async () => {
    const store = open();
    await store.load();
    await store.checkBodies(AbortSignal.abort());
    expect(parse).not.toHaveBeenCalled();
  });
});

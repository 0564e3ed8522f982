import { execFileSync } from 'node:child_process';
import { cp, mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
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
  told,
  update,
} from './store-folder.ts';

giveStoreFolder();

describe('loading', () => {
  it('shows what is there without parsing a body', async () => {
    const edition = await open().load();
    expect(titles(edition)).toEqual(['One']);
    expect(parse).not.toHaveBeenCalled();
  });

  it('parses a body once, however often it is asked for, and checked', async () => {
    const store = open();
    const edition = await store.load();
    const [one] = edition.stories;
    if (!one) throw new Error('no story');
    const bodies = await Promise.all([edition.body(one), edition.body(one)]);
    await edition.body(one);
    expect(bodies[0]?.blocks).toEqual([{ kind: 'prose', html: '<p>Text.</p>' }]);
    await store.checkBodies();
    expect(parse).toHaveBeenCalledTimes(1);
  });

  it('parses a body once that is checked before anybody asks for it', async () => {
    const store = open();
    await store.load();
    const edition = await store.checkBodies();
    for (const one of edition.stories) expect((await edition.body(one)).blocks).toHaveLength(1);
    expect(parse).toHaveBeenCalledTimes(1);
  });

  it('gives the same revision wherever the folder stands', async () => {
    const here = await open().load();
    await cp(contentDir, join(root, 'elsewhere'), { recursive: true });
    expect((await open(false, join(root, 'elsewhere')).load()).revision).toBe(here.revision);
  });

  it('ignores what programs leave beside a file', async () => {
    for (const name of ['.one.md.swp', 'one.md~', '4913', '.#one.md', 'one.md.tmp', '#one.md#'])
      await put(`stories/${name}`, 'x');
    await put('README.md', 'x');
    expect(told(await open().load())).toEqual([]);
  });

  it('does not block on a pipe, nor follow a link out of the folder', async () => {
    execFileSync('mkfifo', [path('stories/pipe.md')]);
    await writeFile(join(root, 'secret.md'), story('Secret'));
    await symlink(join(root, 'secret.md'), path('stories/secret.md'));
    await symlink(join(root, 'nothing'), path('stories/dangling.md'));
    await symlink('one.md', path('stories/inside.md'));
    await mkdir(path('stories/folder.md'));
    const edition = await open().load();
    expect(titles(edition)).toEqual(['One', 'One']);
    expect(errors(edition)).toEqual([
      'content/stories/dangling.md:1:1 file: is a link to nothing; copy the file here',
      'content/stories/folder.md:1:1 file: is a folder; put its files one level up',
      'content/stories/pipe.md:1:1 file: is not a regular file; replace it by one',
      'content/stories/secret.md:1:1 file: is a link that leads out of the content folder; copy the file here',
    ]);
  });

  it.runIf(process.platform === 'linux')(
    'reports a name that is not UTF-8, until the file is renamed or gone',
    async () => {
      const lost = Buffer.concat([Buffer.from(path('stories/caf')), Buffer.of(0xe9), Buffer.from('.md')]);
      await writeFile(lost, story('Café'));
      const store = open();
      const report = [
        'content/stories/caf\ufffd.md:1:1 file: has a name that is not UTF-8; rename it: a-z, 0-9 and hyphens (ls -b in its folder shows the name)',
      ];
      expect(errors(await store.load())).toEqual(report);
      // The folder's watcher tells of it by the same damaged name.
      const hint = path('stories/caf\ufffd.md');
      expect(errors(await store.refresh([hint]))).toEqual(report);
      await rename(lost, path('stories/cafe.md'));
      const edition = await store.refresh([hint, path('stories/cafe.md')]);
      expect(errors(edition)).toEqual([]);
      expect(titles(edition)).toEqual(['Café', 'One']);
    },
  );

  it('says so when there is no folder, and still gives an edition', async () => {
    const edition = await open(false, join(root, 'gone')).load();
    expect(edition.stories).toEqual([]);
    expect(errors(edition)[0]).toContain('content:1:1 file: there is no folder');
  });
});

it('keeps what stands in a folder that cannot be read', async () => {
  const store = open();
  await store.load();
  await rename(path('stories'), join(root, 'stories'));
  // A link to itself cannot be read by anybody, the administrator included.
  await symlink('stories', path('stories'));
  const edition = await store.refresh();
  expect(titles(edition)).toEqual(['One']);
  expect(errors(edition)).toEqual(['content/stories:1:1 file: cannot be read (ELOOP); check its permissions']);
});

describe('a headline', () => {
  it('is one line, and each topic is named once', async () => {
    const block = story('One').replace(/title: .*/, 'title: >+\n  Two lines\n\n  of a headline');
    await put('stories/one.md', block.replace('[crewed]', '[crewed, lunar, crewed]'));
    expect((await open().load()).stories).toMatchObject([
      { title: 'Two lines of a headline', topics: ['crewed', 'lunar'] },
    ]);
  });
});

describe('a saved file', () => {
  it('is live with the next edition', async () => {
    const store = open();
    const before = await store.load();
    const edition = await store.refresh([
      await put('stories/two.md', story('Two', '', 'Text.\n', '2026-02-01T09:00:00+05:00')),
    ]);
    expect(titles(edition)).toEqual(['Two', 'One']);
    expect(edition.revision).not.toBe(before.revision);
    expect(titles(before)).toEqual(['One']);
  });

  it('is found by a full look as well', async () => {
    const store = open();
    await store.load();
    await put('stories/one.md', story('Uno'));
    expect(titles(await store.refresh())).toEqual(['Uno']);
  });

  it('is found when only its folder is hinted at', async () => {
    const store = open();
    await store.load();
    await put('stories/two.md', story('Two'));
    for (const folder of [path('stories'), contentDir]) {
      const edition = await store.refresh([folder]);
      expect(titles(edition)).toEqual(['One', 'Two']);
      expect(told(edition)).toEqual([]);
    }
  });

  it('outside the folder is none of ours', async () => {
    const store = open();
    const before = await store.load();
    await writeFile(join(root, 'two.md'), story('Two'));
    expect(await store.refresh([join(root, 'two.md'), path('../two.md')])).toBe(before);
  });

  it('gives the very same edition when nothing has changed', async () => {
    const store = open();
    const before = await store.load();
    expect(await store.refresh()).toBe(before);
    expect(await store.refresh([path('stories/one.md')])).toBe(before);
    expect(await store.refresh([])).toBe(before);
  });

  it('with a faulty front matter changes no page and is reported', async () => {
    const store = open();
    const before = await store.load();
    const edition = await store.refresh([await put('stories/one.md', story('Broken', 'colour: green\n'))]);
    expect(titles(edition)).toEqual(['One']);
    expect(edition.revision).toBe(before.revision);
    expect(errors(edition)).toEqual(['content/stories/one.md:9:1 colour: is not a field here; delete it']);
  });

  it('with a faulty body changes no page and is reported', async () => {
    const store = open();
    await store.load();
    const edition = await store.refresh([await put('stories/one.md', story('Broken', '', 'A.:cite[7]\n'))]);
    expect(titles(edition)).toEqual(['One']);
    expect(errors(edition)).toHaveLength(1);
  });

  it('is accepted together with the story that it belongs to, whatever the order', async () => {
    const store = open();
    await store.load();
    const [first, second] = [await put('updates/u.md', update('two')), await put('stories/two.md', story('Two'))];
    const edition = await store.refresh([first, second]);
    expect(edition.updates.map(({ summary }) => summary)).toEqual(['First sentence.']);
    expect(errors(edition)).toEqual([]);
  });

  it('waits for the story that it belongs to', async () => {
    const store = open();
    await store.load();
    const waiting = await store.refresh([await put('updates/u.md', update('two'))]);
    expect(waiting.updates).toEqual([]);
    expect(errors(waiting)).toEqual([
      'content/updates/u.md:4:8 story: there is no content/stories/two.md; correct it, or add "two" to the aliases of the story that was called so',
    ]);
    const edition = await store.refresh([await put('stories/two.md', story('Two'))]);
    expect(edition.updates).toHaveLength(1);
    expect(errors(edition)).toEqual([]);
  });
});

it('takes in hundreds of faulty files and lets others have a turn meanwhile', async () => {
  const store = open();
  await store.load();
  const names = Array.from({ length: 600 }, (_, index) => `stories/faulty-${index}.md`);
  const hints = await Promise.all(names.map((name) => put(name, story('Faulty', 'colour: green\n'))));
  let turns = 0;
  let hasEnded = false;
  const turn = () => {
    turns += 1;
    if (!hasEnded) setImmediate(turn);
  };
  turn();
  const edition = await store.refresh(hints);
  hasEnded = true;
  expect(errors(edition)).toHaveLength(600);
  expect(turns).toBeGreaterThan(60);
});

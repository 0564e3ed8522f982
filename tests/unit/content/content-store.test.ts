import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { ParseBody } from '#lib/content/model/file-record.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { type ContentStore, createContentStore } from '#lib/content/store/content-store.ts';
import { formatProblem } from '#lib/terms/problem.ts';

let root: string;
let contentDir: string;
let now: number;
const parse = vi.fn<ParseBody>(async (source) => parseBody(source));

const open = (drafts = false): ContentStore =>
  createContentStore({
    contentDir,
    stateDir: join(root, 'state'),
    parseBody: parse,
    now: () => now,
    drafts,
    log: { warn: () => undefined },
  });

const story = (title: string, extra = '', body = 'Text.\n', published = '2026-01-01T09:00:00+05:00') =>
  `---\ntitle: ${title}, a story of the station\nsummary: What is known.\npublished: ${published}\ntopics: [crewed]\nsources:\n  - publisher: P\n    title: T\n${extra}---\n\n${body}`;
const update = (of: string, extra = '') =>
  `---\ntitle: An update on the station today\npublished: 2026-01-02T09:00:00+05:00\nstory: ${of}\nsources:\n  - publisher: P\n    title: T\n${extra}---\n\nFirst sentence. Second.\n`;
const path = (file: string) => join(contentDir, file);
const put = async (file: string, text: string | Buffer) => {
  await mkdir(join(path(file), '..'), { recursive: true });
  await writeFile(path(file), text);
  return path(file);
};
const errors = (edition: Edition) => edition.problems.filter(({ severity }) => severity === 'error').map(formatProblem);
const titles = (edition: Edition) => edition.stories.map(({ title }) => title.split(',')[0]);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orbit-'));
  contentDir = join(root, 'content');
  now = Date.parse('2026-06-01T00:00:00Z');
  parse.mockClear();
  await put('site.yml', 'title: T\ntagline: A\npublisher: P\n');
  await put('stories/one.md', story('One'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('loading', () => {
  it('shows what is there without parsing a body', async () => {
    const edition = await open().load();
    expect(titles(edition)).toEqual(['One']);
    expect(parse).not.toHaveBeenCalled();
  });

  it('parses a body once, however often it is asked for', async () => {
    const edition = await open().load();
    const [one] = edition.stories;
    if (!one) throw new Error('no story');
    const bodies = await Promise.all([edition.body(one), edition.body(one)]);
    await edition.body(one);
    expect(bodies[0]?.blocks).toEqual([{ kind: 'prose', html: '<p>Text.</p>' }]);
    expect(parse).toHaveBeenCalledTimes(1);
  });

  it('gives the same revision wherever the folder stands', async () => {
    const here = await open().load();
    await cp(contentDir, join(root, 'elsewhere'), { recursive: true });
    contentDir = join(root, 'elsewhere');
    expect((await open().load()).revision).toBe(here.revision);
  });

  it('ignores what programs leave beside a file', async () => {
    for (const name of ['.one.md.swp', 'one.md~', '4913', '.#one.md', 'one.md.tmp', '#one.md#'])
      await put(`stories/${name}`, 'x');
    await put('README.md', 'x');
    expect((await open().load()).problems).toEqual([]);
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
    contentDir = join(root, 'gone');
    const edition = await open().load();
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
      expect(edition.problems).toEqual([]);
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
    now = before.nextChangeAt ?? 0;
    const during = await store.refresh([]);
    expect(titles(during)).toEqual(['Later', 'One']);
    now = during.nextChangeAt ?? 0;
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

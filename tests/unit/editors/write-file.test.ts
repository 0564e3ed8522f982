import { chmodSync, readdirSync, readFileSync, statSync, watch } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { classifyFile } from '#lib/content/files/classify-file.ts';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { contentPath } from '#lib/editors/writing/content-path.ts';
import { withLineEndsOf } from '#lib/editors/writing/line-ends.ts';
import { removeFile, restoreFile } from '#lib/editors/writing/removed-files.ts';
import { openText, saveText } from '#lib/editors/writing/write-file.ts';

const file = 'content/stories/one.md';
let root: string;
let contentDir: string;
const path = (name: string) => join(contentDir, name);
const onDisk = (name = 'stories/one.md') => readFileSync(path(name), 'utf8');
const everything = () =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name} ${hashOf(readFileSync(join(parentPath, name)))}`)
    .join('\n');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'desk-'));
  contentDir = join(root, 'content');
  for (const folder of ['stories', 'images', '../elsewhere']) await mkdir(path(folder), { recursive: true });
  await writeFile(path('stories/one.md'), '---\ntitle: One\n---\n\nText.\n');
  await writeFile(join(root, 'elsewhere/secret.md'), 'secret');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('what the desk may open and write', () => {
  it.each([
    '',
    'stories/one.md',
    '/etc/passwd',
    'content/../elsewhere/secret.md',
    'content/stories/../../elsewhere/secret.md',
    'content/stories/..\\..\\elsewhere\\secret.md',
    'content/stories/%2e%2e/secret.md',
    'content//stories/one.md',
    'content/./stories/one.md',
    'content/stories/one.md\0.png',
    'content/stories/one\0.md',
    'content/stories/one.md\n',
    'content/stories/.one.md',
    'content/stories/one.md.tmp',
    'content/stories/One Two.md',
    'content/stories/deeper/one.md',
    'content/stories/one.html',
    'content/stories/one.fr.md',
    'content/stories',
    'content/elsewhere/one.md',
    'content/package.yml',
    'content/images/../../elsewhere/secret.md',
    `content/stories/${'a'.repeat(81)}.md`,
    `content/stories/${'a'.repeat(2_000)}.md`,
  ])('refuses %j in a sentence, and nothing is written', async (name) => {
    const before = everything();
    for (const answer of [await openText(contentDir, name), await saveText(contentDir, name, 'x', 'new')]) {
      expect(answer).toEqual({ refused: expect.stringMatching(/^.{20,300}\.$/) });
    }
    expect(everything()).toBe(before);
  });

  it('goes through no link, of a file or of a folder, wherever it leads', async () => {
    await symlink(join(root, 'elsewhere'), path('updates'));
    await symlink(path('stories'), path('milestones'));
    await symlink(join(root, 'elsewhere/secret.md'), path('stories/out.md'));
    await symlink(path('stories/one.md'), path('stories/inside.md'));
    await symlink(join(root, 'nothing'), path('stories/nowhere.md'));
    await mkdir(path('stories/folder.md'));
    const before = everything();
    for (const name of [
      'updates/secret',
      'updates/new',
      'milestones/one',
      'stories/out',
      'stories/inside',
      'stories/nowhere',
      'stories/folder',
    ]) {
      const named = `content/${name}.md`;
      expect(await openText(contentDir, named), named).toHaveProperty('refused');
      expect(await saveText(contentDir, named, 'x', 'new'), named).toHaveProperty('refused');
    }
    expect(everything()).toBe(before);
  });

  it.each([
    ['a text that is too large', 'a'.repeat(1_000_001), /keep a text under 1 MB/],
    ['50 MB', 'a'.repeat(50_000_000), /keep a text under 1 MB/],
    ['NUL', 'Text\0.\n', /line 1 has an invisible control character \(U\+0000\)/],
    ['half of a character', 'Text \ud800.\n', /half of a character/],
  ])('refuses %s, and nothing is written', async (_, text, said) => {
    const before = everything();
    const opened = await openText(contentDir, file);
    if ('refused' in opened) throw new Error(opened.refused);
    expect(await saveText(contentDir, file, text, opened.hash)).toEqual({ refused: expect.stringMatching(said) });
    expect(everything()).toBe(before);
  });

  it('opens no picture as a text, and nothing that is no UTF-8', async () => {
    await writeFile(path('images/a.png'), 'x');
    await writeFile(path('stories/other.md'), Buffer.from([0xff, 0xfe, 0x41, 0]));
    expect(await openText(contentDir, 'content/images/a.png')).toEqual({
      refused: expect.stringContaining('is a picture'),
    });
    expect(await openText(contentDir, 'content/stories/other.md')).toEqual({
      refused: expect.stringContaining('UTF-16'),
    });
  });
});

describe('saving a text', () => {
  it('writes what was typed, faulty or not, and says what stands there now', async () => {
    const opened = await openText(contentDir, file);
    if ('refused' in opened) throw new Error(opened.refused);
    expect(opened.text).toBe(onDisk());
    const saved = await saveText(contentDir, file, '---\ntitle: [\n', opened.hash);
    expect(onDisk()).toBe('---\ntitle: [\n');
    expect(saved).toEqual({ saved: hashOf(onDisk()) });
  });

  it('writes a new file where there is none, its folder too, and into the place of none that has come meanwhile', async () => {
    expect(await openText(contentDir, 'content/updates/new.md')).toEqual({ text: '', hash: 'new' });
    expect(await saveText(contentDir, 'content/updates/new.md', 'New\n', 'new')).toEqual({ saved: hashOf('New\n') });
    expect(await saveText(contentDir, 'content/updates/new.md', 'Newer\n', 'new')).toEqual({
      changed: { text: 'New\n', hash: hashOf('New\n') },
    });
    expect(onDisk('updates/new.md')).toBe('New\n');
  });

  it('never writes over what another program has saved, or taken away', async () => {
    const hash = hashOf(onDisk());
    await writeFile(path('stories/one.md'), 'By somebody else.\n');
    expect(await saveText(contentDir, file, 'Mine.\n', hash)).toEqual({
      changed: { text: 'By somebody else.\n', hash: hashOf('By somebody else.\n') },
    });
    await rm(path('stories/one.md'));
    expect(await saveText(contentDir, file, 'Mine.\n', hash)).toEqual({ changed: { text: '', hash: 'new' } });
    expect(readdirSync(path('stories'))).toEqual([]);
  });

  it('gives one of many desks that save at once what it wrote, and all others that text', async () => {
    const hash = hashOf(onDisk());
    const texts = Array.from({ length: 8 }, (_, desk) => `From desk ${desk}.\n`.repeat(1 + desk * 1000));
    const answers = await Promise.all(texts.map((text) => saveText(contentDir, file, text, hash)));
    const saved = answers.flatMap((answer) => ('saved' in answer ? answer.saved : []));
    expect(saved).toEqual([hashOf(onDisk())]);
    expect(answers.filter((answer) => 'changed' in answer)).toHaveLength(7);
    for (const answer of answers)
      if ('changed' in answer) expect(answer.changed).toEqual({ text: onDisk(), hash: saved[0] });
  });

  it('is whole or not at all for who reads meanwhile, under a name that is no content, and leaves nothing beside it', async () => {
    const large = 'A line of the text that is long.\n'.repeat(20_000);
    const whole = new Set([onDisk(), large, `${large}More.\n`]);
    const names = new Set<string>();
    const watcher = watch(path('stories'), (_, name) => void names.add(String(name)));
    let saving = true;
    const reading = (async () => {
      const seen = new Set<string>();
      while (saving) seen.add(await readFile(path('stories/one.md'), 'utf8'));
      return seen;
    })();
    for (let round = 0; round < 10; round += 1) {
      const answer = await saveText(contentDir, file, round % 2 ? large : `${large}More.\n`, hashOf(onDisk()));
      expect(answer).toHaveProperty('saved');
    }
    saving = false;
    for (const text of await reading) expect(whole.has(text)).toBe(true);
    watcher.close();
    const others = [...names].filter((name) => name !== 'one.md');
    expect(others.filter((name) => classifyFile(`stories/${name}`).is !== 'ignored')).toEqual([]);
    expect(readdirSync(path('stories'))).toEqual(['one.md']);
  });

  it('keeps who may read and write the file', async () => {
    for (const mode of [0o640, 0o664, 0o600]) {
      chmodSync(path('stories/one.md'), mode);
      await saveText(contentDir, file, `With mode ${mode}.\n`, hashOf(onDisk()));
      expect(statSync(path('stories/one.md')).mode & 0o777).toBe(mode);
    }
  });

  it('keeps line ends and the byte-order mark of the file: one changed word is one changed line', async () => {
    const before = '\ufeff---\r\ntitle: One\n---\r\n\rText.\r\nEnd';
    await writeFile(path('stories/one.md'), before);
    const opened = await openText(contentDir, file);
    if ('refused' in opened) throw new Error(opened.refused);
    expect(opened.text).toBe('---\ntitle: One\n---\n\nText.\nEnd');
    await saveText(contentDir, file, opened.text.replace('Text', 'Words'), opened.hash);
    expect(onDisk()).toBe(before.replace('Text', 'Words'));
  });

  const lines = fc.array(fc.constantFrom('a', 'b', '', 'long line'), { maxLength: 8 });
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  const text = fc
    .tuple(lines, fc.array(ends, { minLength: 8, maxLength: 8 }), fc.boolean())
    .map(([words, its, ended]) =>
      words.map((word, index) => word + (ended || index < words.length - 1 ? its[index] : '')).join(''),
    );
  const plain = (written: string) => written.replace(/\r\n?/g, '\n');

  it('says what was typed, whatever the line ends were, and changes nothing where nothing was typed', () => {
    fc.assert(
      fc.property(text, text, (before, typed) => {
        expect(plain(withLineEndsOf(before, plain(typed)))).toBe(plain(typed));
        expect(withLineEndsOf(before, plain(before))).toBe(before);
      }),
    );
  });

  it('says so when the disk does not take it, and everything is as it was', async () => {
    await writeFile(path('updates'), 'a file in the place of a folder');
    const before = everything();
    expect(await saveText(contentDir, 'content/updates/a.md', 'x', 'new')).toEqual({
      refused: expect.stringContaining('ENOTDIR'),
    });
    expect(everything()).toBe(before);
  });
});

describe('what was removed', () => {
  const stateDir = () => join(root, 'state');
  async function remove(name: string, at: number) {
    const found = await contentPath(contentDir, name);
    if ('refused' in found) throw new Error(found.refused);
    return removeFile(found, hashOf(readFileSync(found.path)), { contentDir, stateDir: stateDir(), at });
  }

  it('is put back as it was, with all that was removed with it', async () => {
    await writeFile(path('stories/one.ur.md'), 'Urdu\r\n');
    const before = everything();
    expect(await remove('content/stories/one.ur.md', 1)).toEqual({ removed: true });
    expect(await remove(file, 1)).toEqual({ removed: true });
    expect(readdirSync(path('stories'))).toEqual([]);
    expect(await restoreFile(file, { contentDir, stateDir: stateDir() })).toEqual({
      restored: [file, 'content/stories/one.ur.md'],
    });
    expect(everything()).toBe(before);
    expect(await restoreFile(file, { contentDir, stateDir: stateDir() })).toHaveProperty('refused');
  });

  it('is put back in part where a new file is in the way of the rest, and the sentence says which part', async () => {
    await writeFile(path('stories/one.ur.md'), 'Urdu\n');
    await remove('content/stories/one.ur.md', 3);
    await remove(file, 3);
    await writeFile(path('stories/one.ur.md'), 'Another.\n');
    expect(await restoreFile(file, { contentDir, stateDir: stateDir() })).toEqual({
      refused: expect.stringMatching(
        /one\.ur\.md is there again;.* By then content\/stories\/one\.md had been put back\.$/,
      ),
    });
    expect(onDisk()).toContain('title: One');
    expect(onDisk('stories/one.ur.md')).toBe('Another.\n');
  });

  it('is not put in the place of a new file of its name, and what has changed is not removed', async () => {
    const found = await contentPath(contentDir, file);
    if ('refused' in found) throw new Error(found.refused);
    const removing = { contentDir, stateDir: stateDir(), at: 2 };
    expect(await removeFile(found, hashOf('other'), removing)).toEqual({ refused: expect.stringContaining('changed') });
    await remove(file, 2);
    await writeFile(path('stories/one.md'), 'Another.\n');
    expect(await restoreFile(file, { contentDir, stateDir: stateDir() })).toEqual({
      refused: expect.stringContaining('is there again'),
    });
    expect(onDisk()).toBe('Another.\n');
    for (const name of ['../../etc/passwd', '/etc/passwd', 'content/stories/none.md'])
      expect(await restoreFile(name, { contentDir, stateDir: stateDir() })).toHaveProperty('refused');
  });
});

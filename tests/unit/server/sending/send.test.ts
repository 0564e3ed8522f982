import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isError } from '#lib/terms/problem.ts';
import {
  deskIn,
  forgetDesks,
  gitIn,
  hookIn,
  lines,
  story,
  type TestDesk,
  twoDesks,
} from '#tests/unit/server/sending/desks.ts';

const one = 'content/stories/one.md';
const text = (desk: TestDesk, file = one) => readFile(join(desk.folder, file), 'utf8');

afterAll(forgetDesks);

describe('which way', () => {
  it('is none where no repository is, or it has no other side', async () => {
    const { root, amna } = await twoDesks();
    const plain = join(root, 'plain');
    await mkdir(join(plain, 'content'), { recursive: true });
    expect(await (await deskIn(plain)).sending()).toEqual({
      ok: { way: 'served', says: 'Saved and without fault is live: a server reads this folder itself.' },
    });
    amna.git('remote', 'remove', 'origin');
    expect(await amna.sending()).toMatchObject({ ok: { way: 'served' } });
  });

  it('names the files of the piece, what else has changed, and a sentence', async () => {
    const { amna } = await twoDesks();
    await amna.put(one, story('One', 'Other words.\n', 'aliases: [old-one]\n'));
    await amna.put('content/stories/two.md', story('Two', 'Others.\n'));
    await amna.put('content/stories/one.ur.md', 'no translation yet\n');
    await amna.put('lib/code.ts', 'changed\n');
    await amna.put('content/stories/.one.md.swp', 'temporary\n');
    expect(await amna.sending()).toEqual({
      ok: {
        way: 'git',
        to: 'the shared copy (origin, main)',
        own: [
          { file: one, is: 'changed' },
          { file: 'content/stories/one.ur.md', is: 'new' },
        ],
        others: [{ file: 'content/stories/two.md', is: 'changed' }],
        unsent: [],
        sentence: 'Change “One, a story of the station”',
      },
    });
  });
});

describe('to send', () => {
  it('commits exactly the files of the piece, while somebody else has sent, and leaves staged what is staged', async () => {
    const { amna, bilal, readers } = await twoDesks();
    await bilal.put('content/stories/two.md', story('Two', 'By Bilal.\n'));
    bilal.git('commit', '-q', '-a', '-m', 'Change the second');
    bilal.git('push', '-q');

    await amna.put('lib/code.ts', 'export const staged = 1;\n');
    await amna.put('content/site.yml', 'title: Staged\ntagline: A\npublisher: P\n');
    amna.git('add', 'lib/code.ts', 'content/site.yml');
    await amna.put('lib/code.ts', 'export const unstaged = 1;\n');
    const staged = amna.git('diff', '--cached', '--raw');
    await amna.put(one, story('One', 'By Amna.\n'));
    await mkdir(join(amna.folder, 'content/images'));
    const sent = await amna.send({ sentence: ' #1:  change\nthe first ' });
    expect(sent).toEqual({
      ok: { is: 'sent', says: 'Sent to the shared copy (origin, main). Readers see it once a server takes it in.' },
    });

    expect(amna.git('show', '--format=%s%n%an', '--name-only', 'HEAD')).toBe(`#1: change the first\namna\n\n${one}`);
    expect(amna.git('diff', '--cached', '--raw')).toBe(staged);
    expect(await text(amna, 'lib/code.ts')).toBe('export const unstaged = 1;\n');
    expect(await text(amna, 'content/stories/two.md')).toContain('By Bilal.');
    const edition = await readers();
    expect(edition.problems.filter(isError)).toEqual([]);
    expect(edition.site.title).toBe('T');
    const shown = await Promise.all(edition.stories.map((shownStory) => edition.body(shownStory)));
    expect(JSON.stringify(shown)).toContain('By Amna.');
    expect(JSON.stringify(shown)).toContain('By Bilal.');
  });

  it('takes a new file and a deleted one along when they are ticked, and nothing outside the content', async () => {
    const { amna, readers } = await twoDesks();
    await amna.put('content/stories/three.md', story('Three'));
    await amna.put('lib/code.ts', 'changed\n');
    gitIn(amna.folder, 'rm', '-q', '--cached', 'content/stories/two.md');
    await amna.git('clean', '-qf', 'content/stories/two.md');
    const files = [
      'content/stories/three.md',
      'content/stories/two.md',
      'lib/code.ts',
      'content/../lib/code.ts',
      '../x',
    ];
    expect(await amna.send({ files })).toMatchObject({ ok: { is: 'sent' } });
    expect(amna.git('show', '--format=', '--name-status', '--no-renames', 'HEAD')).toBe(
      'A\tcontent/stories/three.md\nD\tcontent/stories/two.md',
    );
    expect(amna.git('status', '--short')).toBe('M lib/code.ts');
    expect((await readers()).stories.map(({ slug }) => slug).sort()).toEqual(['one', 'three']);
  });

  it('joins what two have changed in different paragraphs, has it read, and sends it then', async () => {
    const { amna, bilal, readers } = await twoDesks();
    await bilal.put(one, story('One', lines({ 2: 'By Bilal.' })));
    expect(await bilal.send()).toMatchObject({ ok: { is: 'sent' } });
    await amna.put(one, story('One', lines({ 8: 'By Amna.' })));
    expect(await amna.send()).toMatchObject({
      ok: { is: 'joined', says: expect.stringContaining('Read it, then send') },
    });
    expect(await text(amna)).toBe(story('One', lines({ 2: 'By Bilal.', 8: 'By Amna.' })));
    expect(amna.git('log', '--format=%an', '@{u}..HEAD')).toBe('');
    expect(await amna.send()).toMatchObject({ ok: { is: 'sent' } });
    expect(amna.git('diff', '--stat', 'HEAD~', 'HEAD')).toContain('1 insertion(+), 1 deletion(-)');
    const edition = await readers();
    const [shown] = edition.stories;
    expect(JSON.stringify(shown && (await edition.body(shown)))).toMatch(/By Bilal.*By Amna/s);
  });

  it.each(['mine', 'theirs'] as const)(
    'shows both where two have changed the same words, and goes on with %s',
    async (keep) => {
      const { amna, bilal } = await twoDesks();
      const [mine, theirs] = [story('One', lines({ 2: 'By Amna.' })), story('One', lines({ 2: 'By Bilal.' }))];
      await bilal.put(one, theirs);
      await bilal.send();
      await amna.put(one, mine);
      const head = amna.git('rev-parse', 'HEAD');
      const { ok } = await amna.send();
      expect(ok).toMatchObject({ is: 'conflict', file: one, theirs });
      expect([amna.git('rev-parse', 'HEAD'), amna.git('status', '--short'), await text(amna)]).toEqual([
        head,
        `M ${one}`,
        mine,
      ]);
      if (keep === 'theirs') await amna.put(one, theirs);
      const again = await amna.send(keep === 'mine' ? { over: { [one]: ok.of } } : {});
      if (keep === 'mine') expect(again).toMatchObject({ ok: { is: 'sent' } });
      else expect(again).toEqual({ refused: expect.stringContaining('nothing to send') });
      expect(amna.git('show', `origin/main:${one}`)).toBe((keep === 'mine' ? mine : theirs).trim());
      expect(amna.git('status', '--short')).toBe('');
    },
  );

  it('joins a commit that could not be sent with what others have sent since', async () => {
    const { amna, bilal, bare } = await twoDesks();
    await amna.put(one, story('One', lines({ 8: 'By Amna.' })));
    amna.git('remote', 'set-url', '--push', 'origin', join(bare, 'nowhere'));
    expect(await amna.send()).toEqual({ refused: expect.stringContaining('it is kept here') });
    await bilal.put('content/stories/two.md', story('Two', 'By Bilal.\n'));
    expect(await bilal.send({ file: 'content/stories/two.md', files: ['content/stories/two.md'] })).toMatchObject({
      ok: { is: 'sent' },
    });
    await amna.put('lib/code.ts', 'staged\n');
    amna.git('add', 'lib/code.ts');
    amna.git('remote', 'set-url', '--push', 'origin', bare);
    expect(await amna.sending()).toMatchObject({ ok: { own: [], unsent: ['Change the first story'] } });
    expect(await amna.send()).toMatchObject({ ok: { is: 'sent' } });
    expect(amna.git('status', '--short')).toBe('M  lib/code.ts');
    expect(amna.git('log', '--format=%s', 'origin/main').split('\n').sort()).toEqual([
      'Begin',
      'Change the first story',
      'Change the first story',
      'Take in what others have sent',
    ]);
  });

  it('takes in what others send in the moment between taking in and sending', async () => {
    const { amna, bilal, readers } = await twoDesks();
    await bilal.put('content/stories/two.md', story('Two', 'By Bilal.\n'));
    bilal.git('commit', '-q', '-a', '-m', 'Change the second');
    await hookIn(
      join(amna.folder, '.git'),
      'pre-commit',
      `unset GIT_DIR GIT_INDEX_FILE; cd ${bilal.folder} && git push -q`,
    );
    await amna.put(one, story('One', 'By Amna.\n'));
    expect(await amna.send()).toMatchObject({ ok: { is: 'sent' } });
    expect((await readers()).problems.filter(isError)).toEqual([]);
    expect(amna.git('show', 'HEAD:content/stories/two.md')).toContain('By Bilal.');
  });
});

/** What stands in the way → how it comes about, and what is said. Nothing is committed, changed or staged by it. */
const refusals: Readonly<
  Record<string, readonly [arrange: (desk: TestDesk, others: TestDesk) => unknown, says: RegExp]>
> = {
  'an error in the text': [
    ({ put }) => put(one, story('One').replace('topics', 'topic')),
    /one\.md, line 1, topics: is missing.*Mend that/,
  ],
  'no name': [({ git }) => git('config', '--unset', 'user.name'), /who you are.*user\.name/],
  'an address that nobody answers at': [
    ({ git }) => git('remote', 'set-url', 'origin', 'http://127.0.0.1:9/x.git'),
    /is this machine online/,
  ],
  'an address where nothing is': [
    ({ git }) => git('remote', 'set-url', 'origin', '/nowhere/at/all.git'),
    /git could not do it/,
  ],
  'a hook that refuses': [
    ({ folder }) => hookIn(join(folder, '.git'), 'pre-commit', 'echo no comma there >&2\nexit 1'),
    /has refused this one.*no comma there/,
  ],
  'an unfinished merge': [
    async ({ git, put, folder }) => {
      await writeFile(join(folder, '.git/MERGE_HEAD'), `${git('rev-parse', 'HEAD')}\n`);
      await put('lib/code.ts', 'merged\n');
    },
    /A merge was begun.*git merge --abort/,
  ],
  'an unfinished rebase': [({ folder }) => mkdir(join(folder, '.git/rebase-merge')), /A rebase was begun/],
  'no branch': [({ git }) => git('checkout', '-q', '--detach'), /on no branch.*git switch/],
  'no upstream': [({ git }) => git('branch', '--unset-upstream'), /git push -u origin main/],
  'code that was committed and not sent': [
    async ({ git, put }) => {
      await put('lib/code.ts', 'other\n');
      git('commit', '-q', '-m', 'Code', 'lib/code.ts');
    },
    /lib\/code\.ts.*git push/,
  ],
  'code that was moved into the content, committed and not sent': [
    ({ git }) => {
      git('mv', 'lib/code.ts', 'content/code.ts');
      git('commit', '-q', '-m', 'Move', 'lib/code.ts', 'content/code.ts');
    },
    /lib\/code\.ts.*git push/,
  ],
  'the same file of others, which is not sent': [
    async ({ put }, others) => {
      await others.put('content/stories/two.md', story('Two', 'Theirs.\n'));
      await others.send({ files: ['content/stories/two.md'] });
      await put('content/stories/two.md', story('Two', 'Mine.\n'));
    },
    /another version of content\/stories\/two\.md/,
  ],
  'others who have deleted it': [
    (_, others) => {
      others.git('rm', '-q', one);
      others.git('commit', '-q', '-m', 'Delete');
      others.git('push', '-q');
    },
    /Others have deleted content\/stories\/one\.md/,
  ],
  'another git that runs': [
    ({ folder }) => writeFile(join(folder, '.git/index.lock'), ''),
    /Another program is using git/,
  ],
};

it.each(Object.entries(refusals))('%s is said in a sentence, and nothing is lost', async (_, [arrange, says]) => {
  const { amna, bilal } = await twoDesks();
  await amna.put(one, story('One', 'By Amna.\n'));
  await arrange(amna, bilal);
  const state = async () => [
    await text(amna),
    amna.git('rev-parse', 'HEAD'),
    amna.git('status', '--porcelain', '--untracked-files=all'),
  ];
  const before = await state();
  const { refused } = await amna.send({ files: [one] });
  expect(refused).toMatch(says);
  expect(await state()).toEqual(before);
});

it('what the other side refuses is kept here, and goes along the next time', async () => {
  const { amna, bare } = await twoDesks();
  const hook = await hookIn(bare, 'pre-receive', 'echo main is closed today >&2\nexit 1');
  await amna.put(one, story('One', 'By Amna.\n'));
  expect(await amna.send()).toEqual({ refused: expect.stringMatching(/refused it.*main is closed today/) });
  expect(amna.git('status', '--short')).toBe('');
  await rm(hook);
  expect(await amna.send()).toMatchObject({ ok: { is: 'sent' } });
  expect(gitIn(bare, 'log', '--format=%s', '-1', 'main')).toBe('Change the first story');
});

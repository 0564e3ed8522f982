import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { plain } from '#tests/unit/editors/pictures/made-pictures.ts';
import { forgetDesks, lines, story, type TestDesk, twoDesks } from '#tests/unit/server/sending/desks.ts';

const one = 'content/stories/one.md';
const text = (desk: TestDesk) => readFile(join(desk.folder, one), 'utf8');

afterAll(forgetDesks);

it('joins what was committed here and never sent with the same words of others, as the editor chooses', async () => {
  const { amna, bilal } = await twoDesks();
  const theirs = story('One', lines({ 2: 'By Bilal.' }));
  await bilal.put(one, theirs);
  expect(await bilal.send()).toMatchObject({ ok: { is: 'sent' } });
  await amna.put(one, story('One', lines({ 2: 'By Amna.' })));
  amna.git('commit', '-q', '-m', 'Committed in a terminal', one);
  const { ok } = await amna.send();
  expect(ok).toMatchObject({ is: 'conflict', file: one, theirs });
  expect(await amna.send({ over: { [one]: ok.of } })).toMatchObject({ ok: { is: 'sent' } });
  expect(await text(amna)).toContain('By Amna.');
  expect(amna.git('status', '--short')).toBe('');
  expect(amna.git('show', `origin/main:${one}`)).toContain('By Amna.');
});

it('goes on where two have deleted the same file, and added the same picture', async () => {
  const { amna, bilal } = await twoDesks();
  const [gone, picture] = ['content/stories/two.md', 'content/images/same.png'];
  const bytes = await plain().png().toBuffer();
  for (const { folder } of [amna, bilal]) {
    await rm(join(folder, gone));
    await mkdir(join(folder, 'content/images'));
    await writeFile(join(folder, picture), bytes);
  }
  bilal.git('add', '.');
  bilal.git('commit', '-q', '-m', 'Take one out, and add a picture');
  bilal.git('push', '-q');
  await amna.put(one, story('One', 'By Amna.\n'));
  expect(await amna.send({ files: [one, picture] })).toMatchObject({ ok: { is: 'sent' } });
  expect(amna.git('show', '--format=', '--name-only', 'HEAD')).toBe(one);
  expect(amna.git('status', '--short')).toBe('');
});

it('says that both changes stand in a file where taking in stops only after that', async () => {
  const { amna, bilal } = await twoDesks();
  await bilal.put(one, story('One', lines({ 2: 'By Bilal.' })));
  await bilal.put('lib/new', 'a file\n');
  bilal.git('add', '.');
  bilal.git('commit', '-q', '-m', 'Change the first');
  bilal.git('push', '-q');
  await amna.put(one, story('One', lines({ 8: 'By Amna.' })));
  await mkdir(join(amna.folder, 'lib/new'));
  await amna.put('lib/new/mine', 'a file in a folder of that name\n');
  const { refused } = await amna.send();
  expect(refused).toContain(`Both changes stand in ${one} now; nothing was sent.`);
  expect(await text(amna)).toBe(story('One', lines({ 2: 'By Bilal.', 8: 'By Amna.' })));
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { forgetDesks, hookIn, story, twoDesks } from '#tests/unit/server/sending/desks.ts';

const one = 'content/stories/one.md';

afterAll(forgetDesks);

it('sends nothing where the repository around the folder ignores it', async () => {
  const { amna } = await twoDesks();
  amna.git('rm', '-rq', '--cached', 'content');
  await amna.put('.gitignore', 'content/\n');
  expect(await amna.sending()).toMatchObject({ ok: { way: 'served' } });
});

it.each(['core.sshCommand', 'GIT_SSH', 'GIT_SSH_COMMAND'])('goes by the ssh that is chosen in %s', async (chosen) => {
  const { root, amna } = await twoDesks();
  for (const name of ['GIT_SSH', 'GIT_SSH_COMMAND']) vi.stubEnv(name, undefined);
  const asked = join(root, 'asked');
  const ssh = await hookIn(root, 'ssh', `echo yes > '${asked}'\nexit 1`);
  amna.git('remote', 'set-url', 'origin', 'ssh://nobody@127.0.0.1:9/x.git');
  await amna.put(one, story('One', 'By Amna.\n'));
  if (chosen === 'core.sshCommand') amna.git('config', chosen, ssh);
  else vi.stubEnv(chosen, ssh);
  expect(await amna.send()).toEqual({ refused: expect.stringContaining('git could not do it') });
  expect(await readFile(asked, 'utf8')).toBe('yes\n');
});

it('tells a hook neither the keys of the site nor what belongs to another repository', async () => {
  const { root, amna } = await twoDesks();
  const seen = join(root, 'seen');
  await hookIn(join(amna.folder, '.git'), 'pre-commit', `env > '${seen}'`);
  await amna.put(one, story('One', 'By Amna.\n'));
  for (const name of ['PREVIEW_SECRET', 'HEALTH_TOKEN', 'GIT_SHALLOW_FILE', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'])
    vi.stubEnv(name, 'not-for-hooks');
  expect(await amna.send()).toMatchObject({ ok: { is: 'sent' } });
  const told = await readFile(seen, 'utf8');
  expect(told).toContain('GIT_TERMINAL_PROMPT=0');
  expect(told).not.toMatch(/not-for-hooks|GIT_LITERAL_PATHSPECS/);
});

it('says of a git that is too old to join commits which one is needed', async () => {
  const { root, amna, bilal } = await twoDesks();
  await bilal.put('content/stories/two.md', story('Two', 'By Bilal.\n'));
  await bilal.send({ files: ['content/stories/two.md'] });
  await amna.put(one, story('One', 'By Amna.\n'));
  amna.git('commit', '-q', '-m', 'Never sent', one);
  const path = process.env.PATH ?? '';
  await hookIn(root, 'git', `case " $* " in *" merge-tree "*) exit 129;; esac\nPATH='${path}' exec git "$@"`);
  vi.stubEnv('PATH', `${join(root, 'hooks')}:${path}`);
  expect(await amna.send()).toEqual({ refused: expect.stringContaining('older than 2.38') });
});

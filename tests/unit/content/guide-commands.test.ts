import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands as ours } from '#scripts/commands.mjs';
import { readGuidePage } from '#tests/unit/content/guide-page.ts';

/** Each command is a process of its own; the first of them compiles for all. */
const cached = { NODE_COMPILE_CACHE: 'node_modules/.cache/node' };

const root = join(import.meta.dirname, '../../..');
const guide = await readGuidePage('content/README.md');
const phone = await readGuidePage('docs/editing-from-a-phone.md');
const readme = await readGuidePage('README.md');
const scripts = new Map<string, readonly string[]>(Object.entries(ours).map(([name, { run: words }]) => [name, words]));

let contentDir: string;
beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'guide-'));
  await cp(join(root, 'content'), contentDir, { recursive: true });
});
afterAll(() => rm(contentDir, { recursive: true, force: true }));

/** Runs the script behind `npm run NAME -- …` as it stands in the guide, a placeholder in capitals filled in. */
function run(command: string) {
  const filled = command.replace(/\bSLUG\b/, 'two-names-one-seat').replace(/\bFILE\b/, 'content/site.yml');
  const [, , name = '', , ...given] = [...filled.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
  const script = scripts.get(name)?.find((part) => part.startsWith('scripts/'));
  if (script === undefined) throw new Error(`${command} runs no script`);
  return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...given], {
    cwd: root,
    env: {
      ...process.env,
      ...cached,
      CONTENT_DIR: contentDir,
      PREVIEW_SECRET: 'a-secret-of-the-test-that-is-long-enough',
    },
    encoding: 'utf8',
    input: '',
  });
}

/** What can be run to its end, in the order of the guide; the names of commands alone (`npm run dev`) are checked elsewhere. No test asks other sites. */
const commands = [guide, phone, readme]
  .flatMap(({ words, examples }) => [
    ...examples.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trim().split('\n')),
    ...words,
  ])
  .filter((line) => /^npm run (?:new --|check|preview)/.test(line) && !/--watch|--links|\\?\||with-slips/.test(line));

describe('commands of the guides', () => {
  it('are those that an editor needs', () => {
    for (const needed of ['npm run new -- update', 'npm run new -- story', 'npm run new -- milestone', 'npm run check'])
      expect(commands.some((command) => command.startsWith(needed))).toBe(true);
  });

  it.each([...new Set(commands)])('%s', (command) => {
    const { status, stdout, stderr } = run(command);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
  });
});

describe('what the check prints', () => {
  const shown = guide.examples.filter(({ is, printed }) => is.startsWith('wrong content/') && printed !== undefined);

  it.each(shown.map((example): [string, typeof example] => [example.is, example]))(
    '%s',
    async (is, { text, printed }) => {
      const file = is.slice('wrong content/'.length);
      await writeFile(join(contentDir, file), text);
      const { stdout } = run(`npm run check -- content/${file}`);
      await rm(join(contentDir, file));
      expect(stdout).toBe(printed);
    },
  );
});

describe('an update without the desk', () => {
  const making = guide.examples.find(({ language, text }) => language === 'sh' && text.startsWith('npm run new'));
  const [filled] = guide.examples.filter(({ is }) => is.startsWith('content/updates/'));
  const path = filled?.is.slice('content/'.length) ?? '';

  it('begins with a file at the path that the guide names', async () => {
    await rm(join(contentDir, path), { force: true });
    expect(run(making?.text.trim() ?? '').stdout.split('\n')[0]).toContain(path);
    expect(await readFile(join(contentDir, path), 'utf8')).toContain('status: draft');
  });

  it('ends without an error or a warning', async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'guide-'));
    await cp(join(root, 'content'), scratch, { recursive: true });
    await writeFile(join(scratch, path), filled?.text ?? '');
    const { stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--strict'], {
      cwd: root,
      env: { ...process.env, ...cached, CONTENT_DIR: scratch },
      encoding: 'utf8',
    });
    await rm(scratch, { recursive: true });
    expect(stdout.trim().endsWith('0 errors, 0 warnings')).toBe(true);
  });
});

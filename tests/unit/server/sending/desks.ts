import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { createContentStore } from '#lib/content/store/content-store.ts';
import { createDeskSend } from '#server/editors/desk-send.ts';

const clock = Date.parse('2026-06-01T00:00:00Z');

export const story = (title: string, body = 'Text of the story.\n', more = '') =>
  `---\ntitle: ${title}, a story of the station\nsummary: What is known.\npublished: 2026-01-01T09:00:00+05:00\ntopics: [crewed]\n${more}sources:\n  - publisher: P\n    title: T\n---\n\n${body}`;

/** Runs git in a folder and gives what it prints. @throws when it fails */
export const gitIn = (folder: string, ...parameters: readonly string[]): string =>
  execFileSync('git', parameters, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

async function openStore(contentDir: string, drafts: boolean) {
  const store = createContentStore({
    contentDir,
    parseBody: async (source) => parseBody(source),
    now: () => clock,
    drafts,
    log: { warn: () => undefined },
  });
  await store.load();
  return store;
}

/** One work tree with content in `content/`, and a desk that writes in it. */
export async function deskIn(folder: string, server?: string) {
  const contentDir = join(folder, 'content');
  const content = await openStore(contentDir, true);
  const acts = createDeskSend({ contentDir, content, server, healthToken: undefined, now: () => clock });
  const ask = async (act: string, body: object) => Object(await acts[act]?.(body));
  const file = 'content/stories/one.md';
  return {
    folder,
    ask,
    git: (...parameters: readonly string[]) => gitIn(folder, ...parameters),
    put: (path: string, text: string) => writeFile(join(folder, path), text),
    sending: (of = file) => ask('sending', { file: of }),
    /** Sends all that the dialog offers of a piece, unless told which. */
    send: async (more: object = {}) => {
      const { ok } = await ask('sending', { file });
      const files = (ok?.own ?? []).map((one: { readonly file: string }) => one.file);
      return ask('send', { file, files, sentence: 'Change the first story', ...more });
    },
  };
}

export type TestDesk = Awaited<ReturnType<typeof deskIn>>;

/** A bare repository, two work trees and a clone that a server reads; each names the other side from where it stands, so that they can be copied. */
async function arrange(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sending-'));
  gitIn(root, 'init', '-q', '--bare', '--template=', '-b', 'main', 'bare.git');
  const clone = (name: string): string => {
    gitIn(root, 'clone', '-q', '--template=', 'bare.git', name);
    const folder = join(root, name);
    const settings = { 'user.name': name, 'user.email': `${name}@example.org`, 'remote.origin.url': '../bare.git' };
    for (const [setting, value] of Object.entries(settings)) gitIn(folder, 'config', setting, value);
    return folder;
  };
  const first = clone('amna');
  gitIn(first, 'checkout', '-q', '-B', 'main');
  await mkdir(join(first, 'content/stories'), { recursive: true });
  await mkdir(join(first, 'lib'));
  await writeFile(join(first, 'lib/code.ts'), 'export {};\n');
  await writeFile(join(first, 'content/site.yml'), 'title: T\ntagline: A\npublisher: P\n');
  await writeFile(join(first, 'content/stories/one.md'), story('One', lines()));
  await writeFile(join(first, 'content/stories/two.md'), story('Two'));
  gitIn(first, 'add', '.');
  gitIn(first, 'commit', '-q', '-m', 'Begin');
  gitIn(first, 'push', '-q', '-u', 'origin', 'main');
  clone('bilal');
  clone('served');
  return root;
}

let pattern: Promise<string> | undefined;

/** A bare repository, two desks with a work tree each, and a clone that a server reads. */
export async function twoDesks(server?: string) {
  // What this machine's own git is told would pass for what an editor's is.
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  pattern ??= arrange();
  const root = await mkdtemp(join(tmpdir(), 'sending-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(await pattern, root, { recursive: true });
  const served = join(root, 'served');
  return {
    root,
    bare: join(root, 'bare.git'),
    amna: await deskIn(join(root, 'amna'), server),
    bilal: await deskIn(join(root, 'bilal'), server),
    /** What readers get once the served clone has pulled. */
    async readers() {
      gitIn(served, 'pull', '-q', '--ff-only');
      return (await openStore(join(served, 'content'), false)).refresh();
    },
  };
}

/** Removes what the desks of this file were copied from. */
export async function forgetDesks(): Promise<void> {
  if (pattern) await rm(await pattern, { recursive: true, force: true });
  pattern = undefined;
}

/** Nine paragraphs, so that two editors can change one each. @param changed the number of one → its words */
export const lines = (changed: Readonly<Record<number, string>> = {}): string =>
  Array.from({ length: 9 }, (_, index) => `${changed[index + 1] ?? `Paragraph ${index + 1} of the story.`}\n`).join(
    '\n',
  );

/** A script that is run at some point, in the folder `hooks` of another. */
export async function hookIn(gitDir: string, name: string, script: string): Promise<string> {
  const hook = join(gitDir, 'hooks', name);
  await mkdir(join(gitDir, 'hooks'));
  await writeFile(hook, `#!/bin/sh\n${script}\n`);
  await chmod(hook, 0o755);
  return hook;
}

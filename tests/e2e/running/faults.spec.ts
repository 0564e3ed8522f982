import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { keepReading } from '#tests/e2e/running/constant-readers.ts';
import { differences, type Pages, pagesOf } from '#tests/e2e/running/page-bytes.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallAddresses, smallContent } from '#tests/e2e/running/small-content.ts';

// One server goes through all of it: what one fault has left behind would show in the next.

const nobody = 65_534;
/** Root reads every file, so the server runs as somebody else where the tests run as root. */
const isRoot = process.getuid?.() === 0;
const nobodyCanRead =
  isRoot && spawnSync('node', ['--check', 'server/main.ts'], { uid: nobody, gid: nobody }).status === 0;

const name = 'updates/update-1.md';
const own = '/updates/update-1';

let site: SiteProcess;
let file: string;
let good: string;
let before: Pages;

test.beforeAll(async () => {
  site = await startSite({ from: smallContent, ...(nobodyCanRead && { account: nobody }) });
  file = join(site.contentDir, name);
  good = await readFile(file, 'utf8');
  before = await pagesOf(site.origin, smallAddresses);
});
test.afterAll(() => site.dispose());

interface ListedProblem {
  readonly file: string;
  readonly message: string;
}

async function problems(): Promise<readonly ListedProblem[]> {
  const response = await fetch(`${site.origin}/healthz`, { headers: { authorization: `Bearer ${site.healthToken}` } });
  return (await response.json()).problems;
}

const reported = (message: string, about = `content/${name}`) =>
  until(problems, (list) => list.some((problem) => problem.file === about && problem.message.includes(message)));

/** A new text is live, and with the old one every page is as it was. */
async function publishingWorks(): Promise<void> {
  await writeFile(file, good.replace('Update 1 says', 'Mended: update 1 says'));
  await until(
    () => site.text(own),
    (html) => html.includes('Mended: update 1'),
  );
  await writeFile(file, good);
  await until(
    () => site.text(own),
    (html) => !html.includes('Mended: update 1'),
  );
  expect(await problems()).toEqual([]);
  expect(differences(before, await pagesOf(site.origin, smallAddresses))).toEqual([]);
}

/** Readers go on while something happens, and notice nothing: not on the page of the file either. */
async function nobodyNotices(happening: () => Promise<unknown>): Promise<void> {
  const readers = keepReading(site.origin, before);
  try {
    await happening();
    await readers.onceMore();
  } finally {
    expect(await readers.stop()).toEqual([]);
  }
}

const withBody = (body: string) => `${good.slice(0, good.indexOf('\n---\n') + 5)}\n${body}\n`;

interface Fault {
  readonly strike: () => Promise<unknown> | unknown;
  readonly message: string;
  /** What must be undone before a good file can take the place. */
  readonly clear?: () => Promise<unknown>;
}

const faults: Readonly<Record<string, Fault>> = {
  'a body on which the parser runs out of time': {
    strike: () => writeFile(file, withBody(`${'* '.repeat(10_000)}a`)),
    message: 'takes too long to read',
  },
  'a body on which the parser runs out of memory': {
    strike: () =>
      writeFile(
        file,
        withBody(`|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n${`|${'b|'.repeat(20)}\n`.repeat(2_000)}`),
      ),
    // On a busy machine the time is over first.
    message: 'takes too',
  },
  'half of a file': {
    strike: () => writeFile(file, good.slice(0, good.indexOf('sources:') + 12)),
    message: 'has no closing fence',
  },
  'a folder in the place of a file': {
    // At once: what is gone when somebody looks is gone for readers too.
    strike: () => {
      rmSync(file);
      mkdirSync(file);
    },
    message: 'is a folder',
    clear: () => rmdir(file),
  },
  'a named pipe in the place of a file': {
    strike: async () => {
      const pipe = join(site.contentDir, '..', 'pipe');
      execFileSync('mkfifo', [pipe]);
      await rename(pipe, file);
    },
    message: 'is not a regular file',
    clear: () => rm(file),
  },
};

for (const [title, { strike, message, clear }] of Object.entries(faults)) {
  test(`${title} takes no page down, and is over when the file is good again`, async () => {
    await nobodyNotices(async () => {
      await strike();
      await reported(message);
    });
    await clear?.();
    await publishingWorks();
  });
}

test('a file that may not be read takes no page down, and is over when it may', async () => {
  test.skip(isRoot && !nobodyCanRead, 'no other account can read this folder, and root reads everything');
  await nobodyNotices(async () => {
    await chmod(file, 0);
    await reported('cannot be read');
  });
  await chmod(file, 0o644);
  await until(problems, (list) => list.length === 0);
  await publishingWorks();
});

test('files that disappear while they are read leave nothing behind', async () => {
  const drafts = Array.from({ length: 60 }, (_, index) => join(site.contentDir, `updates/passing-${index}.md`));
  const slow = join(site.contentDir, 'updates/passing-slow.md');
  await nobodyNotices(async () => {
    await writeFile(slow, withBody(`${'* '.repeat(10_000)}a`));
    for (const draft of drafts) await writeFile(draft, good.replace('story:', 'status: draft\nstory:'));
    // The batch is taken up after 300 ms, and the slow one keeps the parser for two seconds: the files go in between.
    await wait(800);
    await Promise.all([slow, ...drafts].map((path) => rm(path)));
    await until(problems, (list) => list.length === 0);
  });
  await publishingWorks();
});

test('a content folder that cannot be written is read as before', async () => {
  const permit = (...parameters: string[]) => execFileSync('chmod', parameters);
  permit('-R', 'a-w', site.contentDir);
  try {
    await nobodyNotices(async () => {
      permit('u+w', file);
      await writeFile(file, good.slice(0, 40));
      await reported('has no closing fence');
    });
    await publishingWorks();
  } finally {
    permit('-R', 'u+w', site.contentDir);
  }
});

test('a content folder that vanishes, comes back empty, and comes back whole takes no page down', async () => {
  const away = `${site.contentDir}-away`;
  await nobodyNotices(async () => {
    await rename(site.contentDir, away);
    await reported('there is no folder', 'content');
    await mkdir(site.contentDir, { mode: 0o755 });
    await reported('is empty', 'content');
    await rmdir(site.contentDir);
    await rename(away, site.contentDir);
    await until(problems, (list) => list.length === 0);
  });
  await publishingWorks();
});

test('where the system has no watchers left, one warning and /readyz tell what to do', async () => {
  const limit = 'echo 2 > /proc/sys/user/max_inotify_watches';
  const canLimit = spawnSync('unshare', ['-Ur', 'sh', '-c', limit]).status === 0;
  test.skip(!canLimit, 'only Linux with user namespaces gives a process a limit of its own');
  const node = 'exec node --disable-warning=ExperimentalWarning server/main.ts';
  const blind = await startSite({ from: smallContent, command: ['unshare', '-Ur', 'sh', '-c', `${limit}; ${node}`] });
  try {
    const details = async () => (await (await fetch(`${blind.origin}/readyz`)).json()).details ?? [];
    const [detail] = await until(details, (list) => list.length > 0);
    expect(detail).toContain('fs.inotify.max_user_watches');
    const warnings = () => blind.log().split('cannot be watched').length - 1;
    expect(await until(async () => warnings(), Boolean)).toBe(1);
  } finally {
    await blind.dispose();
  }
});

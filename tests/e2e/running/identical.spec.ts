import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { differences, everyAddress, type Pages, pagesOf } from '#tests/e2e/running/page-bytes.ts';
import { startSite } from '#tests/e2e/running/site-process.ts';

/** What a build is made of. */
const sources = ['app', 'browser', 'components', 'lib', 'public', 'scripts', 'server'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'next.config.ts'];

const environment = { SITE_URL: 'https://orbit.example' };
const withdrawn = '/updates/taken-back';
const addresses = [...everyAddress, withdrawn];

let folder: string;
let contentDir: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbit-identical-'));
  contentDir = join(folder, 'content');
  await cp('content', contentDir, { recursive: true });
  await writeFile(
    join(contentDir, `${withdrawn}.md`),
    `---
title: Taken back
published: 2026-01-01T09:00:00+05:00
story: pakistan-astronaut-tiangong-agreement
status: withdrawn
note: The report was retracted.
sources:
  - publisher: Dawn
    description: report of the day
---
`,
  );
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every page from a process of its own, which ends before the next one starts. */
async function pagesFrom(order: readonly string[], directory?: string): Promise<Pages> {
  const site = await startSite({
    contentDir,
    stateDir: join(folder, 'state'),
    environment,
    ...(directory !== undefined && { directory }),
  });
  try {
    return await pagesOf(site.origin, order);
  } finally {
    await site.dispose();
  }
}

function expectWhole(pages: Pages): void {
  const statuses = new Map([...pages].map(([address, { status }]) => [address, status]));
  expect(statuses.get('/')).toBe(200);
  expect(statuses.get(withdrawn)).toBe(410);
  const lacking = [...pages].filter(([, { status, etag, policy }]) => policy === null || (status === 200 && !etag));
  expect(lacking.map(([address]) => address)).toEqual([]);
}

test('two processes, the second asked in the opposite order, send the same bytes, tags and policies', async () => {
  const first = await pagesFrom(addresses);
  expectWhole(first);
  expect(differences(first, await pagesFrom(addresses.toReversed()))).toEqual([]);
});

/** Copies what a build needs, the packages as links, and builds there. */
async function build(directory: string): Promise<void> {
  for (const name of sources) await cp(name, join(directory, name), { recursive: true });
  for (const name of files) await cp(name, join(directory, name));
  // Links of the same disk: packages must stand inside the folder that is built.
  await run('cp', ['-al', 'node_modules', join(directory, 'node_modules')]);
  await run('node', ['scripts/build.ts'], directory);
}

function run(command: string, parameters: readonly string[], cwd = '.'): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, parameters, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${command} ended with ${code}: ${printed}`))));
  });
}

test('another build, in another folder, sends the same bytes, tags and policies', async () => {
  test.setTimeout(300_000);
  await mkdir('test-results', { recursive: true });
  // Deep below this folder's own lock file, which must not change what comes out.
  const here = await mkdtemp(join(process.cwd(), 'test-results/identical-'));
  try {
    const directory = join(here, 'a deeper/folder');
    await build(directory);
    const first = await pagesFrom(addresses);
    expectWhole(first);
    expect(differences(first, await pagesFrom(addresses, directory))).toEqual([]);
  } finally {
    await rm(here, { recursive: true, force: true });
  }
});

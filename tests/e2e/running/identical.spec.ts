import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
/** What the build of this folder sends. */
let first: Pages;
/** In this folder, so that the packages can be linked. */
let here: string;
/** Deep below this folder's own lock file, which must not change what comes out. */
let elsewhere: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbit-identical-'));
  await mkdir('test-results', { recursive: true });
  here = await mkdtemp(join(process.cwd(), 'test-results/identical-'));
  elsewhere = join(here, 'a deeper/folder');
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
  first = await pagesFrom(addresses);
});
test.afterAll(async () => {
  for (const each of [folder, here]) await rm(each, { recursive: true, force: true });
});

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
  expectWhole(first);
  expect(differences(first, await pagesFrom(addresses.toReversed()))).toEqual([]);
});

const build = (directory: string) => spawnSync('node', ['scripts/build.ts'], { cwd: directory, encoding: 'utf8' });

test('another build, in another folder, sends the same bytes, tags and policies', async () => {
  for (const name of sources) await cp(name, join(elsewhere, name), { recursive: true });
  for (const name of files) await cp(name, join(elsewhere, name));
  // Links of the same disk: packages must stand inside the folder that is built.
  spawnSync('cp', ['-al', 'node_modules', join(elsewhere, 'node_modules')]);
  const { status, stdout, stderr } = build(elsewhere);
  expect(status, `${stdout}${stderr}`).toBe(0);
  expect(differences(first, await pagesFrom(addresses, elsewhere))).toEqual([]);
});

test('a build that fails leaves the last one able to serve', async () => {
  const built = () => readFile(join(elsewhere, '.next/BUILD_ID'), 'utf8');
  const before = await built();
  // The less there is to compile, the sooner it fails.
  await rm(join(elsewhere, 'app'), { recursive: true });
  await mkdir(join(elsewhere, 'app'));
  await writeFile(join(elsewhere, 'app/global-not-found.tsx'), 'export default function (');
  const { status, stdout, stderr } = build(elsewhere);
  expect(status).toBe(1);
  expect(`${stdout}${stderr}`).toContain('global-not-found.tsx');
  expect(await built()).toBe(before);
});

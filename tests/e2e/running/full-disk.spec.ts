import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { keepReading } from '#tests/e2e/running/constant-readers.ts';
import { differences, pagesOf } from '#tests/e2e/running/page-bytes.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallAddresses, smallContent } from '#tests/e2e/running/small-content.ts';

const name = 'updates/update-1.md';
const own = '/updates/update-1';

let folder: string;
let contentDir: string;
let stateDir: string;
let file: string;
let good: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbit-disk-'));
  contentDir = join(folder, 'content');
  stateDir = join(folder, 'state');
  file = join(contentDir, name);
  await cp(smallContent, contentDir, { recursive: true });
  good = await readFile(file, 'utf8');
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const faulty = () => good.replace('published: ', 'published: never ');

async function problemCount(site: SiteProcess): Promise<number> {
  return (await (await fetch(`${site.origin}/healthz`)).json()).problems;
}

const listed = (site: SiteProcess, count: number) =>
  until(
    () => problemCount(site),
    (answer) => answer === count,
  );

/** Breaks the file while its last good bytes cannot be kept: the log says so, and readers notice nothing. Then mends it. */
async function breakAndMend(site: SiteProcess, meanwhile: () => Promise<unknown>): Promise<void> {
  const before = await pagesOf(site.origin, smallAddresses);
  const readers = keepReading(site.origin, before);
  try {
    await writeFile(file, faulty());
    await listed(site, 1);
    await until(
      async () => site.log(),
      (log) => log.includes('could not be kept in'),
    );
    await readers.onceMore();
    await meanwhile();
  } finally {
    expect(await readers.stop()).toEqual([]);
  }
  await writeFile(file, good);
  await listed(site, 0);
  expect(differences(before, await pagesOf(site.origin, smallAddresses))).toEqual([]);
}

test('where no file can be written, a fault takes no page down and the log says what could not be kept', async () => {
  // Half a kilobyte is the most that any file may have; what writes more gets an error, as on a full disk.
  const node = 'exec node --disable-warning=ExperimentalWarning server/main.ts';
  const site = await startSite({ contentDir, stateDir, command: ['sh', '-c', `ulimit -f 1; ${node}`] });
  try {
    await breakAndMend(site, async () => undefined);
  } finally {
    await site.dispose();
  }
});

/** Names of what is kept of the file: another version has another. */
const copies = async (disk: string): Promise<string> =>
  (await readdir(disk, { recursive: true })).filter((path) => path.includes(`/${name}.`)).join();

test('a disk that was full keeps the last good bytes again once it has space', async () => {
  const disk = join(folder, 'disk');
  const mounted = spawnSync('sh', ['-c', `mkdir ${disk} && mount -t tmpfs -o size=4m tmpfs ${disk}`]).status === 0;
  test.skip(!mounted, 'only root can mount a small disk');
  try {
    const filler = join(disk, 'filler');
    let site = await startSite({ contentDir, stateDir: disk });
    try {
      const before = await until(() => copies(disk), Boolean);
      await writeFile(filler, Buffer.alloc(5_000_000)).catch(() => undefined);
      const newer = good.replace(/^title: .*$/m, 'title: Saved while the disk was full');
      await writeFile(file, newer);
      await until(
        () => site.text(own),
        (html) => html.includes('Saved while the disk was full'),
      );
      await until(
        async () => site.log(),
        (log) => log.includes(`last good version of content/${name} could not be kept`),
      );
      expect(await copies(disk)).toBe(before);
      await rm(filler);
      await until(
        () => copies(disk),
        (kept) => kept !== '' && !kept.includes(before) && !kept.includes(','),
      );
      const page = await site.text(own);
      await site.dispose();
      await writeFile(file, newer.replace('published: ', 'published: never '));

      site = await startSite({ contentDir, stateDir: disk, environment: { SITE_URL: site.origin } });
      expect(await site.text(own)).toBe(page);
      await listed(site, 1);
    } finally {
      await site.dispose();
    }
  } finally {
    spawnSync('umount', [disk]);
  }
});

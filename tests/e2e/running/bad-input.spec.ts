import { execFileSync, spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { chown, cp, lstat, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'playwright/test';
import {
  bombs,
  type Case,
  dates,
  encodings,
  fileCases,
  frontMatter,
  good,
  heavy,
  resources,
  withBody,
} from '#tests/e2e/running/faulty-files.ts';
import { differences, type Pages, pagesOf } from '#tests/e2e/running/page-bytes.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallAddresses, smallContent } from '#tests/e2e/running/small-content.ts';

// One server goes through all of it: what one file has left behind would show with the next.

/** Root reads every file, so the server runs as this account where the tests run as root. */
const nobody = 65_534;
const runsAsNobody =
  process.getuid?.() === 0 &&
  spawnSync('node', ['--check', 'server/main.ts'], { uid: nobody, gid: nobody }).status === 0;

/** A sound update that a case is written over. */
interface Target {
  /** As problems name it. */
  readonly file: string;
  readonly path: string;
  readonly address: string;
}

/** Twenty equal updates, so that unrelated cases need not wait for quiet one by one. */
const slugs = Array.from({ length: 20 }, (_, index) => `two-candidates-named-${index}`);

let folder: string;
let site: SiteProcess;
let targets: readonly Target[];
let before: Pages;
let residentAtFirst: number;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbit-bad-'));
  if (runsAsNobody) await chown(folder, nobody, nobody);
  const from = join(folder, 'content');
  await cp(smallContent, from, { recursive: true });
  for (const slug of slugs) await writeFile(join(from, `updates/${slug}.md`), good);
  site = await startSite({
    from,
    ...(runsAsNobody && { account: nobody }),
  });
  targets = slugs.map((slug) => ({
    file: `content/updates/${slug}.md`,
    path: join(site.contentDir, `updates/${slug}.md`),
    address: `/updates/${slug}`,
  }));
  before = await pagesOf(site.origin, [...smallAddresses, ...addressesOf(targets)]);
  residentAtFirst = residentBytes();
});
test.afterAll(async () => {
  await site.dispose();
  await rm(folder, { recursive: true, force: true });
});

const addressesOf = (some: readonly Target[]): readonly string[] => some.map(({ address }) => address);

const residentBytes = (): number =>
  1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(site.process.pid)], { encoding: 'utf8' }));

interface ListedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly message: string;
}

async function problems(): Promise<readonly ListedProblem[]> {
  const response = await fetch(`${site.origin}/healthz`, { headers: { authorization: `Bearer ${site.healthToken}` } });
  return (await response.json()).problems;
}

const linesOf = (list: readonly ListedProblem[]) =>
  list.map(({ file: about, line, column, field, message }) => `${about}:${line}:${column} ${field}: ${message}`);

/** Each case with a target of its own. */
function aimed<Item>(items: readonly Item[]): readonly (readonly [Item, Target])[] {
  if (items.length > targets.length) throw new Error('there are more cases than updates to strike');
  return items.flatMap((item, index) => {
    const target = targets[index];
    return target ? [[item, target] as const] : [];
  });
}

const about = (list: readonly string[], { file }: Target, report: string): boolean =>
  list.some((line) => line.startsWith(`${file}:`) && line.includes(report));

/** Every update is sound again, whatever stands in its place. */
async function mendAll(): Promise<void> {
  await Promise.all(targets.map(({ path }) => writeFile(path, good)));
  await until(
    async () => linesOf(await problems()),
    (list) => list.length === 0,
  );
}

/** Every page is as it was, that of the faulty file too: it shows its last good version. */
const nothingHasChanged = async (addresses: readonly string[]) =>
  expect(
    differences(
      new Map([...before].filter(([address]) => addresses.includes(address))),
      await pagesOf(site.origin, addresses),
    ),
  ).toEqual([]);

/** In the end, for bodies are read again behind the pages. */
const everythingIsBack = () =>
  until(
    async () => differences(before, await pagesOf(site.origin, [...before.keys()])),
    (list) => list.length === 0,
  );

const few = ['/', '/updates', '/sitemap.xml'];

/** What is not reported in time when all the cases are struck at once. While the faults stand, no page has changed, their own least of all. */
async function failures(cases: readonly Case[]): Promise<readonly string[]> {
  const struck = aimed(cases);
  await Promise.all(struck.map(([[, content], { path }]) => writeFile(path, content())));
  const missing = (list: readonly string[]) =>
    struck.filter(([[, , report], target]) => !about(list, target, report)).map(([[title]]) => title);
  const found = await until(
    async () => missing(linesOf(await problems())),
    (left) => left.length === 0,
  ).catch(async (error: unknown) => [...missing(linesOf(await problems())), String(error)]);
  await nothingHasChanged([...few, ...addressesOf(targets)]);
  return found;
}

for (const [title, cases] of Object.entries({ frontMatter, resources, dates, encodings })) {
  test(`${title}: each fault is reported with place and cure, and changes no page`, async () => {
    expect(await failures(cases)).toEqual([]);
    await nothingHasChanged(smallAddresses);
  });
}

test('an expiry before publication is reported', async () => {
  const story = join(site.contentDir, 'stories/second-look.md');
  const text = await readFile(story, 'utf8');
  await writeFile(story, text.replace(/^published:/m, 'expires: 2020-01-01T00:00:00Z\npublished:'));
  await until(
    async () => linesOf(await problems()),
    (list) => list.some((line) => line.includes('expires: is not after')),
  );
  await writeFile(story, text);
  await nothingHasChanged(smallAddresses);
});

test('a text that keeps the parser busy is given up and reported', async () => {
  expect(await failures(bombs)).toEqual([]);
  await nothingHasChanged(smallAddresses);
});

test('a heavy text is live or reported, and touches no other page', async () => {
  await mendAll();
  const struck = aimed(heavy);
  const others = [
    ...['/about', '/timeline', '/programme', '/stories/second-look'],
    ...addressesOf(targets.slice(struck.length)),
  ];
  await Promise.all(
    struck.map(([[title, body], { path }]) => writeFile(path, withBody(`${body}\n\nThe end of ${title}.`))),
  );
  for (const [[title], target] of struck) {
    await until(
      async () =>
        about(linesOf(await problems()), target, 'body: ') ||
        (await site.text(target.address)).includes(`The end of ${title}.`),
      Boolean,
    );
  }
  await nothingHasChanged(others);
  await mendAll();
});

test('a byte-order mark and the line ends of Windows and of old Macs are accepted', async () => {
  const texts = [`\ufeff${good}`, good.replaceAll('\n', '\r\n'), good.replaceAll('\n', '\r')];
  const struck = aimed(texts);
  await Promise.all(
    struck.map(([text, { path }]) =>
      writeFile(path, text.replace('On 22 April 2026 the China', 'Accepted: the China')),
    ),
  );
  const isAccepted = (html: string) => html.includes('Accepted: the China');
  for (const [, { address }] of struck) await until(() => site.text(address), isAccepted);
  expect(await problems()).toEqual([]);
});

const canBeUnreadable = process.getuid?.() !== 0 || runsAsNobody;

test('whatever stands in the place of a file is reported, and its page stays', async () => {
  await mendAll();
  const ownPages = addressesOf(targets);
  await everythingIsBack();
  const cases = Object.entries(fileCases).filter(([title]) => title !== 'an unreadable file' || canBeUnreadable);
  const struck = aimed(cases);
  for (const [[, { make }], { path }] of struck) {
    const made = join(folder, 'made');
    await make(made, basename(path));
    // At once: what is gone when somebody looks is gone for readers too. A folder cannot be put over a file.
    if ((await lstat(made)).isDirectory()) {
      rmSync(path);
      renameSync(made, path);
    } else await rename(made, path);
  }
  const missing = (list: readonly string[]) =>
    struck.filter(([[, { report }], target]) => !about(list, target, report)).map(([[title]]) => title);
  const found = await until(
    async () => missing(linesOf(await problems())),
    (left) => left.length === 0,
  ).catch(async () => missing(linesOf(await problems())));
  expect(found).toEqual([]);
  await nothingHasChanged([...few, ...ownPages]);
  for (const [[, { clear = rm }], { path }] of struck) await clear(path);
  await mendAll();
  await everythingIsBack();
});

test('a name that differs in its accents only is no second story', async () => {
  const twins = ['caf\u00e9', 'cafe\u0301'].map((slug) => join(site.contentDir, `updates/${slug}.md`));
  for (const twin of twins) await writeFile(twin, good);
  await until(
    async () => linesOf(await problems()),
    (list) => list.filter((line) => line.includes('becomes the address')).length === 2,
  );
  await Promise.all(twins.map((twin) => rm(twin)));
  await until(
    async () => (await problems()).length,
    (count) => count === 0,
  );
  await nothingHasChanged(smallAddresses);
});

test('after all of it the memory is back', async () => {
  await until(
    async () => residentBytes() - residentAtFirst,
    (more) => more < 200 * 1024 * 1024,
  );
});

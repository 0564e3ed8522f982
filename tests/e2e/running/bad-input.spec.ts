import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, open, readFile, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { differences, everyAddress, type Pages, pagesOf } from '#tests/e2e/running/page-bytes.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

// One server goes through all of it: what one file has left behind would show with the next.

const nobody = 65_534;
/** Root reads every file, so the server runs as somebody else where the tests run as root. */
const runsAsNobody =
  process.getuid?.() === 0 &&
  spawnSync('node', ['--check', 'server/main.ts'], { uid: nobody, gid: nobody }).status === 0;

/** Milliseconds until every fault of a batch is reported, which takes some 500. */
const soon = 30_000;
/** A body on which the parser has to be stopped is given two seconds of a processor, which may not be ours alone. */
const afterRunaway = 90_000;

/** A sound update that a case is written over. */
interface Target {
  /** As problems name it. */
  readonly file: string;
  readonly path: string;
  readonly address: string;
}

/** Twenty equal updates, so that cases which have nothing to do with each other need not wait for quiet one by one. */
const slugs = Array.from({ length: 20 }, (_, index) => `two-candidates-named-${index}`);

let folder: string;
let site: SiteProcess;
let targets: readonly Target[];
/** A sound file of the shipped content. */
const good = readFileSync('content/updates/two-candidates-named.md', 'utf8');
let before: Pages;
let residentAtFirst: number;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbit-bad-'));
  if (runsAsNobody) await chown(folder, nobody, nobody);
  const from = join(folder, 'content');
  await cp('content', from, { recursive: true });
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
  before = await pagesOf(site.origin, [...everyAddress, ...addressesOf(targets)]);
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

/** In place of the front matter's line that begins so. */
const withLine = (start: string, line: string) => good.replace(new RegExp(`^${start}.*$`, 'm'), line);
/** One line more in the front matter, on line 6. */
const withField = (line: string) => withLine('topics:', line);
const withBody = (body: string) => `${good.slice(0, good.indexOf('\n---\n') + 5)}\n${body}\n`;
const fenced = (fence: string) => good.replace(/^---/, fence);
const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`).join('\n');
/** Between the fences, as the check counts it, the line break behind the first included. */
const frontMatterBytes = (text: string) =>
  Buffer.byteLength(text.slice(text.indexOf('\n'), text.indexOf('\n---\n'))).toLocaleString('en');
const utf16 = () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]);
const withBytes = (bytes: readonly number[]) => Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(bytes)]);

/** What is written in the place of a good file, and how the report begins behind the file's name. */
type Case = readonly [title: string, content: () => string | Buffer, report: string];

const frontMatter: readonly Case[] = [
  ['---js', () => fenced('---js'), '1:1 file: begins with "---js"; write ---'],
  ['---javascript', () => fenced('---javascript'), '1:1 file: begins with "---javascript"; write ---'],
  ['--- js', () => fenced('--- js'), '1:1 file: begins with "--- js"; write ---'],
  ['---toString', () => fenced('---toString'), '1:1 file: begins with "---toString"; write ---'],
  ['---constructor', () => fenced('---constructor'), '1:1 file: begins with "---constructor"; write ---'],
  ['JSON with __proto__', () => '---json\n{"__proto__": {"title": "T"}}\n---\n', '1:1 file: begins with "---json"'],
  ['YAML with __proto__', () => withField('__proto__: {title: T}'), '6:1 __proto__: is not a field here'],
  ['constructor', () => withField('constructor: {prototype: 1}'), '6:1 constructor: is not a field here'],
  ['a field written twice', () => withField('story: x'), '6:1 front matter: this field is written twice'],
  ['an unclosed fence', () => good.replace('\n---\n', '\n'), '1:1 file: has no closing fence'],
  ['a list as root', () => '---\n- title\n---\nA.\n', 'front matter: is a list'],
  ['a word as root', () => '---\ntitle\n---\nA.\n', 'front matter: is a text'],
  ['a null title', () => withLine('title:', 'title: null'), '2:1 title: is empty; write'],
  ['a boolean title', () => withLine('title:', 'title: true'), '2:8 title: is true; put it in double quotes'],
  ['a second document', () => withField('...\ntitle: T'), '6:1 front matter: a line `...` or `---` ends'],
  ['NUL', () => withField('note: a\0b'), '6:8 file: has an invisible control character (U+0000)'],
  ['an unquoted colon', () => withLine('summary:', 'summary: One: two'), 'front matter: a value that holds a colon'],
  ['a tag', () => withLine('summary:', 'summary: !!js/function f'), 'front matter: tags (!) are not read'],
  ['bad YAML', () => withLine('summary:', 'summary: "One'), 'front matter: '],
  ['the same bad YAML again', () => `${withLine('summary:', 'summary: "One')}\n`, 'front matter: '],
];
const resources: readonly Case[] = [
  ['an alias', () => withField('a: &a x\nb: *a'), '6:7 front matter: anchors (&) are not read'],
  ['an alias of itself', () => withField('a: &a [*a]'), '6:7 front matter: anchors (&) are not read'],
  [
    'a merge bomb',
    () => withField('a: &a {k: 1}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b]}'),
    '6:7 front matter: anchors',
  ],
  ['10,000 brackets', () => withField(`a: ${'['.repeat(10_000)}`), '6:1 front matter: this line has 10,003 characters'],
  [
    '100,000 fields',
    () => withField(keys(100_000)),
    `1:1 front matter: has ${frontMatterBytes(withField(keys(100_000)))} bytes; keep it under 16 KB`,
  ],
  ['1,000 fields', () => withField(keys(1_000)), '513:1 front matter: has 1,0'],
  ['a value of 10 MB', () => withField(`a: ${'a'.repeat(10_000_000)}`), '1:1 file: has 10,00'],
];
const dates: readonly Case[] = (
  [
    ['2026-02-31T09:00:00Z', 'is on no calendar'],
    ['2026-13-01T09:00:00Z', 'is on no calendar'],
    ['02/03/2026', 'is not a moment as it is written here'],
    ['2026-03-02T09:00:00', 'is not a moment as it is written here'],
    ['12:30:45', 'is not a moment as it is written here'],
    ['0000-03-02T09:00:00Z', 'has the year 0; write one from'],
    ['9999-03-02T09:00:00Z', 'has the year 9999; write one from'],
  ] as const
).map(([date, reason]) => [
  `the date ${date}`,
  () => withLine('published:', `published: ${date}`),
  `3:12 published: "${date}" ${reason}`,
]);
const encodings: readonly Case[] = [
  ['UTF-16', utf16, '1:1 file: is saved as UTF-16; save it as UTF-8'],
  ['the byte 0xFF', () => withBytes([0x41, 0xff]), 'file: has a byte that is not UTF-8; save it as UTF-8'],
  ['half of a surrogate pair', () => withBytes([0xed, 0xa0, 0x80]), 'file: has a byte that is not UTF-8'],
  ['half of one, escaped', () => withField('note: "\\ud800"'), '6:7 note: holds a character that cannot be printed'],
  ['an escaped NUL', () => withField('note: "\\0"'), '6:7 note: holds a character that cannot be printed (U+0000)'],
];
const bombs: readonly Case[] = [
  ['10,000 bullets', () => withBody(`${'* '.repeat(10_000)}a`), 'body: '],
  ['quotations in quotations', () => withBody(`${'> '.repeat(20_000)}a`), 'body: '],
  [
    'a wide table',
    () => withBody(`|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n${`|${'b|'.repeat(20)}\n`.repeat(200)}`),
    'body: ',
  ],
  [
    'short rows beneath 5,000 headings',
    () => withBody(`|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n${'|b|\n'.repeat(1_000)}`),
    'body: this table has 5,005,000 cells; keep a table to 5,000',
  ],
  [
    'a long address that 5,000 links share',
    () => withBody(`${'[a] '.repeat(5_000)}\n\n[a]: https://example.org/${'x'.repeat(5_000)}`),
    'body: becomes a page of 25',
  ],
];
/** Heavy, but no fault: they go live, or are reported. */
const heavy: readonly (readonly [title: string, body: string])[] = [
  ['nested emphasis', `${'*a **b '.repeat(3_000)}`],
  ['nested links', `${'['.repeat(5_000)}a${'](b)'.repeat(5_000)}`],
  ['lists', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
  ['references', `${'[a][b] '.repeat(5_000)}\n\n[b]: /about`],
  ['footnotes', Array.from({ length: 1_500 }, (_, index) => `a[^${index}]\n\n[^${index}]: b`).join('\n\n')],
  ['back-ticks', Array.from({ length: 600 }, (_, index) => '`'.repeat(index + 1)).join('a')],
  ['75,000 open comments', '<!--'.repeat(75_000)],
  ['10,000 combining marks', `e${'\u0301'.repeat(10_000)}`],
];

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
    soon,
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

const few = ['/', '/updates', '/sitemap.xml'];

/** What is not reported in time when all the cases are struck at once. While the faults stand, no page has changed, their own least of all. */
async function failures(cases: readonly Case[], limit: number): Promise<readonly string[]> {
  const struck = aimed(cases);
  await Promise.all(struck.map(([[, content], { path }]) => writeFile(path, content())));
  const missing = (list: readonly string[]) =>
    struck.filter(([[, , report], target]) => !about(list, target, report)).map(([[title]]) => title);
  const found = await until(
    limit,
    async () => missing(linesOf(await problems())),
    (left) => left.length === 0,
  ).catch(async (error: unknown) => [...missing(linesOf(await problems())), String(error)]);
  await nothingHasChanged([...few, ...addressesOf(targets)]);
  return found;
}

for (const [title, cases] of Object.entries({ frontMatter, resources, dates, encodings })) {
  test(`${title}: each fault is reported with place and cure, and changes no page`, async () => {
    expect(await failures(cases, soon)).toEqual([]);
    await nothingHasChanged(everyAddress);
  });
}

test('an expiry before publication is reported', async () => {
  const story = join(site.contentDir, 'stories/two-names-one-seat.md');
  const text = await readFile(story, 'utf8');
  await writeFile(story, text.replace(/^published:/m, 'expires: 2020-01-01T00:00:00Z\npublished:'));
  await until(
    soon,
    async () => linesOf(await problems()),
    (list) => list.some((line) => line.includes('expires: is not after')),
  );
  await writeFile(story, text);
  await nothingHasChanged(everyAddress);
});

test('a text that keeps the parser busy is given up and reported', async () => {
  test.setTimeout(300_000);
  expect(await failures(bombs, afterRunaway)).toEqual([]);
  await nothingHasChanged(everyAddress);
});

test('a heavy text is live or reported, and touches no other page', async () => {
  test.setTimeout(300_000);
  await mendAll();
  const struck = aimed(heavy);
  const others = [
    ...['/about', '/timeline', '/programme', '/stories/two-names-one-seat'],
    ...addressesOf(targets.slice(struck.length)),
  ];
  await Promise.all(
    struck.map(([[title, body], { path }]) => writeFile(path, withBody(`${body}\n\nThe end of ${title}.`))),
  );
  for (const [[title], target] of struck) {
    await until(
      afterRunaway,
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
  for (const [, { address }] of struck) {
    await until(
      soon,
      () => site.text(address),
      (html) => html.includes('Accepted: the China'),
    );
  }
  expect(await problems()).toEqual([]);
});

interface FileCase {
  /** @param path of the update in whose place it is made */
  readonly make: (path: string) => Promise<unknown>;
  readonly report: string;
  readonly clear?: (path: string) => Promise<unknown>;
}

const fileCases: Readonly<Record<string, FileCase>> = {
  'half of it': { make: (path) => writeFile(path, good.slice(0, 300)), report: 'has no closing fence' },
  'a named pipe': { make: async (path) => execFileSync('mkfifo', [path]), report: 'is not a regular file' },
  'a folder': { make: (path) => mkdir(path), report: 'is a folder', clear: (path) => rmdir(path) },
  'a link out of the folder': {
    make: (path) => symlink('/etc/hostname', path),
    report: 'leads out of the content folder',
  },
  'a link to itself': { make: (path) => symlink(basename(path), path), report: 'cannot be read (ELOOP)' },
  'a link to nothing': { make: (path) => symlink('none.md', path), report: 'is a link to nothing' },
  '/dev/zero': { make: (path) => symlink('/dev/zero', path), report: 'leads out of the content folder' },
  'a gigabyte': {
    make: async (path) => {
      const handle = await open(path, 'w');
      await handle.truncate(1_000_000_000);
      await handle.close();
    },
    report: 'has 1,000,000,000 bytes; keep a text under 1 MB',
  },
  'an unreadable file': {
    make: async (path) => {
      await writeFile(path, good);
      await chmod(path, 0);
    },
    report: 'cannot be read',
  },
};
const canBeUnreadable = process.getuid?.() !== 0 || runsAsNobody;

test('whatever stands in the place of a file is reported, and its page stays', async () => {
  await mendAll();
  const ownPages = addressesOf(targets);
  await until(
    soon,
    async () => differences(before, await pagesOf(site.origin, [...before.keys()])),
    (list) => list.length === 0,
  );
  const cases = Object.entries(fileCases).filter(([title]) => title !== 'an unreadable file' || canBeUnreadable);
  const struck = aimed(cases);
  for (const [[, { make }], { path }] of struck) {
    await rm(path);
    await make(path);
  }
  const missing = (list: readonly string[]) =>
    struck.filter(([[, { report }], target]) => !about(list, target, report)).map(([[title]]) => title);
  const found = await until(
    soon,
    async () => missing(linesOf(await problems())),
    (left) => left.length === 0,
  ).catch(async () => missing(linesOf(await problems())));
  expect(found).toEqual([]);
  await nothingHasChanged([...few, ...ownPages]);
  for (const [[, { clear = rm }], { path }] of struck) await clear(path);
  await mendAll();
  await until(
    soon,
    async () => differences(before, await pagesOf(site.origin, [...before.keys()])),
    (list) => list.length === 0,
  );
});

test('a name that differs in its accents only is no second story', async () => {
  const twins = ['caf\u00e9', 'cafe\u0301'].map((slug) => join(site.contentDir, `updates/${slug}.md`));
  for (const twin of twins) await writeFile(twin, good);
  await until(
    soon,
    async () => linesOf(await problems()),
    (list) => list.filter((line) => line.includes('becomes the address')).length === 2,
  );
  await Promise.all(twins.map((twin) => rm(twin)));
  await until(
    soon,
    async () => (await problems()).length,
    (count) => count === 0,
  );
  await nothingHasChanged(everyAddress);
});

test('after all of it the memory is back', async () => {
  await until(
    30_000,
    async () => residentBytes() - residentAtFirst,
    (more) => more < 200 * 1024 * 1024,
  );
});

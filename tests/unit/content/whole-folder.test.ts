import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { twinProblems } from '#lib/content/checks/whole-folder.ts';
import { reportLine } from '#lib/terms/problem.ts';
import { openStore } from '#tests/fixtures/open-store.ts';
import { told } from '#tests/unit/content/store-folder.ts';

const good = join(import.meta.dirname, '../../fixtures/good');
let contentDir: string;

beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'orbit-'));
  await cp(good, contentDir, { recursive: true });
});
afterEach(() => rm(contentDir, { recursive: true, force: true }));

const open = (day = '2026-05-01') => openStore(contentDir, { now: () => Date.parse(`${day}T12:00:00+05:00`) });
const check = async (store = open()) => {
  await store.load();
  const { problems } = await store.checkBodies();
  return problems.filter(({ message }) => !message.startsWith('has no Urdu')).map(reportLine);
};

async function edit(file: string, before: string, after: string): Promise<void> {
  const path = join(contentDir, file.replace('content/', ''));
  await writeFile(path, (await readFile(path, 'utf8')).replace(before, after));
}

const aStory = (fields: string) =>
  `---\ntitle: A seat on the station for one of two\nsummary: What was agreed.\ntopics: [crewed]\nsources:\n  - publisher: P\n    title: T\n${fields}---\n\nText.\n`;
const anUpdate = (story: string) =>
  `---\ntitle: A second round has been held by now\npublished: 2026-04-22T09:00:00+05:00\nstory: ${story}\nsources:\n  - publisher: P\n    title: T\n---\n\nText.\n`;

it.each([
  ['published: 2026-06-01T09:00:00+05:00\n', 'is under embargo, so this update waits for it (notice)'],
  [
    'published: 2026-04-01T09:00:00+05:00\nexpires: 2026-04-30T09:00:00+05:00\n',
    'has expired, so this update is not shown any more (notice)',
  ],
  [
    'published: 2026-04-01T09:00:00+05:00\nstatus: withdrawn\nnote: It was wrong.\n',
    'was withdrawn, so this update is not shown any more (notice)',
  ],
  [
    'published: 2026-04-01T09:00:00+05:00\nstatus: draft\n',
    'is a draft, so this update is not shown; publish it too, or make this a draft (warning)',
  ],
])(
  'tells why an update is not seen though it is out, also when it names its story by an old name: %j',
  async (fields, said) => {
    await writeFile(join(contentDir, 'stories/new-name.md'), aStory(`${fields}aliases: [old-name]\n`));
    await writeFile(join(contentDir, 'updates/round.md'), anUpdate('old-name'));
    expect((await check()).filter((line) => line.includes('updates/round.md'))).toEqual([
      `content/updates/round.md:4:8 story: content/stories/new-name.md ${said}`,
    ]);
  },
);

it('calls two names one when only capitals or accents part them', () => {
  expect(twinProblems(['content/stories/foo.md', 'content/stories/Foo.md'])).toMatchObject([
    { severity: 'error', file: 'content/stories/foo.md' },
  ]);
  expect(twinProblems(['content/images/caf\u00e9.jpg', 'content/images/cafe\u0301.jpg'])).toHaveLength(1);
  expect(twinProblems(['content/stories/a.md', 'content/updates/a.md'])).toEqual([]);
});

it('knows the parts that pages have of themselves', async () => {
  const written = `${aStory('published: 2026-04-01T09:00:00+05:00\n')}[a](/timeline#as-data) [b](/timeline#embed) [c](/programme#how-sure) [d](/timeline#top)\n`;
  await writeFile(join(contentDir, 'stories/parts.md'), written);
  expect((await check()).filter((line) => line.includes('has no part')).map((line) => /#\S+/.exec(line)?.[0])).toEqual([
    '#top',
  ]);
});

it('notices a picture that nothing shows', async () => {
  await cp(join(contentDir, 'images/station.png'), join(contentDir, 'images/other.png'));
  expect(await check()).toEqual(['content/images/other.png:1:1 file: is shown nowhere; use it, or delete it (notice)']);
});

it('does not call a picture unused while a text that may show it cannot be read', async () => {
  await cp(join(contentDir, 'images/station.png'), join(contentDir, 'images/other.png'));
  await writeFile(join(contentDir, 'stories/broken.md'), 'no front matter');
  expect((await check()).filter((line) => line.includes('other.png'))).toEqual([]);
});

it('notices a fact when its day is more than ninety days ago', async () => {
  expect((await check(open('2026-07-20'))).filter((line) => line.includes('facts.1.asOf'))).toEqual([]);
  expect((await check(open('2026-07-21'))).filter((line) => line.includes('facts.1.asOf'))).toHaveLength(1);
});

it('notices a plan when the last day of its window is over, until a source says what came of it', async () => {
  const file = 'content/milestones/launch-planned.md';
  const notices = async (day: string) => (await check(open(day))).filter((line) => line.startsWith(file));
  expect(await notices('2026-11-30')).toEqual([]);
  expect(await notices('2026-12-01')).toEqual([
    `${file}:10:6 end: 2026-11 is over; look whether a source says what came of it (notice)`,
  ]);
  await edit(file, 'status: planned\n', '');
  expect(await notices('2026-12-01')).toEqual([]);
});

it('holds every text against the glossary anew when the glossary changes', async () => {
  const store = open();
  expect(await check(store)).toEqual([]);
  const glossary = join(contentDir, 'style.yml');
  const styled = async () =>
    (await store.refresh([glossary])).problems.filter(({ message }) => /not what we write/.test(message));
  await writeFile(glossary, '- write: accord\n  not: [agreement]\n');
  const before = (await store.refresh([])).revision;
  expect((await styled()).map(({ file }) => file)).toContain('content/stories/first-seat.md');
  expect((await store.refresh([])).revision).toBe(before);
  await writeFile(glossary, '# nothing yet\n');
  expect(await styled()).toEqual([]);
  await rm(glossary);
  expect(told(await store.refresh([glossary]))).toEqual([]);
});

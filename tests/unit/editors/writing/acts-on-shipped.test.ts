import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderTexts, folderTexts, readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { type ContentStore, createContentStore } from '#lib/content/store/content-store.ts';
import { type Act, actOn } from '#lib/editors/writing/acts.ts';
import type { Write } from '#lib/editors/writing/done.ts';

/** What is shipped, on the day on which it was written; each act is tried on it by itself. */
const now = Date.parse('2026-11-30T12:34:56+05:00');
let root: string;
let contentDir: string;
let store: ContentStore;
let folder: FolderTexts;
let before: readonly string[];

/** Without their lines, which move; ages are of facts, and no act's. */
const problemsIn = ({ problems }: Edition) =>
  problems.flatMap(({ file, field, message }) => (/ days ago; /.test(message) ? [] : `${file} ${field}: ${message}`));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'orbit-'));
  contentDir = join(root, 'content');
  await cp('content', contentDir, { recursive: true });
  store = createContentStore({
    contentDir,
    parseBody: async (source) => parseBody({ ...source, faultsOnly: true }),
    now: () => now,
    drafts: false,
    wholeAtStart: true,
    log: { warn: () => undefined },
  });
  before = problemsIn(await store.load());
  const lying = await readFolderTexts(contentDir);
  folder = folderTexts(new Map(lying.files.flatMap((file) => [[file, lying.text(file) ?? '']])));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const pathOf = (file: string) => join(contentDir, file.slice('content/'.length));

async function write(writes: readonly Write[]): Promise<Edition> {
  for (const { file, text } of writes) {
    await mkdir(dirname(pathOf(file)), { recursive: true });
    if (text === null) await rm(pathOf(file));
    else await writeFile(pathOf(file), text);
  }
  return store.refresh(writes.map(({ file }) => pathOf(file)));
}

interface Tried {
  readonly says: string;
  /** Lines that came and went, file by file; a file that is new or gone by its name. */
  readonly lines: readonly string[];
  /** Of the check, beside those that were there before. */
  readonly problems: readonly string[];
  readonly edition: Edition;
  readonly writes: readonly Write[];
}

function linesOf(file: string, text: string | null, there: string | undefined): readonly string[] {
  if (text === null) return [`${file} goes`];
  if (there === undefined) return [`${file} comes`];
  const [old, fresh] = [there.split('\n'), text.split('\n')];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

/** Does it, looks, and puts everything back. */
async function tryOut(act: Act): Promise<Tried> {
  const result = actOn(act, folder, now);
  if ('refused' in result) throw new Error(result.refused);
  const { writes, says } = result;
  const edition = await write(writes);
  const problems = problemsIn(edition).filter((line) => !before.includes(line));
  const undo = [...new Set(writes.map(({ file }) => file))].map(
    (file): Write => ({ file, text: folder.text(file) ?? null }),
  );
  await write(undo);
  return {
    says,
    writes,
    edition,
    problems,
    lines: writes.flatMap(({ file, text }) => linesOf(file, text, folder.text(file))),
  };
}

const story = 'content/stories/two-names-one-seat.md';
const update = 'content/updates/second-round-passed.md';
const milestone = 'content/milestones/ilrs-2023.md';
const minute = '2026-11-30T12:34:00+05:00';

/** What was there before in the place of something, or begins a list that was not there. */
const others = /^(?:\+ (?:corrections:)?$|- (?:updated|lead): )/;
/** What an act brings by its nature, and says: a note to translate, links to what is not there any more, a text without a translation. */
const follows =
  /: note has changed since; | is a draft, so readers are not shown it; | leads nowhere; | has no (?:Urdu|Chinese)/;

describe('an act on what is shipped leaves nothing for the check, and changes the lines meant', () => {
  it('has nothing to say before', () => {
    expect(before).toEqual([]);
  });

  it.each<[Act, string, readonly string[]]>([
    [
      { act: 'correct', file: milestone, sentence: ' It was\nthe 18th. ' },
      'Readers see the correction at /timeline/ilrs-2023 and at /corrections, and “updated 30 November 2026, 12:34 PKT”. In Urdu and Chinese your words stand in English until they are translated.',
      [`+ updated: ${minute}`, '+   - date: 2026-11-30', '+     text: "It was the 18th."'],
    ],
    [
      { act: 'correct', file: 'content/factboxes/programme.md', sentence: 'It was the 18th.' },
      'Readers see the correction at /programme and at /corrections, and “updated 30 November 2026, 12:34 PKT”. In Urdu and Chinese your words stand in English until they are translated.',
      [`+ updated: ${minute}`, '+   - date: 2026-11-30', '+     text: "It was the 18th."'],
    ],
    [
      { act: 'expire', file: story, at: '31 December 2026 9pm' },
      'On 31 December 2026, 21:00 PKT it goes by itself, with its updates, and /stories/two-names-one-seat answers that nothing is there.',
      ['+ expires: 2026-12-31T21:00:00+05:00'],
    ],
    [
      { act: 'withdraw', file: update, note: 'It rested on a report that was retracted.' },
      'Readers are shown your note at /updates/second-round-passed in the place of the text, under its headline, and it is gone from every list. In Urdu and Chinese your words stand in English until they are translated.',
      ['+ status: withdrawn', '+ note: "It rested on a report that was retracted."'],
    ],
    [
      { act: 'keepDraft', file: update },
      'It is a draft: its address /updates/second-round-passed answers that nothing is there.',
      ['+ status: draft'],
    ],
    [
      { act: 'lead', file: story },
      expect.stringMatching(/ leads the front page now\.$/),
      ['+ lead: two-names-one-seat'],
    ],
    [
      { act: 'new', kind: 'update', title: 'Something new of the seat on the station', story: 'two-names-one-seat' },
      'It is a draft, and no reader sees it. Put your update and your source in the place of what stands there, then publish it.',
      ['content/updates/something-new-of-the-seat-on-the-station.md comes'],
    ],
    [
      { act: 'remove', file: update },
      expect.stringMatching(/^Its address \/updates\/second-round-passed answers that nothing is there\./),
      ['ur.md', 'zh.md', 'md'].map((ending) => `content/updates/second-round-passed.${ending} goes`),
    ],
  ])('%j', async (act, says, lines) => {
    const tried = await tryOut(act);
    expect(tried.says.replaceAll('\u00a0', ' ')).toEqual(says);
    expect(tried.lines.filter((line) => !others.test(line))).toEqual(lines);
    expect(tried.problems.filter((line) => !follows.test(line))).toEqual([]);
  });

  it('of every text changes a few lines, and publishing it again changes them back', () => {
    const texts = folder.files.filter((file) => /\/(?:stories|updates|milestones|factboxes)\/[^.]+\.md$/.test(file));
    expect(texts.length).toBeGreaterThan(60);
    const acts = (file: string): readonly Act[] => [
      { act: 'correct', file, sentence: 'It was "so": not otherwise.' },
      { act: 'keepDraft', file },
      { act: 'withdraw', file, note: 'It was: wrong # so.' },
      { act: 'expire', file, at: '2027-01-01' },
    ];
    for (const act of texts.flatMap(acts)) {
      const result = actOn(act, folder, now);
      const file = 'file' in act ? act.file : '';
      const before = folder.text(file) ?? '';
      if ('refused' in result) {
        expect(result.refused, file).toMatch(
          /^(?:Only stories can expire|There is no draft of this|A milestone is not)/,
        );
        continue;
      }
      const [{ text } = { text: '' }, ...more] = result.writes;
      expect(more).toEqual([]);
      expect(linesOf(file, text, before).length, file).toBeLessThanOrEqual(5);
      if (act.act !== 'keepDraft' && act.act !== 'withdraw') continue;
      const again = actOn({ act: 'publishNow', file }, folderTexts(new Map([[file, text ?? '']])), now);
      const back = 'writes' in again ? (again.writes[0]?.text ?? '') : '';
      const moved = (words: string) => words.replace(/^(?:published: .*|status: .*)\n/m, '');
      expect(moved(back), file).toBe(moved(before));
    }
  });

  it('withdraws a story with its updates', async () => {
    const { edition, says } = await tryOut({ act: 'withdraw', file: story, note: 'It was wrong.' });
    expect(edition.stories.some(({ slug }) => slug === 'two-names-one-seat')).toBe(false);
    expect(says).toMatch(/ Its \d updates answer that nothing is there\. /);
  });

  it('renames a story with its updates, its translations, the links to it and their stamps', async () => {
    const { writes, edition, problems, says } = await tryOut({
      act: 'rename',
      file: story,
      to: 'Two names, and one seat',
    });
    const to = 'content/stories/two-names-and-one-seat';
    expect(problems).toEqual([]);
    expect(edition.stories.map(({ slug }) => `${slug}`)).toContain('two-names-and-one-seat');
    expect(edition.aliases['two-names-one-seat']).toBe('two-names-and-one-seat');
    expect(writes.slice(0, 6).map(({ file, text }) => `${file} ${text === null ? 'goes' : 'comes'}`)).toEqual([
      ...['md', 'ur.md', 'zh.md'].map((ending) => `${to}.${ending} comes`),
      ...['ur.md', 'zh.md', 'md'].map((ending) => `content/stories/two-names-one-seat.${ending} goes`),
    ]);
    const after = new Map(folder.files.flatMap((file) => [[file, folder.text(file) ?? ''] as const]));
    for (const { file, text } of writes) if (text !== null) after.set(file, text);
    for (const { file } of writes.filter(({ text }) => text === null)) after.delete(file);
    const naming = [...after].filter(
      ([file, text]) => /two-names-one-seat/.test(text) && file !== `${to}.md` && !/README/.test(file),
    );
    expect(naming.map(([file]) => file)).toEqual([]);
    expect(says).toMatch(
      /^Readers find it at \/stories\/two-names-and-one-seat; who has the old address is led there\. What names it/,
    );
    // And back again.
    const back = actOn({ act: 'rename', file: `${to}.md`, to: 'two-names-one-seat' }, folderTexts(after), now);
    const again = 'writes' in back ? back.writes.find(({ file }) => file === story)?.text : '';
    expect(again).toContain('aliases: [two-names-and-one-seat]');
  });

  it('removes a story with its updates, and says which links then lead nowhere', async () => {
    const { writes, problems, says } = await tryOut({ act: 'remove', file: story });
    expect(problems.filter((line) => !/ leads nowhere; /.test(line))).toEqual([]);
    expect(writes.every(({ text }) => text === null)).toBe(true);
    expect(says).toMatch(
      /, and so do those of its \d updates, which go along\..* Links to it lead nowhere then, in content\//,
    );
  });

  it('begins a translation that shows what waits to be translated, and nothing else', async () => {
    const after = new Map(
      folder.files
        .filter((file) => file !== `${update.slice(0, -3)}.ur.md`)
        .map((file) => [file, folder.text(file) ?? '']),
    );
    const begun = actOn({ act: 'translate', file: update, language: 'ur' }, folderTexts(after), now);
    expect(begun).toMatchObject({
      file: `${update.slice(0, -3)}.ur.md`,
      says: expect.stringContaining('Put Urdu in the place of each English text'),
    });
    const text = 'writes' in begun ? (begun.writes[0]?.text ?? '') : '';
    const edition = await write([{ file: `${update.slice(0, -3)}.ur.md`, text }]);
    const waiting = problemsIn(edition).filter((line) => !before.includes(line));
    await write([{ file: `${update.slice(0, -3)}.ur.md`, text: folder.text(`${update.slice(0, -3)}.ur.md`) ?? '' }]);
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter((line) => !line.includes('waits to be translated'))).toEqual([]);
  });
});

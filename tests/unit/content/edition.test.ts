import { describe, expect, it } from 'vitest';
import type { FileKind } from '#lib/content/files/file-kinds.ts';
import type { SoundRecord } from '#lib/content/model/file-record.ts';
import { emptyBody } from '#lib/content/model/model.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { withdrawnJson } from '#lib/publishing/site-files/withdrawn-list.ts';
import { assembleEdition } from '#tests/fixtures/assemble-edition.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
const sources = 'sources:\n  - publisher: P\n    title: T\n';

function record(kind: FileKind, folder: string, name: string, fields: string, body = 'Text.'): SoundRecord {
  const bytes = new TextEncoder().encode(
    `---\ntitle: Something that happened aboard\n${fields}${sources}---\n\n${body}\n`,
  );
  const read = readRecord(kind, `content/${folder}/${name}.md`, name, bytes);
  if (read.kind === 'unusable') throw new Error(read.problems.map(({ message }) => message).join());
  return read;
}

function siteFile(text: string) {
  const read = readRecord('site', 'content/site.yml', 'site', new TextEncoder().encode(text));
  if (read.kind === 'unusable') throw new Error(read.problems.map(({ message }) => message).join());
  return read;
}

const story = (name: string, published: string, extra = '', body?: string) =>
  record('story', 'stories', name, `summary: S\ntopics: [crewed]\npublished: ${published}\n${extra}`, body);
const update = (name: string, of: string, published: string, extra = '') =>
  record('update', 'updates', name, `story: ${of}\npublished: ${published}\n${extra}`);
const milestone = (name: string, date: string, extra = '') =>
  record('milestone', 'milestones', name, `date: ${date}\ntopics: [crewed]\n${extra}`);
const assemble = (records: readonly SoundRecord[], at = now, drafts = false) =>
  assembleEdition({ records, problems: [], unaccepted: [], readBody: async () => emptyBody }, at, { drafts });

it('gives away by no revision that something was saved which readers do not see', () => {
  const files = [story('a', '2026-01-01T09:00:00+05:00'), update('u', 'a', '2026-01-02T09:00:00+05:00')];
  const { revision } = assemble(files);
  const unseen = [
    story('b', '2026-07-01T09:00:00+05:00'),
    story('c', '2026-01-01T09:00:00+05:00', 'status: draft\n'),
    story('d', '2026-01-01T09:00:00+05:00', 'expires: 2026-02-01T09:00:00+05:00\n'),
    update('v', 'b', '2026-01-02T09:00:00+05:00'),
    milestone('m', '2026-01-01', 'status: draft\n'),
  ];
  for (const one of unseen) expect(assemble([...files, one]).revision).toBe(revision);
  const withdrawn = story('e', '2026-01-01T09:00:00+05:00', 'status: withdrawn\nnote: It was wrong.\n');
  const differently = story('e', '2026-01-01T09:00:00+05:00', 'status: withdrawn\nnote: It was all wrong.\n');
  const noted = assemble([...files, withdrawn]).revision;
  expect(noted).not.toBe(revision);
  expect(assemble([...files, differently]).revision).not.toBe(noted);
});

it('lists stories newest first by the moment, not by what is written', () => {
  const edition = assemble([
    story('a', '2026-01-01T09:00:00+05:00'),
    story('b', '2026-01-01T05:00:00Z'),
    story('c', '2026-01-01T04:00:00Z'),
  ]);
  expect(edition.stories.map(({ slug }) => slug)).toEqual(['b', 'a', 'c']);
});

it('lists milestones oldest first, the less precise first, then by id', () => {
  const edition = assemble([
    milestone('d', '2011-01-01'),
    milestone('a', '2011-08-12'),
    milestone('b', '2011-01-01'),
    milestone('c', '2011'),
  ]);
  expect(edition.milestones.map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
});

it('lists what may have happened behind all that is told, also what was told within its window', () => {
  const files = [
    milestone('flight', '2026-10', 'status: planned\nend: 2026-11\n'),
    milestone('told', '2026-10-05'),
    milestone('rover', '2030', 'status: planned\n'),
  ];
  for (const day of ['2026-10-15', '2026-12-01'])
    expect(assemble(files, Date.parse(`${day}T07:00:00Z`)).milestones.map(({ id }) => id)).toEqual([
      'told',
      'flight',
      'rover',
    ]);
});

it('hides an update together with its story', () => {
  const files = [story('a', '2026-07-01T09:00:00+05:00'), update('u', 'a', '2026-01-02T09:00:00+05:00')];
  expect(assemble(files).updates).toEqual([]);
  expect(assemble(files, Date.parse('2026-07-02T00:00:00Z')).updates).toHaveLength(1);
});

it('keeps the updates of a story that was renamed, and its place at the top of the front page', () => {
  const edition = assemble([
    story('new-name', '2026-01-01T09:00:00+05:00', 'aliases: [old-name]\n'),
    update('u', 'old-name', '2026-01-02T09:00:00+05:00'),
    siteFile('title: T\ntagline: T\npublisher: P\nlead: old-name\n'),
  ]);
  expect(edition.updates.map((one) => one.story)).toEqual(['new-name']);
  expect(edition.site.lead).toBe('new-name');
  expect(assemble([update('u', 'constructor', '2026-01-02T09:00:00+05:00')]).updates).toEqual([]);
});

it('gives the updates of a story, newest first', () => {
  const files = [
    story('a', '2026-01-01T09:00:00+05:00'),
    update('u', 'a', '2026-01-02T09:00:00+05:00'),
    update('v', 'a', '2026-01-03T09:00:00+05:00'),
  ];
  const edition = assemble(files);
  const [only] = edition.stories;
  expect(only && edition.updatesOf(only.slug).map(({ slug }) => slug)).toEqual(['v', 'u']);
});

it('names what was out and is no more, by all its names, and nothing that is still to come', () => {
  const past = '2026-01-01T09:00:00+05:00';
  const note = 'status: withdrawn\nnote: N\n';
  const edition = assemble([
    story('live', past),
    story('wrong', past, `${note}aliases: [old]\n`),
    story('over', past, 'expires: 2026-01-02T09:00:00+05:00\n'),
    story('secret', '2099-01-01T09:00:00+05:00', note),
    story('draft', past, 'status: draft\n'),
    update('of-live', 'live', past),
    update('of-wrong', 'wrong', past),
    update('of-secret', 'secret', past, note),
    update('late', 'live', '2099-01-01T09:00:00+05:00'),
  ]);
  expect(edition.takenDown).toEqual([
    { kind: 'story', slug: 'over' },
    { kind: 'story', slug: 'wrong' },
    { kind: 'story', slug: 'old' },
    { kind: 'update', slug: 'of-wrong' },
  ]);
  expect(JSON.parse(withdrawnJson(edition)).withdrawn.slice(3, 6)).toEqual([
    '/stories/wrong',
    '/ur/stories/wrong',
    '/zh/stories/wrong',
  ]);
});

it('keeps the note of what was withdrawn, and the way from its old names', () => {
  const edition = assemble([
    story('a', '2026-01-01T09:00:00+05:00', 'status: withdrawn\nnote: It was wrong.\naliases: [old]\n'),
  ]);
  expect(edition.withdrawn).toEqual([
    {
      kind: 'story',
      slug: 'a',
      title: 'Something that happened aboard',
      language: 'en',
      note: 'It was wrong.',
      noteLanguage: 'en',
    },
  ]);
  expect(edition.story('a')).toBeUndefined();
  expect(edition.aliases).toEqual({ old: 'a' });
});

it('does not give away the old names of a story under embargo', () => {
  expect(assemble([story('a', '2026-07-01T09:00:00+05:00', 'aliases: [old]\n')]).aliases).toEqual({});
});

it('has one revision for the same files in any order, and another after any change or flip', () => {
  const files = [
    story('a', '2026-01-01T09:00:00+05:00'),
    story('b', '2026-07-01T09:00:00+05:00'),
    milestone('m', '2026-06-01', 'status: planned\n'),
  ];
  const { revision } = assemble(files);
  expect(assemble([...files].reverse(), now + 1000).revision).toBe(revision);
  const others = [
    assemble(files.slice(1)).revision,
    assemble([...files.slice(1), story('a', '2026-01-01T09:00:00+05:00', '', 'Other text.')]).revision,
    assemble(files, Date.parse('2026-06-01T19:00:00Z')).revision,
    assemble(files, Date.parse('2026-07-02T00:00:00Z')).revision,
    assemble(files, now, true).revision,
  ];
  expect(new Set([revision, ...others]).size).toBe(others.length + 1);
});

it('names the first of all moments at which something changes', () => {
  const edition = assemble([
    story('b', '2026-07-01T09:00:00+05:00'),
    milestone('m', '2026-06-20', 'status: planned\n'),
  ]);
  // Its day begins in Karachi, and a window opens.
  expect(edition.nextChangeAt).toBe(Date.parse('2026-06-19T19:00:00Z'));
});

it('was last updated when the newest live thing was', () => {
  expect(assemble([]).lastUpdated).toBeNull();
  const edition = assemble([
    story('a', '2026-01-01T09:00:00+05:00', 'updated: 2026-02-01T09:00:00+05:00\n'),
    story('b', '2026-07-01T09:00:00+05:00'),
  ]);
  expect(edition.lastUpdated).toBe('2026-02-01T09:00:00+05:00');
});

it('reads 230 words a minute, and never less than one minute', () => {
  const edition = assemble([
    story('a', '2026-01-01T09:00:00+05:00'),
    story('b', '2026-01-01T09:00:00+05:00', '', 'word '.repeat(1150)),
  ]);
  expect(edition.story('a')?.readingMinutes).toBe(1);
  expect(edition.story('b')?.readingMinutes).toBe(5);
});

it("uses an update's first sentence where the editor gave no summary", () => {
  const files = [
    story('a', '2026-01-01T09:00:00+05:00'),
    record(
      'update',
      'updates',
      'u',
      'story: a\npublished: 2026-01-02T09:00:00+05:00\n',
      '"It\'s *agreed*," he [said](/about).:cite[1] More.',
    ),
  ];
  expect(assemble(files).update('u')).toMatchObject({ summary: '“It’s agreed,” he said.', standfirst: undefined });
});

describe('what may not be shown', () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>');
  const picture = (name: string) => {
    const read = readRecord('picture', `content/images/${name}`, name, svg);
    if (read.kind === 'unusable') throw new Error(read.problems.map(({ message }) => message).join());
    return read;
  };
  const secret = '2026-07-01T09:00:00+05:00';
  const past = '2026-01-01T09:00:00+05:00';
  const hero = (name: string) => `hero:\n  src: /images/${name}\n  alt: A\n  credit: C\n`;

  it('keeps its pictures to itself, but for those that something shown names as well', async () => {
    const files = [
      story(
        'a',
        secret,
        hero('hero.svg'),
        '::figure{src=/images/figure.svg alt=A credit=C}\n\n![A](/images/shared.svg)',
      ),
      story('b', past, '', '![A](/images/shared.svg)'),
      story('draft', past, `status: draft\n${hero('draft.svg')}`),
      story('gone', past, `status: withdrawn\nnote: N\n${hero('gone.svg')}`),
      story('over', past, `expires: 2026-02-01T09:00:00+05:00\n${hero('over.svg')}`),
      record('update', 'updates', 'u', `story: a\npublished: ${past}\n`, '![A](/images/update.svg)'),
      ...['hero', 'figure', 'shared', 'draft', 'gone', 'over', 'update', 'unnamed'].map((name) =>
        picture(`${name}.svg`),
      ),
    ];
    const before = assemble(files);
    expect(Object.keys(before.pictures).sort()).toEqual(['shared.svg', 'unnamed.svg']);
    expect(await before.picture('hero.svg')).toBeUndefined();
    const after = assemble(files, Date.parse(secret));
    expect(Object.keys(after.pictures).sort()).toEqual(
      ['figure', 'hero', 'shared', 'unnamed', 'update'].map((name) => `${name}.svg`),
    );
    expect(await after.picture('hero.svg')).toEqual(svg);
  });

  it('is not told by the note of a withdrawn update', () => {
    const withdrawnUpdate = update('u', 'a', past, 'status: withdrawn\nnote: N\n');
    expect(assemble([story('a', secret), withdrawnUpdate]).withdrawn).toEqual([]);
    expect(assemble([story('a', past), withdrawnUpdate]).withdrawn).toHaveLength(1);
  });

  it('is led to by no old name', () => {
    expect(assemble([story('a', secret, 'aliases: [old]\n')]).aliases).toEqual({});
  });
});

it('shows a draft of a milestone in the preview alone', () => {
  const files = [milestone('a', '2011'), milestone('b', '2012', 'status: draft\n')];
  const publicEdition = assemble(files);
  expect(publicEdition.milestones.map(({ id }) => id)).toEqual(['a']);
  expect(publicEdition.milestone('b')).toBeUndefined();
  expect(assemble(files, now, true).milestone('b')).toMatchObject({ draft: true, tense: 'past' });
});

it('calls news what was published in the last two days, and says when the next of it leaves', () => {
  const files = [
    story('old', '2026-05-30T00:00:00Z'),
    story('older', '2026-01-01T00:00:00Z'),
    story('new', '2026-05-31T12:00:00Z'),
    update('newest', 'new', '2026-05-31T18:00:00Z'),
    story('gone', '2026-05-31T18:00:00Z', 'status: withdrawn\nnote: It was wrong.\n'),
  ];
  const before = assemble(files, Date.parse('2026-05-31T23:59:59Z'));
  expect(before.news.map(({ slug }) => slug)).toEqual(['newest', 'new', 'old']);
  expect(before.nextChangeAt).toBe(now);

  const after = assemble(files);
  expect(after.news.map(({ slug }) => slug)).toEqual(['newest', 'new']);
  expect(after.revision).not.toBe(before.revision);
  expect(after.nextChangeAt).toBe(Date.parse('2026-06-02T12:00:00Z'));
  // The day of the newest, in Karachi, and six more: what is "latest" ends with them.
  const nextChangeAt = Date.parse('2026-06-06T19:00:00Z');
  expect(assemble(files, Date.parse('2026-06-02T18:00:00Z'))).toMatchObject({ news: [], nextChangeAt });
});

import { describe, expect, it } from 'vitest';
import type { FileKind } from '#lib/content/files/file-kinds.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { deskOf } from '#lib/editors/desk.ts';
import { askedOf, deskFilter } from '#lib/editors/desk-filter.ts';
import { comingSections } from '#lib/editors/desk-sections.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import type { Translation } from '#lib/terms/languages.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
const out = 'published: 2026-05-30T09:00:00+05:00\n';

function record(kind: Exclude<FileKind, 'data'>, name: string, text: string, language?: Translation) {
  const folder = kind === 'story' ? 'stories' : `${kind}s`;
  const file = `content/${folder}/${name}${language ? `.${language}` : ''}.md`;
  return readRecord(kind, file, name, new TextEncoder().encode(text), language);
}
const story = (name: string, fields: string, body = 'Text.') =>
  record(
    'story',
    name,
    `---\ntitle: The story of ${name}\nsummary: S\ntopics: [crewed]\n${fields}sources:\n  - publisher: P\n    title: T\n---\n\n${body}\n`,
  );

const records = [
  story('open', out, 'They came home on Shenzhou-21.'),
  story('changed', `${out}updated: 2026-05-31T20:00:00+05:00\n`),
  story('draft', `${out}status: draft\n`),
  story('later', 'published: 2026-07-01T01:30:00+05:00\nexpires: 2026-08-01T09:00:00+05:00\n'),
  story('soon-gone', `${out}expires: 2026-07-01T23:00:00+05:00\n`),
  story('gone', `${out}status: withdrawn\nnote: It was wrong.\n`),
  record('update', 'faulty', '---\ntitle: An update of faults & <marks>\npublished: 30/05/2026\n---\n\nText.\n'),
  record(
    'story',
    'open',
    '---\ntitle: خلا بازوں کی کہانی\nsummary: S\ntranslation:\n  status: reviewed\n  of: "1a2b3"\n---\n\nمتن نشست۔\n',
    'ur',
  ),
];
const read = new Map(records.map((one) => [one.file, one]));
const accepted = new Map(records.flatMap((one) => (one.kind === 'unusable' ? [] : [[one.file, one] as const])));
const problems = records.flatMap((one) => one.problems);
const desk = deskOf({ read, accepted }, problems, now);
const clock = { dates: localeOf('en').dates, now };

type Query = Parameters<typeof askedOf>[0];
const nothing: Query = { q: undefined, state: undefined, language: undefined, kind: undefined };
const find = (query: Partial<Query>) =>
  deskFilter(desk, query.q ?? '', askedOf({ ...nothing, ...query }), { read, accepted }, clock);
const namesIn = (items = '') =>
  [...items.matchAll(/<span>(?:stories|updates)\/([\w-]+)\.md/g)].map(([, name]) => name).sort();

describe('of all files the desk finds', () => {
  it.each<[Partial<Query>, readonly string[]]>([
    [{ q: 'shenzhou-21' }, ['open']],
    [{ q: '  HOME   they ' }, ['open']],
    [{ q: 'stories/later' }, ['later']],
    [{ q: 'نشست' }, ['open']],
    [{ q: 'نشست', language: 'en' }, []],
    [{ q: 'shenzhou-21', language: 'ur' }, []],
    [{ language: 'ur' }, ['open']],
    [{ state: 'draft' }, ['draft']],
    [{ state: 'waits' }, ['later']],
    [{ state: 'gone' }, ['gone']],
    [{ state: 'live' }, ['changed', 'open', 'soon-gone']],
    [{ state: 'lags', language: 'ur' }, ['open']],
    [{ state: 'lags', language: 'zh' }, []],
    [{ state: 'untranslated', language: 'ur' }, ['changed', 'draft', 'gone', 'later', 'soon-gone']],
    [{ state: 'untranslated', q: 'open' }, ['open']],
    [{ state: 'live', kind: 'update' }, []],
  ])('%j: %j', (query, names) => {
    expect(namesIn(find(query).found?.items)).toEqual(names);
  });

  it('what cannot be read, by its path, with all that stands in it escaped', () => {
    const { found, words } = find({ q: 'Faulty', state: 'fault' });
    expect(found?.name).toBe('1 file');
    expect(found?.items).toContain('<strong>Fault</strong>');
    expect(found?.items).not.toContain('<marks>');
    expect(words).toBe('Faulty');
  });

  it('nothing where nothing that it knows was asked for', () => {
    expect(find({ q: ' ', state: 'hidden', language: 'fr', kind: '__proto__' }).found).toBeUndefined();
  });

  it('each with its age, its languages and where it is written, a translation under its own title', () => {
    const [open = '', changed = ''] = ['open', 'changed'].map((q) => find({ q: `story of ${q}` }).found?.items);
    expect(open).toContain('>2 days ago</time>');
    expect(open).toContain('<span><a href="/desk/stories/open.ur">Urdu</a> lags</span><span>Chinese: none yet</span>');
    expect(changed).toContain('Changed <time');
    expect(changed).toContain('>yesterday</time>');
    const urdu = find({ language: 'ur' }).found?.items;
    expect(urdu).toContain('<a href="/desk/stories/open.ur" lang="ur" dir="auto">خلا بازوں کی کہانی</a>');
    expect(urdu).toContain('<a href="/ur/stories/open">Page</a>');
    expect(find({ state: 'draft' }).found?.items).toContain(
      '<span>To show it to somebody: npm run preview -- draft</span>',
    );
    expect(open).not.toContain('npm run preview');
  });
});

it('has a calendar of what goes live and expires, by day in Pakistan', () => {
  const [coming] = comingSections(desk, clock);
  const told = (coming?.items ?? '')
    .replace(/<h3>/g, '\n# ')
    .replace(/<\/li>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  expect(told).toEqual([
    '# 1 July 2026 The story of later 01:30 PKT goes live',
    'The story of soon-gone 23:00 PKT expires',
    '# 1 August 2026 The story of later 09:00 PKT expires',
  ]);
  expect(coming?.items).toContain('href="/desk/stories/later"');
});

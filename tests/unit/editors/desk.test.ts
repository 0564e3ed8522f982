import { expect, it } from 'vitest';
import type { FileKind } from '#lib/content/files/file-kinds.ts';
import type { SoundRecord } from '#lib/content/model/file-record.ts';
import { emptyBody } from '#lib/content/model/model.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { deskOf } from '#lib/editors/desk.ts';
import { assembleEdition } from '#tests/fixtures/assemble-edition.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
const folders = { story: 'stories', update: 'updates', milestone: 'milestones' } as const;
const plain = {
  story: 'summary: S\ntopics: [crewed]\n',
  update: '',
  milestone: 'date: 2026-01-01\ntopics: [crewed]\n',
} as const satisfies Partial<Record<FileKind, string>>;
const out = 'published: 2026-01-02T09:00:00+05:00\n';
const embargo = 'published: 2026-07-01T09:00:00+05:00\n';

function record(kind: keyof typeof folders, name: string, fields: string): SoundRecord {
  const file = `content/${folders[kind]}/${name}.md`;
  const sources = 'sources:\n  - publisher: P\n    title: T\n';
  const text = `---\ntitle: Something that happened aboard\n${plain[kind]}${fields}${sources}---\n\nText.\n`;
  const record = readRecord(kind, file, name, new TextEncoder().encode(text));
  if (record.kind === 'unusable') throw new Error(record.problems.map(({ message }) => message).join());
  return record;
}

const records = [
  record('story', 'open', out),
  record('story', 'renamed', `${out}aliases: [as-it-was-called]\n`),
  record('story', 'draft', `${out}status: draft\naliases: [draft-as-it-was-called]\n`),
  record('story', 'later', embargo),
  record('story', 'over', `${out}expires: 2026-02-01T09:00:00+05:00\n`),
  record('story', 'gone', `${out}status: withdrawn\nnote: It was wrong.\n`),
  ...['open', 'renamed', 'as-it-was-called', 'draft', 'draft-as-it-was-called', 'later', 'over', 'gone', 'no-such'].map(
    (story) => record('update', `of-${story}`, `${out}story: ${story}\n`),
  ),
  record('update', 'draft-of-open', `${out}story: open\nstatus: draft\n`),
  record('milestone', 'done', ''),
  record('milestone', 'planned', 'status: planned\n'),
  record('milestone', 'not-yet', 'status: draft\n'),
];
const byFile = new Map(records.map((one) => [one.file, one]));
const desk = deskOf({ read: byFile, accepted: byFile }, [], now);
const states = new Map(desk.kinds.flatMap(({ files }) => files.map(({ file, state }) => [file, state.is])));

it('says "live" of what readers see, and of nothing else', () => {
  const files = { records, problems: [], unaccepted: [], readBody: async () => emptyBody };
  const { stories, updates, milestones } = assembleEdition(files, now, { drafts: false });
  const seen = [...stories, ...updates, ...milestones].map(({ file }) => file).sort();
  const live = [...states].flatMap(([file, is]) => (is === 'live' ? [file] : [])).sort();
  expect(live).toEqual(seen);
  expect(live).toContain('content/updates/of-as-it-was-called.md');
});

it('calls a draft milestone a draft, and lists it with what is not published', () => {
  expect(states.get('content/milestones/not-yet.md')).toBe('draft');
  expect(desk.unpublished.map(({ file }) => file)).toContain('content/milestones/not-yet.md');
});

it('looks forward to the end of a plan’s window, and from then on asks what came of it', () => {
  const flight = record('milestone', 'flight', 'end: 2026-11\nstatus: planned\n');
  const on = (at: string) => {
    const files = new Map([[flight.file, flight]]);
    const { coming, aged } = deskOf({ read: files, accepted: files }, [], Date.parse(at));
    return { coming: coming.map(({ what }) => what), aged: aged.map(({ what, days }) => [what, days]) };
  };

  expect(on('2026-11-30T23:59:59+05:00')).toEqual({ coming: ['window-ends'], aged: [] });
  expect(on('2026-12-01T00:00:00+05:00')).toEqual({ coming: [], aged: [['window', 1]] });
});

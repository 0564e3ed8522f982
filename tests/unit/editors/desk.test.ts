import { expect, it } from 'vitest';
import { assembleEdition } from '#lib/content/edition/edition.ts';
import type { FileKind } from '#lib/content/files/file-kinds.ts';
import { emptyBody } from '#lib/content/model/model.ts';
import type { Entry } from '#lib/content/reading/file-record.ts';
import { readVersion } from '#lib/content/reading/read-version.ts';
import { deskOf } from '#lib/editors/desk.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
const folders = { story: 'stories', update: 'updates', milestone: 'milestones' } as const;
const plain = {
  story: 'summary: S\ntopics: [crewed]\n',
  update: '',
  milestone: 'date: 2026-01-01\ntopics: [crewed]\n',
} as const satisfies Partial<Record<FileKind, string>>;
const out = 'published: 2026-01-02T09:00:00+05:00\n';
const embargo = 'published: 2026-07-01T09:00:00+05:00\n';

function entry(kind: keyof typeof folders, name: string, fields: string): Entry {
  const file = `content/${folders[kind]}/${name}.md`;
  const sources = 'sources:\n  - publisher: P\n    title: T\n';
  const text = `---\ntitle: Something that happened aboard\n${plain[kind]}${fields}${sources}---\n\nText.\n`;
  const { version, problems } = readVersion(kind, file, name, new TextEncoder().encode(text));
  if (!version) throw new Error(problems.map(({ message }) => message).join());
  return { file, kind, name, signature: '', faults: [], accepted: { version, problems: [] } };
}

const entries = [
  entry('story', 'open', out),
  entry('story', 'renamed', `${out}aliases: [as-it-was-called]\n`),
  entry('story', 'draft', `${out}status: draft\naliases: [draft-as-it-was-called]\n`),
  entry('story', 'later', embargo),
  entry('story', 'over', `${out}expires: 2026-02-01T09:00:00+05:00\n`),
  entry('story', 'gone', `${out}status: withdrawn\nnote: It was wrong.\n`),
  ...['open', 'renamed', 'as-it-was-called', 'draft', 'draft-as-it-was-called', 'later', 'over', 'gone', 'no-such'].map(
    (story) => entry('update', `of-${story}`, `${out}story: ${story}\n`),
  ),
  entry('update', 'draft-of-open', `${out}story: open\nstatus: draft\n`),
  entry('milestone', 'done', ''),
  entry('milestone', 'planned', 'status: planned\n'),
  entry('milestone', 'not-yet', 'status: draft\n'),
];
const desk = deskOf(new Map(entries.map((one) => [one.file, one])), [], now);
const states = new Map(desk.kinds.flatMap(({ files }) => files.map(({ file, state }) => [file, state.is])));

it('says "live" of what readers see, and of nothing else', () => {
  const versions = entries.flatMap(({ accepted }) => (accepted ? [accepted.version] : []));
  const files = { versions, problems: [], unacceptedPictures: [], readBody: async () => emptyBody };
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

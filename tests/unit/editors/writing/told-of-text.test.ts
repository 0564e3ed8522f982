import { expect, it } from 'vitest';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { toldOfText } from '#lib/editors/writing/told-of-text.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
const out = 'published: 2026-01-02T09:00:00+05:00\n';

function record(kind: 'story' | 'update', name: string, fields: string) {
  const text = `---\ntitle: Something that happened aboard\n${out}${fields}sources:\n  - publisher: P\n    title: T\n---\n\nText.\n`;
  const file = `content/${kind === 'story' ? 'stories' : 'updates'}/${name}.md`;
  const read = readRecord(kind, file, name, new TextEncoder().encode(text));
  if (read.kind === 'unusable') throw new Error(read.problems.map(({ message }) => message).join());
  return read;
}

it.each([
  ['seat', '', 'Readers see this now.'],
  ['as-it-was-called', '', 'Readers see this now.'],
  ['seat', 'status: draft\n', 'Its story: Draft: readers do not see this.'],
  ['as-it-was-called', 'status: draft\n', 'Its story: Draft: readers do not see this.'],
])('of an update that names its story “%s” with %j: %s', (called, status, told) => {
  const story = record('story', 'seat', `summary: S\ntopics: [crewed]\naliases: [as-it-was-called]\n${status}`);
  const update = record('update', 'news', `story: ${called}\n`);
  const all = new Map([story, update].map((one) => [one.file, one]));
  expect(toldOfText(update, [], { read: all, accepted: all }, now, true)).toBe(told);
});

import { describe, expect, it } from 'vitest';
import { horizonProblems } from '#lib/content/checks/horizon.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';

const encoder = new TextEncoder();

/** Places of the sentences that give a day as the limit of our knowledge. */
function found(body: string, summary = 'What is known of it.') {
  const text = `---\ntitle: A seat on the station\nsummary: ${summary}\npublished: 2026-04-22T09:00:00+05:00\nstory: s\nsources:\n  - publisher: P\n    title: Nothing is known after 25 April 2026\n---\n\n${body}\n`;
  const record = readRecord('update', 'content/updates/u.md', 'u', encoder.encode(text));
  if (record.kind !== 'update') throw new Error(record.problems.map(({ message }) => message).join());
  const parsed = { problems: [], references: [], anchors: [], cited: [] };
  return horizonProblems({ ...record, body: parsed }).map(
    ({ severity, line, column, field }) => `${severity} ${line}:${column} ${field}`,
  );
}

describe('a day given as the limit of what we know', () => {
  it.each([
    'Our newest source is of 25 April 2026.',
    'Our sources end on 25 April 2026.',
    'The latest reports reach to 25 April 2026.',
    'Our knowledge goes no further than 25 April 2026.',
    'Nothing is known of it after 25 April 2026.',
    'There is no word from either since 25 April 2026.',
    'All that is known up to 25 April 2026.',
  ])('is found, and warned of: %s', (sentence) => {
    expect(found(`Text.\n\n${sentence}`)).toEqual([expect.stringMatching(/^warning 13:\d+ body$/)]);
    expect(found('Text.', sentence)).toEqual([expect.stringMatching(/^warning .* summary$/)]);
  });

  it.each([
    ['an event of that day', 'Two were named on 22 April 2026, and their training was to begin.'],
    ['a report of that day', 'A report of 25 April 2026 says that the two are known to the agency.'],
    ['something that ended that day', 'The mission ended on 25 April 2026.'],
    ['a day in the next sentence', 'Nothing more is known. After 25 April 2026 the ship was moved.'],
    ['what somebody else says', '> Nothing is known after 25 April 2026.'],
    ['a limit without a day', 'Our newest source is of the spring, and nothing is known since.'],
  ])('is not %s', (_, sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

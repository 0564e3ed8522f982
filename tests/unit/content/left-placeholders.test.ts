import { expect, it } from 'vitest';
import { leftPlaceholders } from '#lib/content/left-placeholders.ts';
import { isDocument } from '#lib/content/read-entry.ts';
import { readVersion } from '#lib/content/read-version.ts';
import { type Kind, kinds } from '#scripts/new/draft.ts';
import { skeleton } from '#scripts/new/skeleton.ts';

/** What `npm run new` writes. */
const written = (kind: Kind, summary?: string): string =>
  skeleton({
    kind,
    title: 'A seat on the station',
    story: 'the-seat',
    topics: ['crewed'],
    published: '2026-04-22T09:00:00+05:00',
    summary,
  });
const ready = (text: string): string => text.replace('status: draft\n', '');

function found(kind: Kind, text: string): readonly string[] {
  const { version, problems } = readVersion(kind, 'content/x.md', 'x', new TextEncoder().encode(text));
  if (!version || !isDocument(version)) throw new Error(problems.map(({ message }) => message).join());
  return leftPlaceholders(version).map(
    ({ severity, line, column, field, message }) => `${severity} ${line}:${column} ${field}: ${message}`,
  );
}

it.each(kinds)('what was written for a new %s is expected in a draft', (kind) => {
  expect(found(kind, written(kind))).toEqual([]);
});

const cure = 'is a placeholder; write your own words in its place';
const expected: Readonly<Record<Kind, readonly string[]>> = {
  story: [
    `warning 3:10 summary: "One or two sentences on what is new, at most 300 characters." ${cure}`,
    `warning 7:16 sources.1.publisher: "Name of the publisher" ${cure}`,
    `warning 8:18 sources.1.description: "what it is, in your words" ${cure}`,
    `warning 12:1 body: "The first paragraph says what happened." ${cure}`,
  ],
  update: [
    `warning 7:16 sources.1.publisher: "Name of the publisher" ${cure}`,
    `warning 8:18 sources.1.description: "what it is, in your words" ${cure}`,
    `warning 12:1 body: "One or two short paragraphs on what is new." ${cure}`,
  ],
  milestone: [
    `warning 7:16 sources.1.publisher: "Name of the publisher" ${cure}`,
    `warning 8:18 sources.1.description: "what it is, in your words" ${cure}`,
    `warning 12:1 body: "What happened, in two or three sentences." ${cure}`,
  ],
};

it.each(kinds)('what is left of it in a %s that readers are to see is a warning with its place', (kind) => {
  expect(found(kind, ready(written(kind)))).toEqual(expected[kind]);
});

it('is found behind other words, and not in words of our own', () => {
  const text = ready(written('story', 'A seat is promised.'))
    .replace('Name of the publisher', 'Dawn')
    .replace('what it is, in your words', 'a report on the name of the publisher');
  expect(found('story', text.replace('The first paragraph', 'New.\n\nAnd: The first paragraph'))).toEqual([
    `warning 14:6 body: "The first paragraph says what happened." ${cure}`,
  ]);
  expect(found('story', text.replace('The first paragraph', 'The first part'))).toEqual([]);
});

import { expect, it } from 'vitest';
import { isDocument } from '#lib/content/model/file-record.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { type Kind, kinds } from '#lib/editors/writing/draft.ts';
import { skeleton } from '#lib/editors/writing/skeleton.ts';

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
  const record = readRecord(kind, 'content/x.md', 'x', new TextEncoder().encode(text));
  if (!isDocument(record)) throw new Error(record.problems.map(({ message }) => message).join());
  return record.placeholders.map(
    ({ severity, line, column, field, message }) => `${severity} ${line}:${column} ${field}: ${message}`,
  );
}

it.each(kinds)('what was written for a new %s is expected in a draft', (kind) => {
  expect(found(kind, written(kind))).toEqual([]);
});

const cure = 'is a placeholder; write your own words in its place';
const expected: Readonly<Record<Kind, readonly string[]>> = {
  story: [
    `error 3:10 summary: "One or two sentences on what is new, at most 300 characters." ${cure}`,
    `error 7:16 sources.1.publisher: "Name of the publisher" ${cure}`,
    `error 8:12 sources.1.title: "Their headline, exactly as they print it" ${cure}`,
    `error 9:10 sources.1.url: "https://example.org/the-page-that-you-read" ${cure}`,
    `error 13:1 body: "The first paragraph says what happened." ${cure}`,
  ],
  update: [
    `error 7:16 sources.1.publisher: "Name of the publisher" ${cure}`,
    `error 8:12 sources.1.title: "Their headline, exactly as they print it" ${cure}`,
    `error 9:10 sources.1.url: "https://example.org/the-page-that-you-read" ${cure}`,
    `error 13:1 body: "One or two short paragraphs on what is new." ${cure}`,
  ],
  milestone: [
    `error 7:16 sources.1.publisher: "Name of the publisher" ${cure}`,
    `error 8:12 sources.1.title: "Their headline, exactly as they print it" ${cure}`,
    `error 9:10 sources.1.url: "https://example.org/the-page-that-you-read" ${cure}`,
    `error 13:1 body: "What happened, in two or three sentences." ${cure}`,
  ],
};

it.each(kinds)('what is left of it in a %s that readers are to see is an error with its place', (kind) => {
  expect(found(kind, ready(written(kind)))).toEqual(expected[kind]);
});

it('is found behind other words, and not in words of our own', () => {
  const text = ready(written('story', 'A seat is promised.'))
    .replace('Name of the publisher', 'Dawn')
    .replace('Their headline, exactly as they print it', 'A report on the name of the publisher')
    .replace('example.org/the-page-that-you-read', 'www.dawn.com/news/1');
  expect(found('story', text.replace('The first paragraph', 'New.\n\nAnd: The first paragraph'))).toEqual([
    `error 15:6 body: "The first paragraph says what happened." ${cure}`,
  ]);
  expect(found('story', text.replace('The first paragraph', 'The first part'))).toEqual([]);
});

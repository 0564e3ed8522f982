import { expect, test } from 'vitest';
import { withoutDirectives } from '#bench/corpus.ts';
import { missingFrom } from '#bench/same-words.ts';

const body = `
The agency's notice "names" a window -- see [an earlier story](/stories/story-3).

- the first of two;
- the second.
`;

const page = `<!doctype html><style>p { color: red }</style><article>
<p>The agency’s notice <q>names</q> a&nbsp;window – see <a href="/stories/story-3">an earlier story</a>.</p>
<ul><li>the first of two;</li><li>the second.</li></ul></article>`;

test('a page tells the story whatever its markup and typography', () => {
  expect(missingFrom(page, body)).toBeUndefined();
});

test('a page may explain a term in between', () => {
  expect(missingFrom(page.replace('notice', 'notice <i>(a paper)</i>'), body)).toBeUndefined();
});

test('names the word that a page leaves out', () => {
  expect(missingFrom(page.replace('second', ''), body)).toBe('second');
});

test('words in another order, or only in a script, are not the story', () => {
  expect(missingFrom('<p>second the first</p>', 'the first second')).toBe('second');
  expect(missingFrom('<script>const first = 1;</script><p>the second</p>', 'the first')).toBe('first');
});

test('entities are read as what they stand for', () => {
  expect(missingFrom('<p>rock &amp; r&#x6f;ll &#8212; n&#111;w</p>', 'rock & roll now')).toBeUndefined();
});

test('a story keeps its words when its directives go', () => {
  const story =
    'A fact.:cite[1,3]\n\n:::quote{speaker="Dr. X" date="2025-01-14" source=1}\nWe wait.\nStill.\n:::\n\nThe end.';
  expect(withoutDirectives(story)).toBe('A fact.\n\n> We wait.\n> Still.\n\nThe end.');
});

import { expect, test } from 'vitest';
import { missingFrom, translatedStory, withoutDirectives } from '#bench/corpus.ts';
import { recordOf } from '#lib/editors/writing/opened.ts';

const body = `
The agency's notice "names" a window -- see [an earlier story](/stories/story-3).

- the first of two;
- the second.
`;

const page = `<!doctype html><style>p { color: red }</style><article>
<p>The agency’s notice <q>names</q> a&nbsp;window – see <a href="/stories/story-3">an earlier story</a>.</p>
<ul><li>the first of two;</li><li>the second.</li></ul></article>`;

test.each([
  ['whatever its markup and typography', page, undefined],
  ['with a term explained in between', page.replace('notice', 'notice <i>(a paper)</i>'), undefined],
  ['but not with a word left out', page.replace('second', ''), 'second'],
  ['nor in another order', page.replace('the first of two', 'two of first'), 'first'],
  ['nor in a script alone', page.replace('second', '<script>const second = 1;</script>'), 'second'],
])('a page tells the story %s', (_, html, missing) => {
  expect(missingFrom(html, body)).toBe(missing);
});

test('a story keeps its words when its directives go', () => {
  const story =
    'A fact.:cite[1,3]\n\n:::quote{speaker="Dr. X" date="2025-01-14" source=1}\nWe wait.\nStill.\n:::\n\nThe end.';
  expect(withoutDirectives(story)).toBe('A fact.\n\n> We wait.\n> Still.\n\nThe end.');
});

test('a translated story is one that readers get, in step with its original', () => {
  const text = translatedStory(7);
  const record = recordOf({
    kind: 'story',
    file: 'content/stories/story-7.ur.md',
    name: 'story-7',
    language: 'ur',
    text,
  });
  expect(record.problems).toEqual([]);
  expect(text).toMatch(/^title: "[^a-zA-Z"]+"$/m);
  expect(text).toContain(':cite[');
  expect(text).not.toContain('TRANSLATE');
});

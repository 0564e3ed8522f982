import { expect, it } from 'vitest';
import { invisibleCharacters } from '#lib/content/matter/invisible-characters.ts';

const found = (text: string, bodyStart = 0) =>
  invisibleCharacters(text, bodyStart).map(({ severity, line, column }) => `${severity} ${line}:${column}`);

it.each([
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u{e0041}'].map(
    (character) => [character, 'error'] as const,
  ),
  ...['\u200b', '\ufeff', '\u00ad'].map((character) => [character, 'warning'] as const),
])('finds %j, at its place', (character, severity) => {
  expect(found(`one\ntw${character}o`)).toEqual([`${severity} 2:3`]);
});

it('leaves the joiners of Urdu, right-to-left text, and flags that are written with tags', () => {
  expect(found('اس\u200cپیس، سپارکو \u200d 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}')).toEqual([]);
});

it('finds what is written as an escape where escapes are read', () => {
  expect(found('title: "a\\u202eb"\n', 20)).toEqual(['error 1:10']);
  expect(found('a\\u202eb', 0)).toEqual([]);
  expect(found('a &#x202E; &#8238; &shy; &amp; &#65;')).toEqual(['error 1:3', 'warning 1:20']);
});

it('reports each kind once a line, and no more than twenty in a file', () => {
  expect(found('a\u200bb\u200bc')).toHaveLength(1);
  expect(found('\u200b\n'.repeat(100_000))).toHaveLength(20);
});

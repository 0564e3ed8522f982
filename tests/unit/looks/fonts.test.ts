import { readFile, stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ownFonts, serves } from '#lib/publishing/cards/font-files.ts';
import { languages } from '#lib/terms/languages.ts';
import { marksOf } from '#lib/terms/typography.ts';
import { outgrown, unicodeRange, unwritten, urduCharacters } from '#scripts/font-characters.ts';

const partsWith = async (character: string) =>
  (await ownFonts())
    .filter((font) => serves(font, character.codePointAt(0) ?? 0))
    .map(({ path }) => /-(first|rest)\.woff2$/.exec(path)?.[1]);

test('characters as a unicode-range', () => {
  expect(unicodeRange('cab z\u{1f600}')).toBe('U+20,U+61-63,U+7A,U+1F600');
});

test.each([
  ...languages.map((language) => [`marks of ${language}`, Object.values(marksOf[language]).flat().join('')] as const),
  ['spaces of dates', '\u00a0\u2009\u202f'] as const,
  ['what prose is typed with', ' AZaz09"(/?$'] as const,
])('a font serves from its first file alone: %s', async (_, characters) => {
  for (const character of characters)
    expect([character, await partsWith(character)]).toEqual([character, ['first', 'first']]);
});

test('a headline fetches its second file for signs of figures, and nobody has those of code in the first', async () => {
  for (const character of '#%&+[]°')
    expect([character, await partsWith(character)]).toEqual([character, ['rest', 'first']]);
  for (const character of '<=@_{ß')
    expect([character, await partsWith(character)]).toEqual([character, ['rest', 'rest']]);
});

test('style sheets and cards fetch the second file for the same characters', async () => {
  const faces = await readFile('app/fonts/faces.css', 'utf8');
  const written = JSON.parse(await readFile('app/fonts/unicode.json', 'utf8'));
  expect([...faces.matchAll(/unicode-range: ([^;]+);/g)].map(([, ranges]) => ranges)).toEqual([
    written['display-rest'],
    written['text-rest'],
    unicodeRange(urduCharacters),
  ]);
  for (const { path } of await ownFonts()) expect(faces).toContain(path.replace('app/fonts', '.'));
});

test('content that has outgrown the first files is named, and stops nobody', async ({ annotate }) => {
  const lacking = await outgrown();
  for (const place of lacking) expect(place).toMatch(/^. \((?:content|lib|components)\/.+\)$/u);
  const advice = `The fonts' first files lack ${lacking.join(', ')}: npm run fonts`;
  if (lacking.length > 0) await annotate(advice, 'notice');
});

test('Nastaliq writes every word of the Arabic script that readers get, in 110 KB', async () => {
  expect(await unwritten()).toEqual([]);
  expect((await stat('app/fonts/nastaliq-urdu.woff2')).size).toBeLessThanOrEqual(110_000);
});

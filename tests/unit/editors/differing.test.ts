import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differing } from '#browser/desk/differing.ts';

const without = (lines: readonly string[], own: ReadonlySet<number>) => lines.filter((_, number) => !own.has(number));

test('what is left of two texts without the lines that differ is the same', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const [ownOfOne, ownOfOther] = differing(one, other);
      expect(without(one, ownOfOne)).toEqual(without(other, ownOfOther));
    }),
  );
});

test('two changes far apart are two, and what stands between them is none', () => {
  const one = ['title: A', 'b', 'c', 'd', 'The end.'];
  const other = ['title: B', 'b', 'c', 'new', 'd', 'An end.'];
  expect(differing(one, other)).toEqual([new Set([0, 4]), new Set([0, 3, 5])]);
});

test('texts that are too long to be compared line by line differ from the first line that does to the last', () => {
  const long = (word: string) => ['same', ...Array.from({ length: 2_001 }, (_, number) => `${word} ${number}`), 'same'];
  const [own] = differing(long('a'), long('b'));
  expect([own.size, own.has(0), own.has(2_002)]).toEqual([2_001, false, false]);
});

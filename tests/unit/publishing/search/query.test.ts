import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWords } from '#lib/publishing/search/nearest.ts';
import { ftsText, readQueryText } from '#lib/publishing/search/query.ts';
import { indexed, tokensOf, wordsIn } from '#lib/publishing/search/tokens.ts';
import type { Vocabulary } from '#lib/publishing/search/vocabulary.ts';
import { searchWords } from '#lib/terms/search-words.ts';

/** The vocabulary of a few texts, looked through from end to end. */
function vocabularyOf(texts: readonly string[]): Vocabulary {
  const lines = texts.map((text) => ` ${indexed(tokensOf(text))} `);
  const surfaces = new Set(texts.flatMap((text) => [...wordsIn(tokensOf(text))]));
  const pairs = [...surfaces].filter((word) => /^\p{Script=Han}{2}$/u.test(word));
  return {
    has: (word) => lines.some((line) => line.includes(` ${word} `)),
    wordsOf: (length) => [...surfaces].filter((word) => word.length === length).map((word) => [word, 1] as const),
    besides: (character) => ({
      behind: pairs.filter((pair) => pair.startsWith(character)).map((pair) => pair.slice(1)),
      before: pairs.filter((pair) => pair.endsWith(character)).map((pair) => pair.slice(0, 1)),
    }),
    goesOn: (beginning) => lines.some((line) => line.includes(` ${beginning}`)),
    occurs: ({ words, begins }) => lines.some((line) => line.includes(` ${words.join(' ')}${begins ? '' : ' '}`)),
  };
}

const vocabulary = vocabularyOf([
  'A cracked window of Shenzhou-20 and the guests of Tiangong',
  'Shenzhou-21 launched 20 seeds; the payload specialist',
  '神舟二十三号载荷专家在天宫',
  'خلا باز تیانگونگ گیا',
  'spaceship',
]);
const asked = (text: string) => {
  const query = readQueryText(searchWords(text) ?? '', vocabulary);
  return { ...query, fts: ftsText(query, 'AND') };
};

describe('what is asked of the index', () => {
  it.each([
    ['cracked window', '("cracked" *) AND ("window" *)'],
    ['Shenzhou-20', '("shenzhou 20")'],
    ['Shenzhou 20', '("shenzhou 20")'],
    ['神舟二十三号', '("神 舟 23")'],
    ['神舟23号', '("神 舟 23")'],
    ['Tiangong', '("tiangong" OR "تیانگونگ" OR "天 宫")'],
    ['天宫', '("tiangong" OR "تیانگونگ" OR "天 宫")'],
    ['the guests of Tiangong', '("guest" *) AND ("tiangong"'],
    ['خلاباز', '("خلا باز")'],
    ['خلا باز', '("خلا") AND ("باز")'],
    ['space ship', '("spaceship")'],
    ['payload specialists', '("payload specialist"'],
  ])('by %s', (text, fts) => {
    const query = asked(text);
    expect(query.fts).toContain(fts);
    expect([query.corrected, query.missing]).toEqual([undefined, []]);
  });

  it('has what stands side by side, and in that order, first', () => {
    expect(asked('cracked window').fts).toMatch(/ OR "cracked window"$/);
  });

  it.each([
    ['cracked windo', 'cracked window', ['windo']],
    ['crakced window', 'cracked window', ['crakced']],
    ['Tiangog', 'tiangong', ['tiangog']],
    ['تیانگوگ', 'تیانگونگ', ['تیانگوگ']],
    ['خلابازز', 'خلا باز', ['خلابازز']],
    ['payloadspecialst', 'payload specialist', ['payloadspecialst']],
    ['载合专家', '载荷专家', ['载合专家']],
    ['神州二十三号', '神舟二十三号', ['神州']],
  ])('has the mistake of %s mended, and says so', (text, corrected, missing) => {
    expect(asked(text)).toMatchObject({ corrected, missing });
    expect(asked(text).clauses).toEqual(asked(corrected).clauses);
  });

  it('leaves out a word that nothing has, and says so', () => {
    expect(asked('zzzzzz window')).toMatchObject({ corrected: undefined, missing: ['zzzzzz'] });
    expect(asked('zzzzzz window').fts).toBe('("window" *)');
    expect(asked('zzzzzz')).toMatchObject({ clauses: [], missing: ['zzzzzz'] });
  });

  it('never takes a number for another one', () => {
    expect(asked('Shenzhou-99').corrected).toBeUndefined();
    expect(asked('Shenzhou-99').missing).toEqual(['99']);
  });

  it('takes the beginning of a word for it, where it is too far from it to be a mistake', () => {
    expect(asked('specia').fts).toBe('("specia" *)');
  });

  it('is made of quoted words alone, whatever was typed', () => {
    const part = fc.constantFrom('"', '*', 'AND', 'NEAR(', '^', ':', '-', '{title}', 'window', '天宫', ')', '\0', '🚀');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const words = searchWords(parts.join(' '));
        if (words === undefined) return;
        expect(ftsText(readQueryText(words, vocabulary), 'AND')).toMatch(
          /^(?:\(*"[\p{L}\p{N} ]+"(?: \*)?\)*(?: AND | OR |$))*$/u,
        );
      }),
    );
  });
});

describe('what was probably meant', () => {
  const words = (list: readonly string[]) => (length: number) =>
    list.filter((word) => word.length === length).map((word) => [word, 1] as const);

  it.each([
    ['windo', ['window', 'widow'], 'window'],
    ['astronot', ['astronaut', 'astronomy'], 'astronaut'],
    ['recieve', ['receive', 'relieve'], 'receive'],
    ['moon', ['noon', 'mon'], 'mon'],
    ['sun', ['son'], undefined],
    ['eo33', ['eo3x'], undefined],
  ])('by %s', (typed, known, meant) => {
    expect(nearestWords(typed, words(known))[0]).toBe(meant);
  });

  it('is what most texts have, of two that are as near', () => {
    const counted: readonly (readonly [string, number])[] = [
      ['lunch', 1],
      ['launc', 9],
    ];
    expect(nearestWords('launch', (length) => counted.filter(([word]) => word.length === length))).toEqual([
      'launc',
      'lunch',
    ]);
  });
});

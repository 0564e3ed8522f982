import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from '#lib/terms/fold.ts';

describe('a folded text', () => {
  it.each([
    ['capitals', 'Tiangong', 'TIANGONG'],
    ['accents', 'Lopez', 'López'],
    ['wide letters', 'CZ-2F', 'ＣＺ－２Ｆ'],
    ['ligatures', 'first', 'ﬁrst'],
    ['the two yehs', 'پاکستانی', 'پاکستاني'],
    ['the two kafs', 'پاکستان', 'پاكستان'],
    ['the hehs', 'راہ', 'راه'],
    ['harakat', 'خلا', 'خَلا'],
    ['a hamza above', 'جائزہ', 'جاىٔزہ'],
    ['tatweel', 'خلاباز', 'خلابـــاز'],
    ['joiners that nobody sees', 'خلاباز', 'خلا\u200cباز'],
    ['marks of direction', 'Shenzhou', '\u200eShenzhou\u200f'],
    ['digits', '2026', '۲۰۲۶'],
    ['Arabic digits', '2026', '٢٠٢٦'],
    ['letters for the eye', 'سلام', '\ufeb3\ufefc\ufee1'],
  ])('is the same whatever the %s', (_, one, other) => {
    expect(fold(other)).toBe(fold(one));
  });

  it('keeps apart what are other letters', () => {
    expect(fold('بھی')).not.toBe(fold('بہی'));
    expect(fold('天宫')).not.toBe(fold('神舟'));
  });

  it('changes nothing when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('has words without marks, and Han in one run', () => {
    expect(foldedWords('China’s Shenzhou-23, 神舟二十三号!')).toEqual(['china', 's', 'shenzhou', '23', '神舟二十三号']);
    expect(foldedWords(' – ')).toEqual([]);
  });
});

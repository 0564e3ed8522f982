import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from '#lib/terms/search-words.ts';

/** What is written by hand: letters and signs of all three scripts, and what stands between them without being seen. */
const typed = fc.string({
  unit: fc.constantFrom(...'aZé’\'-" *()^:0٣۳ ئيیكکهہةۂآأـَِّ\u200c\u200f\u202e\ufeff\0\n天宫二十号ﷺ①🚀\ud800'),
  maxLength: 200,
});

describe('what is looked for', () => {
  it.each([
    ['  Cracked   WINDOW ', 'cracked window'],
    ['"cracked" AND (window) NOT *', 'cracked and window not'],
    ['Shenzhou‑20', 'shenzhou 20'],
    ['Shenzhou-20', 'shenzhou-20'],
    ['Chang’e 8', "chang'e 8"],
    ['tiangong\0', 'tiangong'],
    ['天 宫', '天 宫'],
    ['ＴＩＡＮＧＯＮＧ', 'tiangong'],
    ['پاكستاني', 'پاکستانی'],
    ['خلا\u200cباز', 'خلاباز'],
    ['تِیَانگُونگ', 'تیانگونگ'],
    ['تیـــانگونگ', 'تیانگونگ'],
    ['۲۰۲۶', '2026'],
    ['آسمان', 'آسمان'],
  ])('is %j in one form', (text, words) => {
    expect(searchWords(text)).toBe(words);
  });

  it.each(['', '   ', '"*()', '🚀', '\0', "'-'"])('is nothing where no word is left: %j', (text) => {
    expect(searchWords(text)).toBeUndefined();
  });

  it('has one form: its form is its own', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => {
        const words = searchWords(text);
        if (words === undefined) return;
        expect(searchWords(words)).toBe(words);
        expect(Array.from(words).length).toBeLessThanOrEqual(80);
        expect(words.split(' ').length).toBeLessThanOrEqual(10);
        expect(words).toMatch(/^[\p{L}\p{N}' -]+$/u);
      }),
    );
  });

  it('is bounded, however much is sent', () => {
    expect(searchWords('word '.repeat(2_000))).toBe(Array.from({ length: 10 }, () => 'word').join(' '));
    expect(searchWords('天'.repeat(10_000))).toHaveLength(80);
  });
});

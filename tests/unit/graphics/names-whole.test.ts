import { describe, expect, it } from 'vitest';
import { labelLines } from '#lib/graphics/names-whole.ts';

const within = (characters: number) => (line: string) => line.length <= characters;

describe('a label that is broken into lines', () => {
  it.each<readonly [number, string, readonly string[]]>([
    [20, 'تین مرحلے، سی سی ٹی وی کے مطابق', ['تین مرحلے،', 'سی سی ٹی وی کے مطابق']],
    [18, 'چینی ادارے نے 6 اکتوبر 2026 کو کہا', ['چینی ادارے نے', '6 اکتوبر 2026 کو', 'کہا']],
    [18, 'جانا خبرنامہ China in Space کا اندازہ', ['جانا خبرنامہ', 'China in Space کا', 'اندازہ']],
    [12, 'اور Samantha Cristoforetti', ['اور Samantha', 'Cristoforetti']],
    [12, 'after 6 October 2026', ['after 6', 'October 2026']],
  ])('in %i characters: %s', (characters, text, lines) => {
    expect(labelLines(within(characters), text)).toEqual(lines);
  });
});

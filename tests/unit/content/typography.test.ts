import { describe, expect, test } from 'vitest';
import { typographic } from '#lib/terms/typography.ts';

describe('quotation marks and apostrophes', () => {
  test.each([
    ["China's agency", 'China’s agency'],
    ['the line "very trusted friend" is his', 'the line “very trusted friend” is his'],
    ['"Ready," he said', '“Ready,” he said'],
    ["a ship's ('visitor's') seat", 'a ship’s (‘visitor’s’) seat'],
    ['“already set” isn’t touched', '“already set” isn’t touched'],
    ["Chang'e-8, the '90s", 'Chang’e-8, the ’90s'],
    ['"A \'quote\' within"', '“A ‘quote’ within”'],
    ['天宫 stays as it is', '天宫 stays as it is'],
  ])('%s', (plain, set) => {
    expect(typographic(plain)).toBe(set);
  });
});

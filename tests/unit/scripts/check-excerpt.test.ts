import { describe, expect, it } from 'vitest';
import { excerptOf } from '#scripts/check-excerpt.ts';

const shown = (line: string, mark: string) => excerptOf(`---\n${line}\n---\n`, 2, line.indexOf(mark) + 1);

describe('the line of a problem with a caret under the place', () => {
  it('shows the line as it was written', () => {
    expect(shown('published: 22/04/2026', '22')).toEqual(['    2 | published: 22/04/2026', '      |            ^']);
  });

  it('counts a tab as four columns and a Chinese character as two', () => {
    expect(shown('\ttitle', 'title')).toEqual(['    2 |     title', '      |     ^']);
    expect(shown('天宫 at', 'at')).toEqual(['    2 | 天宫 at', '      |      ^']);
    expect(shown('a 宫', '宫')[1]).toBe('      |   ^^');
  });

  it('counts a letter with its accents as one column', () => {
    expect(shown('e\u0301e\u0301 at', 'at')[1]).toBe('      |    ^');
  });

  it('makes visible what nobody sees, and marks all of it', () => {
    expect(shown('a\u202eb', '\u202e')).toEqual(['    2 | a<U+202E>b', '      |  ^^^^^^^^']);
  });

  it('names the word where letters run from right to left', () => {
    expect(shown('نام سپارکو ہے', 'سپارکو')[1]).toBe('      | ^ at سپارکو');
  });

  it('cuts a long line on both sides, within a hundred columns, and keeps the place', () => {
    const [line = '', caret = ''] = shown(`${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, 'HERE');
    expect(line.length).toBeLessThanOrEqual(108);
    expect(line).toMatch(/\| …x+HEREy+…$/);
    expect(line.slice(caret.indexOf('^'))).toMatch(/^HERE/);
  });

  it('points behind the last character of a line', () => {
    expect(excerptOf('a\nbc', 2, 3)).toEqual(['    2 | bc', '      |   ^']);
  });

  it('shows nothing for a fault that has no line of its own', () => {
    expect(excerptOf('---\ntitle: T\n---\n', 1, 1)).toEqual([]);
    expect(excerptOf('', 1, 1)).toEqual([]);
    expect(excerptOf('a', 9, 1)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { mapText } from '#lib/article/prose-text.ts';

const shout = (html: string) => mapText(html, (text) => text.toUpperCase());

describe('text in sanitized HTML', () => {
  it.each([
    ['<p>one <em>two</em></p>', '<p>ONE <em>TWO</em></p>'],
    ['<a href="/a" title="a > b">x</a>', '<a href="/a" title="a > b">X</a>'],
    ['<a title=\'"quoted" <b>\'>x</a>', '<a title=\'"quoted" <b>\'>X</a>'],
    ['a < b', 'A < B'],
    ['<img alt="word">word<br>', '<img alt="word">WORD<br>'],
    ['<', '<'],
    ['', ''],
  ])('changes in %s, and no tag or attribute does', (html, changed) => {
    expect(shout(html)).toBe(changed);
  });

  it('says which elements stand around it', () => {
    const seen: string[] = [];
    mapText('<p>a<br>b<a href="#">c</a>d</p><h2>e</h2>', (text, around) => {
      seen.push(`${text}: ${around.join(' ')}`);
      return text;
    });
    expect(seen).toEqual(['a: p', 'b: p', 'c: p a', 'd: p', 'e: h2']);
  });
});

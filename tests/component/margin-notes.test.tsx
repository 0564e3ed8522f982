import { describe, expect, it } from 'vitest';
import { withMarginNotes } from '#lib/article/margin-notes.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import type { Language } from '#lib/terms/languages.ts';
import { aSource } from '#tests/component/fixtures.ts';

const sources = [
  aSource({ publisher: 'Dawn', date: '2026-04-22', url: 'https://www.dawn.com/a?b=1&c=2' }),
  aSource({ publisher: 'Bumi & Space', date: undefined, url: undefined }),
  aSource({ publisher: 'CCTV', date: '2026-10', url: 'https://www.cctv.com/' }),
];
const cite = (...numbers: readonly number[]) =>
  `<sup class="cite">${numbers.map((number) => `<a href="#source-${number}" id="cite-${number}-1">${number}</a>`).join(', ')}</sup>`;

function noted(html: string, language: Language = 'en'): string {
  const [block] = withMarginNotes([{ kind: 'prose', html }], sources, localeOf(language));
  return block?.kind === 'prose' ? block.html : '';
}

/** The notes as a reader sees them, one list for each place that has some. */
function notesIn(html: string) {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return Array.from(holder.querySelectorAll('.cited > .beside'), (beside) =>
    Array.from(
      beside.querySelectorAll('b'),
      (number) => `${number.textContent} ${number.nextElementSibling?.textContent}`,
    ),
  );
}

describe('the notes in the margin', () => {
  it('name number, publisher and day of what a paragraph cites, each source once, by number', () => {
    expect(notesIn(noted(`<p>One.${cite(3, 1)} Two.${cite(3)}</p><p>Three.</p><p>Four.${cite(2)}</p>`))).toEqual([
      ['1 Dawn, 22 April 2026', '3 CCTV, October 2026'],
      ['2 Bumi & Space'],
    ]);
  });

  it('break no day behind a name that runs the other way', () => {
    expect(noted(`<p>One.${cite(1)}</p>`, 'ur')).toContain('22\u00a0اپریل\u00a02026');
  });

  it('stand once beside a list, and beside no heading', () => {
    const html = noted(`<h2>Head${cite(1)}</h2><ul><li>a${cite(1)}</li><li>b${cite(2)}</li></ul>`);

    expect(notesIn(html)).toEqual([['1 Dawn, 22 April 2026', '2 Bumi & Space']]);
    expect(html.startsWith('<h2>')).toBe(true);
  });

  it('are for eyes and pointers alone: hidden from assistive technology, and no stop for the keyboard', () => {
    const html = noted(`<p>One.${cite(1, 2, 3)}</p>`);
    const holder = document.createElement('div');
    holder.innerHTML = html;

    expect(holder.querySelector('.beside')?.getAttribute('aria-hidden')).toBe('true');
    const links = Array.from(holder.querySelectorAll<HTMLAnchorElement>('.beside a'));
    expect(links.map(({ href }) => href)).toEqual(['https://www.dawn.com/a?b=1&c=2', 'https://www.cctv.com/']);
    expect(links.every(({ tabIndex }) => tabIndex === -1)).toBe(true);
  });

  it('leave a text that cites nothing as it is, byte for byte', () => {
    const html = 'Bare. <p>One<br>two <em>three</em></p>\n<ul>\n<li>a</li>\n</ul>';

    expect(noted(html)).toBe(html);
  });
});

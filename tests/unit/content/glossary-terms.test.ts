import { describe, expect, it } from 'vitest';
import { explainTerms, keepNamesWhole, typeset } from '#lib/article/glossary-terms.ts';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import { englishGlossary } from '#lib/i18n/en/glossary.ts';
import type { Term } from '#lib/i18n/glossary.ts';

const terms: readonly Term[] = [
  { id: 'suparco', spellings: ['SUPARCO'], note: 'Pakistan’s "space" agency <1961>' },
  { id: 'shenzhou', spellings: ['Shenzhou'], numbered: true, note: 'A ship.' },
  { id: 'specialist', spellings: ['payload specialist', 'payload specialists'], note: 'Works aboard.' },
];

const prose = (html: string): ResolvedBlock => ({ kind: 'prose', html });
const htmlOf = (blocks: readonly ResolvedBlock[]) =>
  blocks.map((block) => ('html' in block ? block.html : '')).join('');
const explain = (...html: string[]) => htmlOf(explainTerms(html.map(prose), terms));
/** The words that became buttons, in order. */
const buttons = (html: string) => [...html.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, word]) => word);

describe('a term in Chinese and in Urdu', () => {
  const foreign: readonly Term[] = [
    { id: 'shenzhou', spellings: ['神舟'], numbered: true, note: '飞船。' },
    { id: 'suparco', spellings: ['SUPARCO', 'سپارکو'], note: 'x' },
    { id: 'tiangong', spellings: ['天宫'], note: '空间站。' },
    { id: 'center', spellings: ['中国航天员中心'], note: '设在北京。' },
  ];
  const found = (text: string) => buttons(htmlOf(explainTerms([prose(`<p>${text}</p>`)], foreign)));

  it.each([
    ['他将乘神舟二十四号前往天宫。', ['神舟二十四号', '天宫']],
    ['据SUPARCO主席说，天宫在轨。', ['SUPARCO', '天宫']],
    ['سپارکو، پاکستان کا ادارہ۔', ['سپارکو']],
    ['سپارکوں نہیں', []],
  ])('is found in %s', (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it('leaves a long one in Chinese room to break: its button is its end, called by the whole', () => {
    const html = htmlOf(explainTerms([prose('<p>他在（中国航天员中心）训练。</p>')], foreign));
    expect(html).toContain(
      '（<label id="term-center-head" for="term-center-open" class="term" aria-hidden="true">中国航</label><span class="nb">',
    );
    expect(html).toContain('aria-labelledby="term-center-head term-center-open"');
    expect(html).toContain('</span>）</span>训练');
  });

  it('keeps the mark behind it on its line', () => {
    expect(htmlOf(explainTerms([prose('<p>یہ سپارکو۔</p>')], foreign))).toContain('</span>۔</span>');
  });
});

describe('a term on its first use', () => {
  it('becomes a button that opens its note, without script', () => {
    expect(explain('<p>Then SUPARCO agreed.</p>')).toBe(
      '<p>Then <span class="nb"><button type="button" class="term" popovertarget="term-suparco">SUPARCO</button>' +
        '<span popover id="term-suparco" class="term-note">Pakistan’s &quot;space&quot; agency &lt;1961&gt;</span></span> agreed.</p>',
    );
  });

  it('is explained once in a body, whatever stands between', () => {
    expect(buttons(explain('<p>SUPARCO and SUPARCO.</p>', '<p>SUPARCO again, with Shenzhou.</p>'))).toEqual([
      'SUPARCO',
      'Shenzhou',
    ]);
  });

  it('keeps the marks around it on its line', () => {
    const html = explain('<p>The agency (SUPARCO), and Shenzhou’s crew.</p>');
    expect(html).toContain('<span class="nb">(<button');
    expect(html).toContain('</span>),</span> and');
    expect(html).toContain('</span>’s</span> crew');
  });

  it('takes a flight’s number along, and the longest spelling', () => {
    expect(buttons(explain('<p>Shenzhou-24 has payload specialists.</p>'))).toEqual([
      'Shenzhou-24',
      'payload specialists',
    ]);
  });

  it.each([
    ['<h2 id="suparco">SUPARCO</h2>', 'a heading'],
    ['<p><a href="/SUPARCO" title="SUPARCO > all">SUPARCO</a></p>', 'a link'],
    ['<blockquote><p>SUPARCO said</p></blockquote>', 'a quotation'],
    ['<p><code>SUPARCO</code></p>', 'code'],
    ['<p><bdi lang="zh">SUPARCO</bdi></p>', 'another language'],
    ['<table><tbody><tr><td>SUPARCO</td></tr></tbody></table>', 'a table'],
    ['<section class="footnotes"><ol><li><p>SUPARCO</p></li></ol></section>', 'a footnote'],
    ['<p><img alt="SUPARCO <b>" src="/SUPARCO"></p>', 'an attribute'],
    ['<p>SUPARCOs, xSUPARCO, SUPARCO-2 and &SUPARCO;</p>', 'a part of another word'],
  ])('is not looked for in %s, %s', (html) => {
    expect(explain(html)).toBe(html);
  });

  it('leaves blocks that are no running text as they are', () => {
    const graphic: ResolvedBlock = {
      kind: 'quote',
      id: 'cite-1-1',
      html: '<p>SUPARCO</p>',
      speaker: 'A',
      date: { iso: '2025', precision: 'year' },
      source: undefined,
    };
    expect(explainTerms([graphic], terms)).toEqual([graphic]);
  });

  it('changes no text that is read without notes', () => {
    const html = '<p>The agency (SUPARCO), a > b, &amp; <em>Shenzhou-24</em>’s payload specialist.</p>';
    const plain = (text: string) =>
      text.replace(/<span popover[^>]*>[^<]*<\/span>/g, '').replace(/<\/?(span|button)[^>]*>/g, '');
    expect(plain(htmlOf(typeset([prose(html)], { glossary: terms, language: 'en' })))).toBe(html);
  });
});

describe('names', () => {
  it('are kept on one line, outside attributes', () => {
    expect(htmlOf(keepNamesWhole([prose('<p><a href="/x-24" title="PRSC-EO3">PRSC-EO3</a> flew.</p>')], 'en'))).toBe(
      '<p><a href="/x-24" title="PRSC-EO3"><span class="nb">PRSC-EO3</span></a> flew.</p>',
    );
  });

  it('and Chinese ones among other words are, but not a title', () => {
    const title = '<bdi lang="zh">关于选拔、训练巴基斯坦航天员</bdi>';
    expect(htmlOf(keepNamesWhole([prose(`<p>Tiangong (<bdi lang="zh">天宫</bdi>), ${title}</p>`)], 'en'))).toBe(
      `<p>Tiangong (<bdi lang="zh"><span class="nb">天宫</span></bdi>), ${title}</p>`,
    );
  });

  it('and Latin ones in Urdu', () => {
    const html = '<p><bdi lang="en">Khurram Daud</bdi> کا نام</p>';
    expect(htmlOf(keepNamesWhole([prose(html)], 'ur'))).toBe(
      html.replace('Khurram Daud', '<span class="nb">$&</span>'),
    );
    expect(htmlOf(keepNamesWhole([prose(html)], 'zh'))).toBe(html);
  });

  it('and Chinese days are, in a cell of a table and in a line', () => {
    const table = '<table><tbody><tr><td>2025年10月19日起</td></tr></tbody></table>';
    const days = (html: string) => html.replaceAll('2025年10月19日', '<span class="nb">2025年10月19日</span>');
    const html = `${table}<p>选拔于2025年10月19日完成</p>`;
    expect(htmlOf(keepNamesWhole([prose(html)], 'en'))).toBe(days(html));
  });
});

describe('the English glossary', () => {
  it('explains ten to sixteen terms in one sentence each, under ids of their own', () => {
    expect(englishGlossary.length).toBeGreaterThanOrEqual(10);
    expect(englishGlossary.length).toBeLessThanOrEqual(16);
    expect(new Set(englishGlossary.map(({ id }) => id)).size).toBe(englishGlossary.length);
    for (const { id, note } of englishGlossary) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(note).toMatch(/^[^.]*\.$/);
    }
  });
});

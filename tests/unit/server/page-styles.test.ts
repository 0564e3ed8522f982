import { describe, expect, it } from 'vitest';
import { tokens } from '#server/pages/finishing/html-tokens.ts';
import { namesIn, stylesFor } from '#server/pages/finishing/page-styles.ts';

const cut = (sheet: string, html: string) => stylesFor(sheet, namesIn([...tokens(html)]));

describe('the styles of a page', () => {
  it.each([
    ['an element', 'p{a:b}', '<p>x</p>'],
    ['a class among others', '.two{a:b}', '<p class="one two  three">x</p>'],
    ['an id', '#x{a:b}', '<p id="x">y</p>'],
    ['everything', '*,:before{a:b}', '<p>x</p>'],
    ['the page itself', ':root{a:b}', '<p>x</p>'],
    ['an attribute', 'a[href^=http]{a:b}', '<a href="/x">y</a>'],
    ['an attribute with its value', 'th[scope=row]{a:b}', '<table><th scope="row">x</th></table>'],
    ['an attribute that a browser sets', 'details[open] summary{a:b}', '<details><summary>x</summary></details>'],
    ['states', '.a:hover:focus-visible:target{a:b}', '<p class="a">x</p>'],
    ['what is not something', 'p:not(.absent,:last-child){a:b}', '<p>x</p>'],
    ['one of several', ':is(h1,.a)+*{a:b}', '<p class="a">x</p>'],
    ['something that holds another', 'p:has(>em){a:b}', '<p><em>x</em></p>'],
    ['pseudo-elements', 'summary::-webkit-details-marker{a:b}', '<summary>x</summary>'],
    ['a class with an escaped name', '.\\31 st{a:b}', '<p class="1st">x</p>'],
    ['an element in a drawing', 'linearGradient{a:b}', '<svg><linearGradient/></svg>'],
    ['a page in a language', ':root[lang=ur] p{a:b}', '<html lang="ur"><p>x</p>'],
    ['a language', 'bdi:lang(ur){a:b}', '<bdi lang="ur">x</bdi>'],
  ])('keep a rule for %s', (_what, sheet, html) => {
    expect(cut(sheet, html)).toBe(sheet);
  });

  it.each([
    ['an element', 'h1{a:b}'],
    ['a class', '.absent{a:b}'],
    ['a class whose name begins alike', '.on{a:b}'],
    ['an id', '#absent{a:b}'],
    ['an attribute', '[hidden]{a:b}'],
    ['another value of an attribute', '[dir=rtl] p{a:b}'],
    ['a language of its own, though words in it stand there', ':root[lang=ur] p{a:b}'],
    ['a part of the selector', '.absent p{a:b}'],
    ['every one of several', 'p:is(.absent,h1){a:b}'],
    ['every one that is held', 'p:has(>h2){a:b}'],
    ['every rule of a condition', '@media print{h1{a:b}@supports (a:b){.absent{a:b}}}'],
  ])('drop a rule when the page lacks %s', (_what, sheet) => {
    expect(cut(sheet, '<html dir="ltr"><p class="one" id="x"><bdi lang="ur">y</bdi></p></html>')).toBe('');
  });

  it('keep of a list of selectors those that can match', () => {
    expect(cut('.absent,p:is(a,b):not(h1,h2),h1 p,[title="a,b"]{a:b}', '<p title="a,b"><a>x</a></p>')).toBe(
      'p:is(a,b):not(h1,h2),[title="a,b"]{a:b}',
    );
  });

  it('keep conditions around what is kept', () => {
    const sheet =
      '@media (min-width:48em){@supports selector(::details-content){p{a:b}}h1{a:b}}@container (width>1px){p{c:d}}';
    expect(cut(sheet, '<p>x</p>')).toBe(
      '@media (min-width:48em){@supports selector(::details-content){p{a:b}}}@container (width>1px){p{c:d}}',
    );
  });

  it('keep custom properties that something kept names, by way of others too', () => {
    const sheet = ':root{--a:var(--b, 1px);--b:2px;--c:3px;--d:4px}p{margin:var(--a)}.absent{padding:var(--c)}';
    expect(cut(sheet, '<p>x</p>')).toBe(':root{--a:var(--b, 1px);--b:2px}p{margin:var(--a)}');
  });

  it('keep custom properties that the markup names, or another style of the page', () => {
    const sheet = ':root{--a:1;--b:2;--c:3}';
    const html = '<style>path{stroke:var(--b)}</style><svg><path fill="var(--a)"/></svg>';
    expect(cut(sheet, html)).toBe(':root{--a:1;--b:2}');
  });

  it('keep fonts and animations that something kept names', () => {
    const face = (family: string) => `@font-face{font-family:${family};src:local(x)}`;
    const sheet = `${face('One Face')}${face('"Two"')}${face('Three')}@keyframes turn{to{a:b}}@keyframes fade{to{a:b}}`;
    const rules =
      ':root{--f:"Two", serif}p{font:1px/1 One Face;font-family:var(--f);animation:1s turn}.absent{font-family:Three}';
    expect(cut(sheet + rules, '<p>x</p>')).toBe(
      `${face('One Face')}${face('"Two"')}@keyframes turn{to{a:b}}:root{--f:"Two", serif}p{font:1px/1 One Face;font-family:var(--f);animation:1s turn}`,
    );
  });

  it('are chosen by what each page has, whichever page came before', () => {
    const sheet = ':root{--x:a;--y:b}.a{c:var(--x)}.b{c:var(--y)}@media print{:is(.c,.d){e:f}}';
    const pages = ['<p class="a">', '<p class="b">', '<p class="a b">', '<p class="d">', '<p style="c:var(--y)">'];
    const chosen = pages.map((page) => cut(sheet, page));
    expect(chosen).toEqual([
      ':root{--x:a}.a{c:var(--x)}',
      ':root{--y:b}.b{c:var(--y)}',
      ':root{--x:a;--y:b}.a{c:var(--x)}.b{c:var(--y)}',
      '@media print{:is(.c,.d){e:f}}',
      ':root{--y:b}',
    ]);
    expect(pages.toReversed().map((page) => cut(sheet, page))).toEqual(chosen.toReversed());
  });

  it('pass on what they do not take apart', () => {
    const sheet = '@layer a,b;@view-transition{navigation:auto}@page{margin:1cm}.a{&:hover{b:c}}';
    expect(cut(sheet, '<p>x</p>')).toBe(sheet);
  });

  it('pass on values byte for byte, `!important` and semicolons in strings included', () => {
    const sheet =
      '@charset "utf-8";p{content:"a;b}";background:url(data:image/png;base64,AA==)!important;--x:{a;b}}p{c:var(--x)}';
    expect(cut(sheet, '<p>x</p>')).toBe(sheet);
  });

  it.each([
    ['a selector', '.absent{a:b}.absent>>p{a:b}', '.absent>>p{a:b}'],
    ['a sheet', '.absent{a:b}p{', '.absent{a:b}p{'],
  ])('keep %s that they cannot read', (_what, sheet, kept) => {
    expect(cut(sheet, '<p>x</p>')).toBe(kept);
  });
});

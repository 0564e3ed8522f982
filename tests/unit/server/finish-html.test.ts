import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shortNames } from '#server/pages/finishing/class-names.ts';
import { finishHtml } from '#server/pages/finishing/finish-html.ts';
import { tokens } from '#server/pages/finishing/html-tokens.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const finish = (html: string, own: readonly string[] = []) =>
  finishHtml(html, { secure: false, embeddable: false }, undefined, own);
/** A page of the fixture site as Next rendered it: `npm run record`. */
const recorded = readFileSync('tests/fixtures/next-page.html', 'utf8');

describe('a page that Next has rendered', () => {
  const { html, policy } = finish(recorded);

  it('loses what is the framework’s, and nothing else, and has its styles last in its head', () => {
    const lost = [
      /<link rel="preload" as="script" [^>]*>/g,
      /<script (?:src="\/_next\/|id="_R_")[^>]*>.*?<\/script>/g,
      /<script>.*?<\/script>/g,
      /<!--.*?-->/g,
      / data-precedence="next" data-href="[^"]*"/g,
      '.absent{margin:0}',
    ].reduce((page: string, mark) => page.replaceAll(mark, ''), recorded);
    expect(lost).toContain('<div hidden=""></div>');
    const style = '<style>p{margin:0}</style>';
    const withoutModules = (page: string) => page.replaceAll(/(?<= class="[^"]*)(?<!\w)[\w-]*_\w+/g, '');
    expect(withoutModules(html)).toBe(
      withoutModules(lost)
        .replace('<div hidden=""></div>', '')
        .replace(style, '')
        .replace('</head>', `${style}</head>`),
    );
  });

  it('keeps one script, which is data, and needs no leave for it', () => {
    expect([...html.matchAll(/<script\b[^>]*>/g)].flat()).toEqual(['<script type="application/ld+json">']);
    expect(html).not.toMatch(/_next\/static\/chunks|__next|TURBOPACK/);
    expect(policy).not.toContain('script-src');
  });

  it.each([
    ['a script', '<script>x()</script>', 'script'],
    ['a script in upper case', '<SCRIPT>x()</SCRIPT>', 'script'],
    ['a module', '<script type="module">x()</script>', 'script'],
    ['a module in other letters', '<script TYPE=Module>x()</script>', 'script'],
    ['a script of the old kind', '<script type="text/javascript">x()</script>', 'script'],
    ['a script with an empty type', '<script type="">x()</script>', 'script'],
    ['a script from elsewhere', '<script src="https://elsewhere.example/_next/static/a.js"></script>', 'script'],
    ['a script from here', '<script src="/share.js" type="module"></script>', 'script'],
    ['a map of modules', '<script type="importmap">{}</script>', 'script'],
    ['rules of speculation', '<script type="speculationrules">{"prefetch":[]}</script>', 'script'],
    ['the framework’s own way to reveal what was late', '<script>$RC("B:0","S:0")</script>', 'script'],
    ['a script in a drawing', '<svg><script>x()</script></svg>', 'script'],
    ['a script in a drawing that closes itself', '<svg><script href="/share.js"/></svg>', 'script'],
    ['a script that nothing ends', '<script>x()', 'script'],
    ['a style sheet', '<style>p{display:none}</style>', 'style sheet'],
    ['a style sheet that says it is the build’s', '<style data-precedence="next">p{a:b}</style>', 'style sheet'],
    ['a style sheet in a drawing', '<svg><style>.a{fill:red}</style></svg>', 'style sheet'],
    ['a handler', '<p onclick="x()">a</p>', 'onclick'],
    ['a handler in a drawing', '<svg/ONLOAD=x()>', 'onload'],
  ])('is refused when it holds %s', (_what, foreign, said) => {
    expect(() => finish(recorded.replace('</main>', `${foreign}$&`))).toThrow(
      new RegExp(`an? ${said}.* is not this site's stands in the page: "<.*; find what put it there`),
    );
  });

  it('may hold what the server has put into it, and its policy allows just that', () => {
    const own = ['<style>.slip{a:b}</style>', '<script type="module">x()</script>'];
    const { html, policy } = finish(recorded.replace('</main>', `${own.join('')}$&`), own);
    expect(html).toContain(own.join(''));
    expect(policy).toContain(`script-src ${hash('x()')}; style-src ${hash('p{margin:0}')} ${hash('.slip{a:b}')};`);
  });
});

describe('finishing a page', () => {
  it('takes out the runtime, its preloads and its marks', () => {
    const rendered = [
      '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>',
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
      '<link rel="modulepreload" href="/_next/static/chunks/b.js"/>',
      '<script src="/_next/static/chunks/c.js" async=""></script><meta name="next-size-adjust" content=""/>',
      '<title>T</title></head><body><div hidden=""><!--$--><!--/$--></div><p>One<!-- --> <!-- -->two</p>',
      '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
      '<script id="_R_" src="/_next/static/chunks/d.js"></script></body></html>',
    ].join('');
    expect(finish(rendered).html).toBe(
      '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>T</title></head><body><p>One two</p></body></html>',
    );
  });

  it('keeps what is not the framework’s', () => {
    const kept = [
      '<link rel="preload" as="font" href="/_next/static/media/t.woff2" crossorigin=""/>',
      '<link rel="canonical" href="http://localhost:3000/"/>',
      '<script type="application/ld+json">{"a":"<b> \\u003c/script> &amp; \'"}</script>',
      '<div hidden="">kept</div><div hidden="" class="a"></div>',
    ].join('');
    expect(finish(kept).html).toBe(kept);
  });

  it.each([
    ['an escaped end tag in text', '<p>&lt;/script&gt; and &lt;script&gt;</p>'],
    ['a bare end tag in text', '<p>a </script> b</p>'],
    ['an attribute with >', '<p title="a > b <script>x</script>">c</p>'],
    ['an attribute in single quotes', "<p title='<!-- \" -->'>c</p>"],
    ['an attribute without quotes', '<a href=/a/b>c</a>'],
    ['a < that begins nothing', '<p>3 < 4 and a<b> and <3</p>'],
    ['an end tag without a name', '<p>a </ b> c</p>'],
    ['a textarea that shows code', '<textarea><script>x()</script><!-- kept --></textarea>'],
    ['a title that shows code', '<title>The <script> tag <!-- x --></title>'],
    ['CDATA in a drawing', '<svg><text><![CDATA[<script>x</script> <!-- a -->]]></text></svg>'],
    ['an unclosed tag at the end', '<p>text<a href="x'],
    ['an unclosed data script', '<script type="application/ld+json">{"a":1}'],
    ['a declaration that nobody needs', '<?xml version="1.0"?><p>x</p>'],
    ['Urdu and Chinese', '<p lang="ur">پاکستان مدار میں</p><p>天宫 🛰️</p>'],
    ['upper case', '<P>A</P><TITLE>B</TITLE>'],
    ['a name that begins like script', '<scripty>a</scripty><style-x>b</style-x>'],
  ])('passes on %s byte for byte', (_what, html) => {
    expect(finish(html).html).toBe(html);
  });

  it('ends a script where a browser does', () => {
    expect(finish('<script>self.__next_f.push("</scripty>")</SCRIPT ><p>after</p>').html).toBe('<p>after</p>');
  });

  it.each([
    '<script>self.__next_f.push("<!--"); b("<script>"); c("</script>"); d("-->")</script><p>after</p>',
    '<script>self.__next_f.push(<!--</script><p>after</p>',
    '<script type="application/ld+json">{"a":"<!-- <script>"}</script><p>after</p>',
  ])('refuses a script that may end elsewhere in a browser: %s', (html) => {
    expect(() => finish(html)).toThrow("a script that is not this site's");
  });

  it('sends nothing that a browser may read otherwise', () => {
    expect(finish('a<![CDATA[><script>x()</script>]]>b').html).toBe('ab');
  });

  it('drops comments, the odd ones too, and not what stands after them', () => {
    expect(finish('a<!-->b<!--->c<!-- > -- -->d<!-- </p> -->e').html).toBe('abcde');
    expect(finish('<p>a</p><!-- never closed').html).toBe('<p>a</p>');
  });

  it('splits any page into pieces that make the page again', () => {
    const odd = '<!DOCTYPE html><p a=1 b="2" c>x</p><!-- y --><svg/><br/><script>z</script></ q><![CDATA[w]]><';
    expect([...tokens(odd)].map((token) => token.source).join('')).toBe(odd);
  });
});

describe('the policy of a page', () => {
  it('allows the styles that the page holds, the scripts that the server has put there, and nothing else', () => {
    const own = ['<style>a{b:c}</style>', '<script type="module">x()</script>'];
    const { policy } = finish(own.join(''), own);
    expect(policy).toBe(
      [
        "default-src 'none'",
        `script-src ${hash('x()')}`,
        `style-src ${hash('a{b:c}')}`,
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    );
  });

  it('allows no script on a page that has data only', () => {
    expect(finish('<script type="application/ld+json">{}</script><p>x</p>').policy).not.toContain('script-src');
  });

  it.each([
    ['a form', '<form action="/search"><input name="q"></form>', "form-action 'self'"],
    ['a manifest', '<link rel="manifest" href="/manifest.webmanifest">', "manifest-src 'self'"],
  ])('gives leave for %s only where there is one', (_what, html, directive) => {
    expect(finish(html).policy).toContain(directive);
    expect(finish('<p>x</p>').policy).not.toContain(directive);
  });

  it('lets a form lead to this site and nowhere else: visitors choose what they see, and nothing is sent elsewhere', () => {
    const { policy } = finish('<form action="https://elsewhere.example/collect"><input name="q"></form>');
    expect(/form-action [^;]*/.exec(policy)?.[0]).toBe("form-action 'self'");
  });

  it('never allows what is unsafe, nor a nonce', () => {
    const own = ['<style>a{b:c}</style>', '<script type="module">x()</script>'];
    expect(finish(`${own.join('')}<p style="a:b">d</p>`, own).policy).not.toMatch(/unsafe|nonce|\*/);
  });

  it('hashes a style as it was cut down, without the marks of the build', () => {
    const built = '<style data-precedence="next" data-href="/_next/static/chunks/x.css">p{b:c}h1{d:e}</style>';
    const { html, policy } = finish(`${built}<p>text</p>`);
    expect(html).toBe('<style>p{b:c}</style><p>text</p>');
    expect(policy).toContain(hash('p{b:c}'));
  });

  it('calls the classes of modules by short names, in markup and styles alike, and no others', () => {
    const built = '<style data-precedence="next" data-href="/_next/static/chunks/x.css">';
    const rules = '.nb,.abc_-1_row .abc_-1_wide,.abc_-1_rows,._7abcde_row:not(.abc_-1_row){src:url(a.abc_-1_row)}';
    const page = '<p class="abc_-1_row nb _7abcde_row">abc_-1_row</p><iframe class="abc_-1_wide"></iframe>';
    const { html } = finish(`${built}${rules}</style>${page}`);
    expect(html).toBe(
      '<style>.nb,._b ._d,._c:not(._b){src:url(a._b)}</style><p class="_b nb _c">abc_-1_row</p><iframe class="_d"></iframe>',
    );
  });

  it('leaves long names where parts go from one page into another', () => {
    const built = '<style data-precedence="next" data-href="/_next/static/chunks/x.css">.abc_-1_row{a:b}</style>';
    const { html } = finish(`${built}<p class="abc_-1_row" data-timeline="">a</p>`);
    expect(html).toBe('<style>.abc_-1_row{a:b}</style><p class="abc_-1_row" data-timeline="">a</p>');
  });

  it('has a short name for each of many classes, and no word among them', () => {
    const names = Array.from({ length: 500 }, (_, index) => `abcdef_n${index}`);
    const short = [...shortNames(new Set(names.map((name) => `.${name}`))).values()];
    expect(new Set(short).size).toBe(500);
    expect(short.filter((name) => !/^_[^aeiou_]{1,3}$/.test(name))).toEqual([]);
  });

  it('leaves a style that the server has put there as it is', () => {
    const own = '<style>.absent{b:c} /* <!-- */</style>';
    expect(finish(own, [own]).html).toBe(own);
  });

  it('upgrades requests where the site is served over https', () => {
    expect(finishHtml('<p>x</p>', { secure: true, embeddable: false }).policy).toContain('upgrade-insecure-requests');
    expect(finish('<p>x</p>').policy).not.toContain('upgrade-insecure-requests');
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finishHtml } from '#server/pages/finishing/finish-html.ts';
import { tokens } from '#server/pages/finishing/html-tokens.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const finish = (html: string) => finishHtml(html, { secure: false, embeddable: false });

describe('finishing a page', () => {
  it('takes out the runtime, its preloads and its marks', () => {
    const rendered = [
      '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>',
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
      '<link rel="modulepreload" href="/_next/static/chunks/b.js"/>',
      '<script src="/_next/static/chunks/c.js" async=""></script><meta name="next-size-adjust" content=""/>',
      '<title>T</title></head><body><div hidden=""><!--$--><!--/$--></div><p>One<!-- --> <!-- -->two</p>',
      '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
      '<script type="text/javascript">x()</script><script id="_R_" type="module" src="/_next/d.js"></script></body></html>',
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
      '<script type="speculationrules">{"prefetch":[]}</script>',
      '<script type="module" src="/share.js" integrity="sha256-x"></script>',
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
    ['a style in a drawing', '<svg><style>.a{fill:red}</style><path d="M0 0"/></svg>'],
    ['a style with a comment mark', '<style>/* <!-- */ a{b:c} /* --> */</style>'],
    ['an unclosed tag at the end', '<p>text<a href="x'],
    ['an unclosed data script', '<script type="application/ld+json">{"a":1}'],
    ['a declaration that nobody needs', '<?xml version="1.0"?><p>x</p>'],
    ['Urdu and Chinese', '<p lang="ur">پاکستان مدار میں</p><p>天宫 🛰️</p>'],
    ['upper case', '<P>A</P><STYLE>a{b:c}</STYLE>'],
    ['a name that begins like script', '<scripty>a</scripty><style-x>b</style-x>'],
  ])('passes on %s byte for byte', (_what, html) => {
    expect(finish(html).html).toBe(html);
  });

  it('ends a script where a browser does', () => {
    const escaped = '<script>a("<!--"); b("<script>"); c("</script>"); d("-->")</script><p>after</p>';
    expect(finish(escaped).html).toBe('<p>after</p>');
    expect(finish('<script>a("</scripty>")</SCRIPT ><p>after</p>').html).toBe('<p>after</p>');
    expect(finish('<script><!--</script><p>after</p>').html).toBe('<p>after</p>');
  });

  it('drops a script that closes itself in a drawing, and nothing after it', () => {
    expect(finish('<svg><script src="/_next/a.js"/><path d="M0 0"/></svg><p>b</p>').html).toContain('<p>b</p>');
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
  it('allows the styles and scripts that the page holds, and nothing else', () => {
    const { policy } = finish('<style>a{b:c}</style><script type="speculationrules">{}</script>');
    expect(policy).toBe(
      [
        "default-src 'none'",
        `script-src ${hash('{}')}`,
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

  it('never allows what is unsafe, nor a nonce', () => {
    const { policy } = finish(
      '<style>a{b:c}</style><script type="module">x()</script><p style="a:b" onclick="c()">d</p>',
    );
    expect(policy).not.toMatch(/unsafe|nonce|\*/);
  });

  it('hashes a style as it was cut down, without the marks of the build', () => {
    const built = '<style data-precedence="next" data-href="/_next/x.css">p{b:c}h1{d:e}</style>';
    const { html, policy } = finish(`${built}<p>text</p>`);
    expect(html).toBe('<style>p{b:c}</style><p>text</p>');
    expect(policy).toContain(hash('p{b:c}'));
  });

  it('leaves a style that the build did not put there as it is', () => {
    const html = '<style>.absent{b:c}</style><svg><style>.absent{fill:red}</style></svg>';
    expect(finish(html).html).toBe(html);
  });

  it('hashes a style in a drawing as the browser reads it', () => {
    expect(finish('<svg><style>a &gt; b{c:d}</style></svg>').policy).toContain(hash('a > b{c:d}'));
    expect(finish('<svg></svg><style>a &gt; b{c:d}</style>').policy).toContain(hash('a &gt; b{c:d}'));
  });

  it('upgrades requests where the site is served over https', () => {
    expect(finishHtml('<p>x</p>', { secure: true, embeddable: false }).policy).toContain('upgrade-insecure-requests');
    expect(finish('<p>x</p>').policy).not.toContain('upgrade-insecure-requests');
  });
});

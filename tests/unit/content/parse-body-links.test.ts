import { describe, expect, it } from 'vitest';
import { html, messages, parse } from './parsed-body.ts';

describe('links', () => {
  it('that lead out are marked, those that stay are not', () => {
    expect(html('[a](HTTPS://example.org/x)')).toBe(
      '<p><a href="https://example.org/x" class="external" rel="external noopener">a</a></p>',
    );
    expect(html('[a](/about)')).toBe('<p><a href="/about">a</a></p>');
  });

  it('may be written as references anywhere in the text', () => {
    expect(html('[a][b]\n\n::timeline{topics=crewed}\n\n[b]: https://example.org "T"')).toContain(
      'href="https://example.org"',
    );
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](vbscript:x)',
    '[a](//evil.example)',
    '<javascript:alert(1)>',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a][b]\n\n[b]: javascript:alert(1)',
  ])('are dropped but for their text when unsafe: %s', (markdown) => {
    expect(html(markdown)).not.toContain('href');
    expect(messages(markdown)).toHaveLength(1);
    expect(messages(markdown)[0]).toMatch(/^warning/);
  });

  it('to a heading of this text are checked', () => {
    expect(messages('[a](#what)\n\n## What')).toEqual([]);
    expect(messages('[a](#source-3)')).toEqual([]);
    expect(messages('[a](#source-4)')).toEqual([
      'warning 10:1 the link to #source-4 leads nowhere; there is no such heading in this text',
    ]);
  });

  it('to our own pages are handed on with their place', () => {
    expect(parse('See [a](/stories/b#c).').references).toEqual([
      { to: 'link', target: '/stories/b#c', severity: 'warning', line: 10, column: 5 },
    ]);
  });
});

describe('what is typed as other programs have it', () => {
  it.each([
    ['Signed [1].', ['warning 10:8 "[1]" cites nothing; write :cite[1]']],
    ['A *word*.\nSigned [1, 2]', ['warning 11:8 "[1, 2]" cites nothing; write :cite[1,2]']],
    [
      '• one\n• two',
      ['warning 10:1 "•" makes no list, and what follows runs on in one line; begin the line with "- "'],
    ],
    [
      'One  \n· two',
      ['warning 11:1 "·" makes no list, and what follows runs on in one line; begin the line with "- "'],
    ],
    ...['https://e.org/a', 'www.e.org/a'].map((address): [string, string[]] => [
      `See ${address}`,
      [
        `warning 10:5 the address "${address}" stands bare in the text; write [what it is](${address}), or name the page among the sources`,
      ],
    ]),
    ['A year [2011], \\[1], `[1]`, [1](/about), [1][b] and a · b, 5 • 6\n\n[b]: https://e.org', []],
    ['[e.org](https://e.org), desk@e.org, `https://e.org`', []],
  ])('%j', (markdown, expected) => {
    expect(messages(markdown)).toEqual(expected);
  });
});

describe('a citation', () => {
  it('that is pasted within HTML is one', () => {
    expect(html('<p class="Mso">Signed.:cite[1] In :lang[北京]{zh}.</p>')).toBe(
      `${html('Signed.:cite[1] In :lang[北京]{zh}.')}`,
    );
    expect(messages('<p>Signed.:cite[9]</p>')).toContain(
      'error 10:1 cites source 9, but there are 3 sources; correct the number or add the source',
    );
  });

  it.each([
    '\\:cite[1]',
    '&#58;cite[1]',
    '<p>A :cite [1]</p>',
    '[a](/about "b :cite[1]")',
    '![a \\:cite[1]](/images/a.png)',
    ':::note{title="A :cite[1]"}\nB\n:::',
    '::figure{src=/images/a.png alt="A :cite[1]" credit=C licence=L}',
    '::figure{src=/images/a.png alt=A credit=":lang[北京]{zh}" licence=L}',
    ':::quote{speaker="A :cite[1]" date=2011 source=1}\nB\n:::',
  ])('that is not read as one keeps the text back: %j', (markdown) => {
    expect(messages(markdown).filter((line) => line.startsWith('error'))).toHaveLength(1);
  });

  it.each([
    '| a:cite[1] |\n|-|\n| b:cite[1] |',
    '- a:cite[1]\n\n> b:cite[1]',
    '## A:cite[1]',
    'A[^1]\n\n[^1]: B:cite[1]',
  ])('is read in %j', (markdown) => {
    expect(html(markdown)).toContain('class="cite"');
    expect(html(markdown).replace(/<[^>]*>/g, '')).not.toContain('cite[');
  });
});

describe('raw HTML', () => {
  it('is not rendered, but its text is kept', () => {
    expect(html('<p>Kept &amp; shown</p>')).toBe('<p>Kept &#x26; shown</p>');
    expect(html('A <b>bold</b> word<br>here')).toBe('<p>A bold word<br>\nhere</p>');
    expect(html('<details><summary>S</summary>\n\ninner **md**\n\n</details>')).toBe(
      '<p>S</p>\n<p>inner <strong>md</strong></p>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<style>p{}</style>',
    '<iframe src="https://e.org"></iframe>',
  ])('leaves nothing behind of %s', (markdown) => {
    expect(html(`${markdown}\n\nText.`)).toBe('<p>Text.</p>');
  });

  it('cannot be smuggled in through attributes or entities', () => {
    expect(html('![x" onerror="a](/images/a.png)')).toBe(
      '<p><img src="/images/a.png" alt="x&#x22; onerror=&#x22;a" loading="lazy" decoding="async"></p>',
    );
    expect(html('&lt;script&gt;')).toBe('<p>&#x3C;script></p>');
  });
});

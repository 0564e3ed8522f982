import { describe, expect, it } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { BodyLabels } from '#lib/terms/body-labels.ts';
import { html, messages, parse, source } from './parsed-body.ts';

describe('running text', () => {
  it('sets quotation marks and dashes', () => {
    expect(html('"Quoted", it\'s -- so')).toBe('<p>“Quoted”, it’s — so</p>');
  });

  it('sets quotation marks behind a line break and before an apostrophe', () => {
    expect(html('One  \n"two"')).toBe('<p>One<br>\n“two”</p>');
    expect(html('The "CMSA"\'s plan')).toBe('<p>The “CMSA”’s plan</p>');
  });

  it('leaves an address that is shown as it is written, dashes and all', () => {
    for (const written of ['https://example.org/a--b', '<https://example.org/a--b>']) {
      expect(html(`"A" ${written}`)).toBe(
        '<p>“A” <a href="https://example.org/a--b" class="external" rel="external noopener">https://example.org/a--b</a></p>',
      );
    }
    expect(html('[a--b](https://example.org/a--b)')).toContain('>a—b</a>');
  });

  it('leaves a colon between words as it was typed', () => {
    expect(html('At 16:30, std::vector, a:b[c] and :smile:')).toBe('<p>At 16:30, std::vector, a:b[c] and :smile:</p>');
    expect(messages('At 16:30, std::vector, a:b[c] and :smile:')).toEqual([]);
  });

  it('links citations to the numbered sources', () => {
    expect(html('Said.:cite[1,3]')).toBe(
      '<p>Said.<sup class="cite"><a href="#source-1" id="cite-1-1" aria-label="Source 1">1</a>, <a href="#source-3" id="cite-3-1" aria-label="Source 3">3</a></sup></p>',
    );
  });

  it('marks runs of Chinese and Urdu', () => {
    expect(html(':lang[天宫]{zh}')).toBe('<p><bdi lang="zh-Hans">天宫</bdi></p>');
    expect(html(':lang[شہباز]{ur}')).toBe('<p><bdi lang="ur" dir="rtl">شہباز</bdi></p>');
  });

  it('does not read directives or HTML inside code', () => {
    expect(html('`:cite[9] <b>`')).toBe('<p><code>:cite[9] &#x3C;b></code></p>');
    expect(messages('```html\n<b>:cite[9]\n```')).toEqual([]);
  });
});

describe('headings', () => {
  it('have an id from their text and a visible link to themselves', () => {
    expect(html('## What was signed')).toBe(
      '<h2 id="what-was-signed">What was signed <a href="#what-was-signed" class="anchor" aria-label="Link to this section: What was signed">#</a></h2>',
    );
  });

  it('never share an id, and never take one of the page', () => {
    expect(parse('## Sources\n\n## Dup\n\n## Dup\n\n### Source 1').body.headings).toEqual([
      { level: 2, id: 'sources-1', text: 'Sources' },
      { level: 2, id: 'dup', text: 'Dup' },
      { level: 2, id: 'dup-1', text: 'Dup' },
      { level: 3, id: 'section-source-1', text: 'Source 1' },
    ]);
  });

  it.each(['Text', 'More', 'Report', 'Contents', 'Story', 'Milestone', 'Source-1', 'Term x', 'x-footnotes', 'x-fn-1'])(
    'called "%s" take no id that stands elsewhere on the page',
    (title) => {
      const [heading] = parse(`## ${title}`).body.headings;
      expect(heading?.id).toMatch(/-1$|^section-/);
      expect(heading?.id).not.toBe(title.toLowerCase().replace(' ', '-'));
    },
  );

  it('are moved down when an editor writes a page title', () => {
    expect(html('# Title')).toContain('<h2 id="title">');
    expect(messages('# Title')).toEqual(["warning 10:1 a heading with one # is the page's own title; begin with ##"]);
  });
});

describe('footnotes', () => {
  const markdown = 'A[^a] B[^b] A again[^a].\n\n::timeline{topics=crewed}\n\n[^a]: First.[^b]\n[^b]: Second.\n';

  it('lead from every mark to the note and back, across directives', () => {
    const text = html(markdown);
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of targets) expect(ids).toContain(target);
    expect(ids).toEqual(['x-fnref-1', 'x-fnref-2', 'x-fnref-1-2', 'x-footnotes', 'x-fn-1', 'x-fnref-2-2', 'x-fn-2']);
  });

  it('take their fixed words from the language', () => {
    const labels: BodyLabels = {
      footnotes: 'NOTES',
      footnote: (number) => `NOTE ${number}`,
      backToText: (number) => `BACK ${number}`,
      linkToSection: (heading) => `SECTION ${heading}`,
      source: (number) => `SOURCE ${number}`,
      sourceComma: ' AND ',
      table: (columns) => `TABLE ${columns}`,
    };
    const { body } = parseBody(
      { ...source, markdown: `${markdown}\n## H\n\nS.:cite[1]\n\n| c |\n|---|\n| d |\n` },
      labels,
    );
    const text = JSON.stringify(body);
    for (const word of ['NOTES', 'NOTE 1', 'BACK 1', 'SECTION H', 'SOURCE 1', 'TABLE c']) expect(text).toContain(word);
    expect(text).not.toMatch(/Footnote|Back to|Link to this/);
  });
});

it('warns of a footnote mark without a note, but not of one in code or behind a backslash', () => {
  expect(messages('A[^a].')).toEqual([
    'warning 10:1 the footnote mark [^a] has no note; add a line [^a]: with its text',
  ]);
  expect(messages('`[^a]` and \\[^a]')).toEqual([]);
});

describe('tables', () => {
  it('can be scrolled by keyboard and have headed columns', () => {
    expect(html('| a | b |\n|:-:|--:|\n| 1 | 2 |')).toContain(
      '<section class="table" tabindex="0" aria-label="Table: a, b">',
    );
    expect(html('| a | b |\n|:-:|--:|\n| 1 | 2 |')).toContain('<th class="align-right" scope="col">b</th>');
  });
});

describe('directives', () => {
  it('become blocks between the prose', () => {
    const { body, problems } = parse(
      'One.\n\n::factbox{id=programme}\n\nTwo.\n\n::timeline{topics="training crewed"}\n\n::milestone{id=badr-1}\n\n::figure{src=/images/a.png alt="A" credit="C" caption="D" licence="E"}\n',
    );
    expect(problems).toEqual([]);
    expect(body.blocks).toEqual([
      { kind: 'prose', html: '<p>One.</p>' },
      { kind: 'factbox', id: 'programme' },
      { kind: 'prose', html: '<p>Two.</p>' },
      { kind: 'timeline', topics: ['crewed', 'training'] },
      { kind: 'milestone', id: 'badr-1' },
      { kind: 'figure', src: '/images/a.png', alt: 'A', credit: 'C', caption: 'D', licence: 'E' },
    ]);
  });

  it('hold quotations and notes', () => {
    const { body } = parse(
      ':::quote{speaker="Zhang, CMSA" date="2025-10" source=3}\nThe "exact" words.\n:::\n\n:::note{title="Doubt"}\nOne.:cite[2]\n:::',
    );
    expect(body.blocks).toMatchObject([
      {
        kind: 'quote',
        id: 'cite-3-1',
        html: '<p>The “exact” words.</p>',
        speaker: 'Zhang, CMSA',
        date: { iso: '2025-10', precision: 'month' },
        source: 3,
      },
      { kind: 'note', title: 'Doubt' },
    ]);
  });

  it('inside something else are errors and leave no empty element', () => {
    const { body, problems } = parse(':::note\nText.\n\n::factbox{id=a}\n:::');
    expect(body.blocks).toEqual([{ kind: 'note', html: '<p>Text.</p>' }]);
    expect(problems).toMatchObject([{ severity: 'error', line: 13, column: 1 }]);
  });

  it('report the place of a missing target', () => {
    expect(parse('A.\n\n::factbox{id=a}').references).toEqual([
      { to: 'factbox', target: 'a', severity: 'error', line: 12, column: 1 },
    ]);
  });
});

it('reports a body that is nested beyond reading instead of failing', () => {
  expect(messages(`${'> '.repeat(3000)}x`)).toEqual([
    'error 10:1 is nested too deeply to be read; simplify its lists and quotations',
  ]);
});

it('gives the same HTML for the same text every time', () => {
  const markdown = '## A\n\nB[^1] :cite[1]\n\n[^1]: C';
  expect(parse(markdown)).toEqual(parse(markdown));
});

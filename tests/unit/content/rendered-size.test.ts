import { describe, expect, it } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { ParsedBody } from '#lib/content/model/file-record.ts';

const source = { file: 'content/stories/x.md', slug: 'x', language: 'en' as const, markdownLine: 10, sources: 3 };
/** Both ways to read a body: what readers get, and what a check looks for. */
const ways: readonly (readonly [string, (markdown: string) => ParsedBody])[] = [
  ['rendered', (markdown) => parseBody({ ...source, markdown })],
  ['looked through', (markdown) => parseBody({ ...source, markdown, faultsOnly: true })],
];
const errors = ({ problems }: ParsedBody): readonly string[] =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`);

const table = (columns: number, rows: number, row = '|b|\n') =>
  `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${row.repeat(rows)}`;
const shorten = 'shorten it, or write several texts, each under 1 MB';

describe.each(ways)('a small text that would become a large page (%s)', (_, parse) => {
  it('is refused for a table whose short rows make a million cells', () => {
    const parsed = parse(`Text.\n\n${table(1_000, 1_000)}`);
    expect(errors(parsed)).toEqual([
      '12:1 body: this table has 1,001,000 cells; keep a table to 5,000, or make several of it',
    ]);
    expect(parsed.body.blocks).toEqual([]);
  });

  it('is refused for a table of which one row is long', () => {
    expect(errors(parse(`${table(2, 60, '|b|\n')}|${'b|'.repeat(100)}\n`))).toEqual([
      '10:1 body: this table has 6,200 cells; keep a table to 5,000, or make several of it',
    ]);
  });

  it.each([
    ['a long address that many links share', `${'[a] '.repeat(500)}\n\n[a]: /about?${'x'.repeat(5_000)}`, '2'],
    ['a long title', `${'[a] '.repeat(500)}\n\n[a]: /about "${'x'.repeat(5_000)}"`, '2'],
    ['a picture', `${'![a] '.repeat(500)}\n\n[a]: /images/${'x'.repeat(5_000)}.svg`, '2'],
    ['footnotes', 'a[^x] '.repeat(5_000).concat('\n\n[^x]: b'), '[12]'],
    ['drawings', '::graphic{name=ground-track}\n\n'.repeat(1_000), '25'],
    ['headings', `## ${'a'.repeat(200)}\n\n`.repeat(3_000), '[12]'],
    ['addresses in Urdu', `${'[a] '.repeat(1_250)}\n\n[a]: https://example.org/${'خ'.repeat(400)}`, '3'],
  ])('is refused for %s', (_title, markdown, megabytes) => {
    const parsed = parse(markdown);
    expect(errors(parsed)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^1\\d:1 body: becomes a page of ${megabytes}(\\.\\d)? MB, and this is its largest part; ${shorten}$`,
        ),
      ),
    ]);
    expect(parsed.references).toEqual([]);
  });

  it('is told at its largest part', () => {
    const parsed = parse(`One.\n\nTwo [a].\n\n${'[a] '.repeat(600)}\n\nThree.\n\n[a]: /about?${'x'.repeat(4_000)}`);
    expect(errors(parsed)).toEqual([expect.stringMatching(/^14:1 body: becomes a page of 2\.\d MB, and this/)]);
  });
});

describe('a large text that is as large as it looks', () => {
  it.each([
    ['a table of a hundred rows', table(20, 100, `|${'b|'.repeat(20)}\n`)],
    ['a hundred links to one address', `${'[a] '.repeat(100)}\n\n[a]: /about?${'x'.repeat(2_000)}`],
    ['thirty drawings', '::graphic{name=ground-track}\n\n'.repeat(30)],
    ['a hundred pictures', '::figure{src=/images/a.svg alt=A credit=B licence=C}\n\n'.repeat(100)],
    ['twenty thousand words', 'some words of one sentence '.repeat(4_000)],
  ])('is accepted: %s', (_, markdown) => {
    for (const [, parse] of ways) expect(errors(parse(markdown))).toEqual([]);
  });

  it('is estimated at what it becomes, give or take a quarter', () => {
    const part =
      '"Text", *of a* [link](/about) & more.:cite[1] [^1]\n\n## A heading\n\n- one\n- two\n\n| a | b |\n| - | -: |\n| c | d |\n\n';
    const note = '[^1]: A note.';
    const [block] = parseBody({ ...source, markdown: part.repeat(100) + note }).body.blocks;
    const becomes = block && 'html' in block ? block.html.length / 100 : 0;
    const refused = (megabytes: number) =>
      errors(
        parseBody({ ...source, faultsOnly: true, markdown: part.repeat((megabytes * 1_000_000) / becomes) + note }),
      ).length > 0;
    expect(refused(0.75)).toBe(false);
    expect(refused(1.25)).toBe(true);
  }, 240_000);
});

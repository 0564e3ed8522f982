import { describe, expect, it } from 'vitest';
import { readRecord } from '#lib/content/reading/read-record.ts';

/** Milliseconds, of which each takes some ten; before they were refused some took two minutes. */
const limit = 20_000;

const fields =
  'title: A training date is published in Islamabad\npublished: 2026-04-22T09:00:00+05:00\nstory: x\nsources:\n  - publisher: Dawn\n    title: T\n';
const update = (extra: string, body = 'Text.') => `---\n${fields}${extra}---\n\n${body}\n`;
const factbox = (extra: string) => `---\ntitle: Where the programme stands\nasOf: 2026\n${extra}---\n`;
const fact = (value: string, more = '') =>
  `facts:\n  - label: L\n    value: ${value}\n    asOf: 2026\n    sources:\n      - publisher: P\n        title: T\n${more}`;
const keys = (count: number, end: string) => Array.from({ length: count }, (_, index) => `k${index}:${end}`).join('');

describe('what would keep a parser of YAML busy is refused at once, with the line', () => {
  it.each([
    ['100,000 fields', update(keys(100_000, '\n')), 'has 789,027 bytes'],
    ['thousands of fields', factbox(keys(5_000, '\n')), '2049:1 front matter: has 5,003 lines'],
    [
      'thousands of fields on a few lines',
      factbox(`a: {${keys(6_000, ',\n'.repeat(1))}}\n`),
      'lines; keep it under 2,048',
    ],
    ['one field, thousands of times', factbox('a:\n'.repeat(1_900)), '5:1 front matter: this field is written twice'],
    ['10,000 brackets', update(`x: ${'['.repeat(10_000)}\n`), '8:1 front matter: this line has 10,003 characters'],
    ['thousands of brackets', factbox(`x: ${'['.repeat(3_900)}\n`), 'this cannot be read'],
    ['lists in lists', factbox(`x: ${'- '.repeat(1_900)}a\n`), 'this is not `field: value`'],
    ['a value of 10 MB', factbox(`x: ${'a'.repeat(10_000_000)}\n`), 'keep a text under 1 MB'],
    ['a long blank in a value', factbox(fact(`"a${' '.repeat(60_000)}b"`)), 'this line has 60,015 characters'],
    ['empty lines', factbox('x: |\n'.concat(' \n'.repeat(25_000))), 'has 25,004 lines'],
    ['empty lines in quotation marks', factbox(`x: "${'\n\n'.repeat(25_000)}`), 'has 50,003 lines'],
    ['half a million empty lines', update('\n'.repeat(500_000)), 'bytes; keep it under 16 KB'],
    ['thousands of entries without a field', factbox(`facts:\n${'- {}\n'.repeat(1_900)}`), 'facts.1.label: is missing'],
    ['thousands of unknown fields', factbox(`facts:\n${'- {q: 1}\n'.repeat(1_900)}`), 'is not a field here'],
    ['thousands of wrong words', factbox(`facts: [${'a,\n  '.repeat(1_900)}]\n`), 'is a text; write `- label: '],
    ['an alias of itself', update('a: &a [*a]\n'), 'anchors (&) are not read'],
    [
      'aliases of aliases',
      update(`a: &a [x]\nb: &b [${'*a,'.repeat(900)}]\nc: [${'*b,'.repeat(900)}]\n`),
      'anchors (&)',
    ],
    ['a merge of merges', update('a: &a {k: 1}\nb:\n  <<: [*a, *a]\n'), 'anchors (&) are not read'],
    ['thousands of directives', factbox('%\n'.repeat(1_900)), 'a value may not begin with this character'],
    [
      'an address of thousands of names',
      factbox(fact('V', `        url: "https://${'a.'.repeat(1_900)}b"\n`)),
      undefined,
    ],
  ] as const)(
    '%s',
    (_what, text, reason) => {
      const bytes = Buffer.from(text);
      const { problems } = readRecord(text.startsWith('---\ntitle: Where') ? 'factbox' : 'update', 'f.md', 'f', bytes);
      const lines = problems.map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`);
      if (reason === undefined) expect(problems).toEqual([]);
      else
        expect(
          lines.some((line) => line.includes(reason)),
          lines.slice(0, 3).join('\n'),
        ).toBe(true);
    },
    limit,
  );
});

describe('a summary is taken quickly from a body of', () => {
  it.each(['[', '[a](', ':cite[', '<a ', '![', ' ', '\n \n', '*', 'a. '])(
    'a megabyte of %j',
    (piece) => {
      const bytes = Buffer.from(update('', `A${piece.repeat(950_000 / piece.length)}`));
      expect(readRecord('update', 'f.md', 'f', bytes).kind).toBe('update');
    },
    limit,
  );
});

import { describe, expect, it } from 'vitest';
import { houseStyle, styleProblems } from '#lib/content/checks/house-style.ts';
import { ownWords } from '#lib/content/checks/own-words.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';

const style = houseStyle([
  { write: 'PakSat-1R', not: ['Comsat-1R', 'PakSat-1'] },
  { write: 'payload specialist', not: ['Payload Specialist', 'cargo specialist'] },
  { write: 'Chang’e-8', not: ["Chang'e 8"] },
]);

function record(body: string, title = 'A seat on the station') {
  const text = `---\ntitle: ${title}\npublished: 2026-04-22T09:00:00+05:00\nstory: s\nsources:\n  - publisher: P\n    title: On Comsat-1R\ncorrections:\n  - date: 2026-04-23\n    text: We wrote Comsat-1R.\n---\n${body}\n`;
  const read = readRecord('update', 'content/updates/u.md', 'u', new TextEncoder().encode(text));
  if (read.kind !== 'update') throw new Error(read.problems.map(({ message }) => message).join());
  return { ...read, body: { problems: [], references: [], anchors: [], cited: [] } };
}

const found = (body: string, title?: string) =>
  styleProblems(record(body, title), style).map(({ line, column, field }) => `${line}:${column} ${field}`);

describe('the house glossary', () => {
  it('finds a term in the text and the headline, and not in sources or corrections', () => {
    expect(found('On Comsat-1R.')).toEqual(['12:4 body']);
    expect(found('Text.', 'What became of Comsat-1R')).toEqual(['2:8 title']);
  });

  it('says what to write', () => {
    expect(styleProblems(record('On Comsat-1R.'), style)).toMatchObject([
      { severity: 'warning', message: '"Comsat-1R" is not what we write; write "PakSat-1R"' },
    ]);
  });

  it.each([
    ['a quotation', 'He said “the Comsat-1R” and "Comsat-1R".'],
    ['a quotation over two lines', 'He said "the\nComsat-1R flew".'],
    ['a quotation with a speaker', ':::quote{speaker="A" date="2026" source=1}\nThe Comsat-1R.\n:::'],
    ['a quoted paragraph', '> The Comsat-1R.'],
    ['code', '`Comsat-1R`\n\n```\nComsat-1R\n```'],
    ['an address', '[a report](https://example.org/Comsat-1R) and https://example.org/Comsat-1R'],
    ['a longer word', 'XComsat-1R and Comsat-1RX'],
    ['the right wording, which holds a wrong one', 'PakSat-1R'],
    ['capitals at the beginning of a sentence', 'Payload specialist is a job.'],
  ])('leaves %s', (_, body) => {
    expect(found(body)).toEqual([]);
  });

  it('finds it in other capitals, over a line end, with another apostrophe, and behind a quotation', () => {
    expect(found('COMSAT-1R')).toHaveLength(1);
    expect(found('a cargo\nspecialist')).toHaveLength(1);
    expect(found('Chang’e 8')).toHaveLength(1);
    expect(found('a Payload Specialist')).toHaveLength(1);
    expect(found('It’s "so", and Comsat-1R isn’t.')).toHaveLength(1);
  });

  it('is checked itself, with the place', () => {
    const text = '- write: A\n  not: [B, B]\n- wriet: C\n  not: []\n';
    const { problems } = readRecord('style', 'content/style.yml', 'style.yml', new TextEncoder().encode(text));
    expect(problems.map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`)).toEqual([
      '3:3 2.write: is missing; add `write: PakSat-1R`',
      '4:8 2.not: is an empty list; add at least one entry, or delete the field',
      '3:3 2.wriet: is not a field here; did you mean "write"?',
    ]);
    const twice = new TextEncoder().encode('- write: A\n  not: [B, B]\n');
    expect(readRecord('style', 'content/style.yml', 'style.yml', twice).problems).toMatchObject([
      { line: 2, column: 12, field: '1.not.2' },
    ]);
  });
});

describe('our own words', () => {
  it.each([
    ['"'.repeat(50_000)],
    ['`'.repeat(50_000)],
    [']('.repeat(50_000)],
    ['“'.repeat(50_000)],
    ['```\n'.repeat(20_000)],
    [':::quote\n'.repeat(10_000)],
    ['"\n \n'.repeat(20_000)],
    [`"${' '.repeat(100_000)}`],
    ['[[['.repeat(30_000)],
  ])('are found, and every other character keeps its place (%#)', (text) => {
    expect(ownWords(text)).toHaveLength(text.length);
  });
});

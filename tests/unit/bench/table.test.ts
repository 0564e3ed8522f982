import { expect, test } from 'vitest';
import { readable, table } from '#bench/table.ts';

test('columns line up, words to the left and figures to the right', () => {
  expect(
    table(
      ['page', 'bytes'],
      [
        ['front', 8712],
        ['a longer name', 40],
      ],
    ),
  ).toBe(
    [
      '| page          | bytes |',
      '| ------------- | ----: |',
      '| front         | 8,712 |',
      '| a longer name |    40 |',
    ].join('\n'),
  );
});

test('a bar inside a cell does not open a column', () => {
  expect(table(['what'], [['a|b']])).toContain('| a\\|b |');
});

test('a column with one word in it is a column of words', () => {
  expect(table(['p99'], [[4], ['not measured']]).split('\n')[1]).toBe('| ------------ |');
});

test('figures are given as closely as they matter', () => {
  expect([0.4213, 38.27, 381.6, 24_600.4].map(readable)).toEqual(['0.42', '38.3', '382', '24,600']);
});

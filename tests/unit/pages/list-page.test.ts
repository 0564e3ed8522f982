import { describe, expect, it } from 'vitest';
import { readQuery } from '#lib/addresses/addresses.ts';
import { listPage, pageCount } from '#lib/pages/list-page.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('a page of a list', () => {
  it.each([
    [0, 1],
    [1, 1],
    [50, 1],
    [51, 2],
    [100, 2],
    [101, 3],
    [10_000, 200],
  ])('of %i entries there are %i', (entries, pages) => {
    expect(pageCount(entries)).toBe(pages);
    expect(listPage(upTo(entries), pages)?.count).toBe(pages);
    expect(listPage(upTo(entries), pages + 1)).toBeUndefined();
  });

  it.each([
    [0, 1, undefined, undefined],
    [1, 1, 1, 1],
    [50, 1, 1, 50],
    [51, 1, 1, 50],
    [51, 2, 51, 51],
    [100, 2, 51, 100],
  ])('of %i entries, number %i begins with %s and ends with %s', (entries, number, first, last) => {
    const shown = listPage(upTo(entries), number)?.entries;
    expect([shown?.at(0), shown?.at(-1)]).toEqual([first, last]);
  });

  it('all pages together hold every entry once, in order', () => {
    const pages = upTo(pageCount(237)).flatMap((number) => listPage(upTo(237), number)?.entries ?? []);
    expect(pages).toEqual(upTo(237));
  });

  it.each([
    [1, 1, [1]],
    [2, 1, [1, 2]],
    [5, 3, [1, 2, 3, 4, 5]],
    [200, 1, [1, 2, 11, 200]],
    [200, 57, [1, 47, 56, 57, 58, 67, 200]],
    [200, 200, [1, 190, 199, 200]],
  ])('of %i pages, number %i leads to %j', (pages, number, reach) => {
    expect(listPage(upTo(pages * 50), number)?.reach).toEqual(reach);
  });
});

describe('the number that an address asks for', () => {
  it.each([
    ['2', 2],
    ['02', 2],
    ['9999', 9999],
    ['10000', 9999],
    ['9'.repeat(400), 9999],
    ['1', 1],
    ['0', 1],
    ['-2', 1],
    ['+2', 1],
    ['2.5', 1],
    ['2e3', 1],
    [' 2', 1],
    ['٢', 1],
    ['', 1],
    ['two', 1],
  ])('%j is page %i', (given, page) => {
    expect(readQuery('stories', new URLSearchParams({ page: given })).page ?? 1).toBe(page);
  });
});

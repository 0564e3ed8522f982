import { describe, expect, it } from 'vitest';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { cutsOf, drawn } from '#tests/unit/graphics/sketch.ts';

const edition = await loadEdition();
const { svg, table, thumbnail } = drawn('places-offered', edition);
const cuts = cutsOf(svg);
const linksIn = (cut: string) => [...cut.matchAll(/<a class="g-link".*?<\/a>/g)].map(([link]) => link);
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const circle = /<circle class="g-(?:box|full|hollow|may)"/g;
const seal = /class="g-mark/g;

describe('the places that China offered', () => {
  // The milestones' own words: 16 and two; seeds; four payloads; seven institutions; ten projects; one was to fly; nobody named.
  it('are as many circles as were told, in both cuts', () => {
    for (const cut of cuts) {
      const places = linksIn(cut).map((link) => count(link, circle) + count(link, seal));
      expect(places).toEqual([18, 1, 4, 7, 10, 1, 1]);
    }
    expect(count(thumbnail, circle) + count(thumbnail, seal)).toBe(42);
  });

  it('are Pakistan’s once in each that has one, full only where it was taken up', () => {
    for (const cut of cuts) {
      expect(linksIn(cut).map((link) => count(link, seal))).toEqual([0, 1, 1, 1, 1, 1, 0]);
      expect(linksIn(cut).map((link) => count(link, /class="g-mark g-open"/g))).toEqual([0, 0, 0, 1, 1, 1, 0]);
    }
  });

  it('leave the next seat in dots, and it alone', () => {
    for (const cut of cuts) {
      expect(linksIn(cut).map((link) => count(link, /class="g-may"/g))).toEqual([0, 0, 0, 0, 0, 0, 1]);
    }
  });

  it('never lie over one another', () => {
    for (const cut of cuts) {
      for (const link of linksIn(cut)) {
        const at = [
          ...link.matchAll(/<circle class="g-(?:box|full|hollow)" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g),
        ].map(([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }));
        for (const [index, one] of at.entries()) {
          for (const other of at.slice(index + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r);
          }
        }
      }
    }
  });

  it('say in the table whose they are', () => {
    expect(table.rows.map((row) => row.slice(2, 5).join(' '))).toEqual([
      '16 0 2',
      '0 1 0',
      '0 1 3',
      '0 1 6',
      '0 1 9',
      '0 1 0',
      '0 0 1',
    ]);
  });
});

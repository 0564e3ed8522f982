import { describe, expect, it } from 'vitest';
import { placeLabels } from '#lib/graphics/label-placement.ts';
import { linesOf } from '#lib/graphics/markup.ts';
import { spread } from '#lib/graphics/spread.ts';

describe('things on a line', () => {
  it('stay where they are when there is room', () => {
    expect(
      spread([
        { at: 10, size: 4 },
        { at: 20, size: 4 },
      ]),
    ).toEqual([10, 20]);
  });

  it('move apart around their middle when there is none', () => {
    expect(
      spread([
        { at: 10, size: 4 },
        { at: 10, size: 4 },
        { at: 10, size: 4 },
      ]),
    ).toEqual([6, 10, 14]);
  });

  it('push on those that they come to touch', () => {
    const centres = spread([
      { at: 0, size: 10 },
      { at: 1, size: 10 },
      { at: 12, size: 10 },
    ]);
    const gaps = centres.slice(1).map((centre, index) => centre - (centres[index] ?? 0));

    expect(Math.min(...gaps)).toBeCloseTo(10, 9);
  });
});

describe('names on a map', () => {
  it('take different sides when their places are close', () => {
    const [first, second] = placeLabels(
      [
        { x: 100, y: 100, text: 'Islamabad' },
        { x: 104, y: 106, text: 'Lahore' },
      ],
      20,
    );

    expect(first).not.toEqual(second);
  });

  it('are as wide as they are written: four Chinese characters do not cover the next place', () => {
    const lahore = { x: 140, y: 100, text: '拉合尔' };
    const [first] = placeLabels([{ x: 100, y: 100, text: '伊斯兰堡' }, lahore], 12);

    expect(first?.anchor).toBe('end');
  });
});

describe('lines of text', () => {
  it('break between words, and leave a long word whole', () => {
    expect(linesOf('On a Long March 2F from Jiuquan', 12)).toEqual(['On a Long', 'March 2F', 'from Jiuquan']);
    expect(linesOf('Extraordinary day', 5)).toEqual(['Extraordinary', 'day']);
  });
});

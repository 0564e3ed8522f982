import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(join(import.meta.dirname, '../../../app/tokens.css'), 'utf8');

type Colours = ReadonlyMap<string, string>;

/** The colours that a block of the style sheet sets. */
function coloursAfter(mark: string): Colours {
  const from = sheet.indexOf(mark);
  if (from < 0) throw new Error(`app/tokens.css has no ${mark}`);
  const block = sheet.slice(from, sheet.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const day = coloursAfter(':root {');
const night = coloursAfter('@media (prefers-color-scheme: dark)');
const chosenNight = coloursAfter(':root:where([data-scheme="night"])');
const themes = [
  ['day', day],
  ['night', night],
] as const;

/** Relative luminance, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function ratio(colours: Colours, front: string, ground: string): number {
  const [one, other] = [colours.get(front), colours.get(ground)];
  if (one === undefined || other === undefined) throw new Error(`no colour ${front} or ${ground}`);
  return contrast(one, other);
}

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(themes)('by %s', (_, colours) => {
  it.each([
    ['ink', 'paper'],
    ['ink', 'tint'],
    ['ink-2', 'paper'],
    ['ink-2', 'tint'],
  ])('%s on %s is read at 7:1 or more', (front, ground) => {
    expect(ratio(colours, front, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['ink', 'land'],
    ['on-disc', 'disc'],
    ['on-disc', 'disc-land'],
  ])('%s on %s, lettering of drawings, is read at 4.5:1 or more', (front, ground) => {
    expect(ratio(colours, front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['green', 'paper'],
    ['green', 'tint'],
    ['verm', 'paper'],
    ['verm', 'tint'],
    ['edge', 'paper'],
    ['edge', 'tint'],
  ])('%s on %s, a mark, is seen at 3:1 or more', (front, ground) => {
    expect(ratio(colours, front, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('has the night of the system and the night that was chosen in the same colours', () => {
  expect(night.size).toBeGreaterThan(10);
  expect(chosenNight).toEqual(night);
});

import { describe, expect, it } from 'vitest';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { drawGraphic } from '#lib/graphics/draw.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import { type GraphicName, graphicNames } from '#lib/terms/graphic-names.ts';
import type { Language } from '#lib/terms/languages.ts';
import { type LabelBox, labelBoxes } from '#tests/unit/graphics/boxes.ts';

const edition = await loadEdition();
const english = localeOf('en');
/** English as it would be read from right to left: the same words, so that nothing but the direction differs. */
const turned: Locale = { ...english, texts: { ...english.texts, direction: 'rtl' } };
const everyLanguage: readonly Language[] = ['en', 'ur', 'zh'];

/** Geography, and a station as it is built, keep their sides. */
const sided: ReadonlySet<GraphicName> = new Set(['pass', 'ground-track', 'station-plan']);

function cutsOf(name: GraphicName, locale: Locale, from = edition): readonly string[] {
  const svg = drawGraphic(name, from, locale)?.svg ?? '';
  return svg.split(/(?=<svg )/);
}

const frameOf = (svg: string): readonly [width: number, height: number] => {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
};

describe.each(graphicNames)('%s from right to left', (name) => {
  it('has its labels where they were, or where a mirror shows them, and none of them turned round', () => {
    const [before, after] = [cutsOf(name, english), cutsOf(name, turned)];
    expect(after.length).toBe(before.length);
    for (const [index, cut] of before.entries()) {
      const [width] = frameOf(cut);
      const wanted = labelBoxes(cut).map((box) =>
        sided.has(name) ? box : { ...box, left: width - box.right, right: width - box.left },
      );
      expect(wanted.length).toBeGreaterThan(3);
      const stand = labelBoxes(after[index] ?? '');
      for (const [at, box] of stand.entries()) {
        const other = wanted[at];
        expect(box.text).toBe(other?.text);
        for (const side of ['left', 'right', 'top', 'bottom'] as const)
          expect(box[side]).toBeCloseTo(other?.[side] ?? -1, 0);
      }
    }
  });

  it('is drawn as ever in a language from left to right', () => {
    for (const cut of cutsOf(name, english)) expect(cut).not.toMatch(/direction=|scale\(-1/);
  });
});

function overlap(a: LabelBox, b: LabelBox): number {
  const [width, height] = [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  return width > 0 && height > 0 ? width * height : 0;
}
const area = ({ left, right, top, bottom }: LabelBox) => (right - left) * (bottom - top);

/** Widths are reckoned a little too large. */
const tolerance = 6;

/** Cut off by the frame on purpose, and turned by a stretch of the window. */
const framed = graphicNames.filter((name) => name !== 'pass' && name !== 'ground-track');

describe.each(everyLanguage)('in %s', (language) => {
  it.each(framed)('the labels of %s stand inside the frame, clear of each other', (name) => {
    for (const cut of cutsOf(name, localeOf(language), edition.in(language))) {
      const [width, height] = frameOf(cut);
      const boxes = labelBoxes(cut).filter(({ aslant }) => !aslant);
      const outside = boxes.filter(
        ({ left, right, top, bottom }) =>
          left < -tolerance || right > width + tolerance || top < -tolerance || bottom > height + tolerance,
      );
      const clashes = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter((other) => overlap(one, other) > 0.12 * Math.min(area(one), area(other)))
          .map((other) => `${one.text} / ${other.text}`),
      );
      expect({ outside: outside.map(({ text }) => text), clashes }).toEqual({ outside: [], clashes: [] });
    }
  });
});

it('says of the line of promises that it rises to the side to which it rises', () => {
  const sideOf = (language: Language) => {
    const graphic = drawGraphic('promised-dates', edition.in(language), localeOf(language));
    const isTurned = /<g transform="translate\([\d.]+ 0\) scale\(-1 1\)">/.test(graphic?.svg ?? '');
    return {
      isTurned,
      right: /\bright\b|دائیں|右/u.test(graphic?.description ?? ''),
      left: /\bleft\b|بائیں|左/u.test(graphic?.description ?? ''),
    };
  };
  expect(everyLanguage.map(sideOf)).toEqual([
    { isTurned: false, right: true, left: false },
    { isTurned: true, right: false, left: true },
    { isTurned: false, right: true, left: false },
  ]);
});

import { describe, expect, it } from 'vitest';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { drawGraphic } from '#lib/graphics/draw.ts';
import { textWidth } from '#lib/graphics/text-width.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { drawn } from '#tests/unit/graphics/sketch.ts';

const edition = await loadEdition();
const { svg, thumbnail } = drawn('promised-dates', edition);
const cuts = svg.split(/(?=<svg )/);

/** Numbers of a path's data, in their order. */
const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
const pathOf = (markup: string, look: string) => new RegExp(`class="${look}" d="([^"]*)"`).exec(markup)?.[1] ?? '';

/** Of a cut: where the first days of its years stand, and how a day between two of them lies. */
function axisOf(cut: string) {
  const [, ...ticks] = pathOf(cut, 'g-axis').split('M');
  const line = numbers(pathOf(cut, 'g-line'));
  const xs = ticks.flatMap((tick) => (tick.includes('v') ? (numbers(tick)[0] ?? []) : []));
  const first = Number(/>(\d{4})<\/text>/.exec(cut)?.[1]);
  // Told by the calendar alone: which share of its year has passed.
  const at = (day: string) => {
    const year = Number(day.slice(0, 4));
    const passed =
      (Date.parse(day) - Date.parse(`${year}-01-01`)) / (Date.parse(`${year + 1}-01-01`) - Date.parse(`${year}-01-01`));
    const [start = 0, step = 0] = [xs[year - first], (xs[1] ?? 0) - (xs[0] ?? 0)];
    return (
      (year - first < xs.length ? start : (xs.at(-1) ?? 0) + (year - first - xs.length + 1) * step) + passed * step
    );
  };
  return { at, line };
}

/** The mark that leads to a milestone. */
const markOf = (cut: string, id: string) =>
  new RegExp(`<a [^>]*href="/timeline/${id}"[^>]*>.*?</a>`).exec(cut)?.[0] ?? '';

describe.each(cuts.map((cut): [string, string] => [/g-(wide|narrow)"/.exec(cut)?.[1] ?? '', cut]))(
  'the %s cut of the dates',
  (_, cut) => {
    const { at, line } = axisOf(cut);

    it('leans by the inclination of the orbit', () => {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line;
      expect((Math.atan2(y0 - y1, x1 - x0) * 180) / Math.PI).toBeCloseTo(41.5, 1);
    });

    it('ends its line on the day of our newest source', () => {
      expect(Math.abs((line[2] ?? 0) - at(edition.factbox('programme')?.asOf.iso ?? ''))).toBeLessThan(0.5);
    });

    it.each([
      ['prss-1-contract-2016', '2016-04-20'],
      ['astronaut-pledge-2018', '2018-10-25'],
      ['experiments-call-2025', '2025-04-04'],
      ['two-shortlisted-2026', '2026-02-07'],
      ['yang-liwei-iac-2026', '2026-10-05'],
    ])('begins the bar of %s on %s', (id, day) => {
      const [x = 0] = numbers(pathOf(markOf(cut, id), 'g-strong'));
      expect(Math.abs(x - at(day))).toBeLessThan(0.5);
    });

    it.each([
      ['prss-1-contract-2016', 2017],
      ['astronaut-pledge-2018', 2022],
    ])('ends the bar of %s on the line, where %i began and where it ended', (id, year) => {
      const outline = numbers(pathOf(markOf(cut, id), 'g-box'));
      const [, , endOfTop = 0, top = 0, endOfFoot = 0, foot = 0] = outline;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line;
      const onLine = (x: number) => y0 + ((x - x0) * (y1 - y0)) / (x1 - x0);

      expect(Math.abs(endOfFoot - at(`${year}-01-01`))).toBeLessThan(0.5);
      expect(Math.abs(endOfTop - at(`${year + 1}-01-01`))).toBeLessThan(0.5);
      expect(Math.abs(top - onLine(endOfTop))).toBeLessThan(0.5);
      expect(Math.abs(foot - onLine(endOfFoot))).toBeLessThan(0.5);
    });

    it('passes the day of our newest source with nothing but dots', () => {
      const limit = line[2] ?? 0;
      for (const [, data = ''] of cut.matchAll(/class="g-(?:box|full)" d="([^"]*)"/g)) {
        const xs = numbers(data).filter((__, index) => index % 2 === 0);
        expect(Math.max(...xs)).toBeLessThanOrEqual(limit);
      }
    });
  },
);

it('shows every time that was given in the small drawing too', () => {
  expect(thumbnail.match(/class="g-strong"/g)).toHaveLength(edition.data['promised-dates']?.rows.length ?? 0);
  expect(thumbnail).not.toContain('<text');
});

it('leaves the drawing out while its data are missing', () => {
  expect(() => drawn('promised-dates', { ...edition, data: {} })).toThrow();
});

it('keeps what was said, in Urdu too, before the day of our newest source', () => {
  const narrow = drawGraphic('promised-dates', edition.in('ur'), localeOf('ur'))
    ?.svg.split(/(?=<svg )/)
    .find((cut) => cut.includes('g-narrow'));
  const [, , newest = 0] = numbers(pathOf(narrow ?? '', 'g-line'));
  const links = [...(narrow ?? '').matchAll(/<a .*?<\/a>/g)].map(([link]) => link);
  const behind = links.flatMap((link) =>
    [...link.matchAll(/<text transform="scale\(-1 1\)" class="g-t" x="-([\d.]+)" y="[^"]*">([^<]*)</g)].map(
      ([, x, text = '']) => ({ text, end: Number(x) + textWidth(text, 14.5) }),
    ),
  );
  expect(behind.length).toBeGreaterThan(0);
  // Their widths are an estimate: it leaves the line ten units.
  expect(behind.filter(({ end }) => end > newest - 9)).toEqual([]);
});

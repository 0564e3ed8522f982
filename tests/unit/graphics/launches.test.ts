import { describe, expect, it } from 'vitest';
import { aMilestone } from '#tests/component/fixtures.ts';
import { aLaunch, draw, seals } from '#tests/unit/graphics/sketch.ts';

const badr = aLaunch('badr', { date: '1990-07-16', vehicle: 'Long March 2E' });
const paksat = aLaunch('paksat', { date: '2011-08-12', vehicle: 'Long March 3B' });
const moon = aLaunch('moon', { date: '2024-05-03', vehicle: 'Long March 5', topics: ['lunar', 'satellite'] });

/** Heights of the ticks that mark the days of launch. */
const ticks = (svg: string) => [...svg.matchAll(/class="g-when" d="M46 ([\d.]+)/g)].map(([, y]) => Number(y));

describe('the launches', () => {
  it('are one mark each, with rocket, date and kind beside it', () => {
    const { svg, finding } = draw('launches', [badr, paksat, moon]);

    expect(seals(svg)).toBe(3);
    expect(svg).toContain('>Long March 5</text>');
    expect(svg).toContain('>3 May 2024, to the Moon</text>');
    expect(finding).toBe('Three launches.');
  });

  it('get one mark more with one milestone more', () => {
    expect(seals(draw('launches', [badr, paksat, moon, aLaunch('new', { date: '2027-01-01' })]).svg)).toBe(4);
  });

  it('leave out what is no launch of Pakistan’s', () => {
    const crew = aMilestone({ id: 'crew', topics: ['crewed'], vehicle: 'Long March 2F', lead: 'china' });

    expect(seals(draw('launches', [badr, crew]).svg)).toBe(1);
  });

  it('stand at true scale: the years between them are as long as they were', () => {
    const [first = 0, second = 0, third = 0] = ticks(draw('launches', [badr, paksat, moon]).svg);

    // 21.07 years and 12.73 years.
    expect((second - first) / (third - second)).toBeCloseTo(21.07 / 12.73, 1);
  });

  it('show the long pause as a gap with its length', () => {
    const { svg, caption } = draw('launches', [badr, paksat]);

    expect(svg).toContain('>Twenty-one years without one</text>');
    expect(caption).toContain('Between 1990 and 2011 there was none.');
  });

  it('say how many were lately', () => {
    const { finding } = draw('launches', [badr, paksat, moon, aLaunch('next', { date: '2025' })]);

    expect(finding).toBe('Four launches, two of them since 2023.');
  });

  it('are outlined and called planned when they are, and not counted as launched', () => {
    const { svg, finding, table } = draw('launches', [badr, aLaunch('next', { date: '2028', status: 'planned' })]);

    expect(svg).toContain('class="g-mark g-open"');
    expect(finding).toBe('One launch.');
    expect(table.rows.at(-1)).toContain('satellite, planned');
  });

  it('never write over one another, however many fall in one month', () => {
    const month = Array.from({ length: 9 }, (_, day) => aLaunch(`l${day}`, { date: `2025-03-0${day + 1}` }));
    const lines = [...draw('launches', month).svg.matchAll(/x="107" y="(-?[\d.]+)"/g)].map(([, y]) => Number(y));
    const gaps = lines.slice(1).map((y, index) => y - (lines[index] ?? 0));

    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(14.5);
    expect(Math.min(...lines)).toBeGreaterThan(8);
  });

  it('have all their figures in the table', () => {
    expect(draw('launches', [badr]).table.rows).toEqual([
      ['PakSat-1R reaches orbit', '16 July 1990', 'Long March 2E', 'Jiuquan Satellite Launch Center', 'satellite'],
    ]);
  });

  it('leave an empty line of years when there is none', () => {
    const { svg, finding } = draw('launches');

    expect(seals(svg)).toBe(0);
    expect(finding).toBe('No launches.');
  });
});

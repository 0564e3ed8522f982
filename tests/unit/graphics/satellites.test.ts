import { describe, expect, it } from 'vitest';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { launchesOf } from '#lib/graphics/launches-of.ts';
import { cutsOf, drawn } from '#tests/unit/graphics/sketch.ts';

const edition = await loadEdition();
const { svg, table, thumbnail, finding } = drawn('satellites', edition);
const cuts = cutsOf(svg);
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const rows = edition.data.satellites?.rows ?? [];

/** The ring and the Earth of one satellite, in units of the drawing. */
function proportionOf(cut: string, name: string): number {
  const mark = new RegExp(`<title>${name}:.*?</a>`).exec(cut)?.[0] ?? '';
  const ring = Number(/<ellipse[^>]* rx="([\d.]+)"/.exec(mark)?.[1]);
  const earth = Number(/class="g-box"[^>]* r="([\d.]+)"/.exec(mark)?.[1]);
  return ring / earth;
}

describe('the satellites', () => {
  it('are eleven, each once in either cut, in the table and in the thumbnail', () => {
    expect(finding).toBe('Eleven satellites, one by one');
    expect(table.rows).toHaveLength(11);
    for (const cut of cuts) expect(count(cut, /class="g-link"/g)).toBe(11);
    expect(count(thumbnail, /class="g-box"/g)).toBe(11);
  });

  it('are those that the timeline has launched from China, in the order of their days', () => {
    const launched = launchesOf(edition.milestones).filter(
      ({ topics, lead }) => topics.includes('satellite') && lead === 'together',
    );

    expect(new Set(rows.map(({ milestone }) => milestone))).toEqual(new Set(launched.map(({ id }) => id)));
    expect([...new Set(rows.map(({ milestone }) => milestone))]).toEqual(launched.map(({ id }) => id));
  });

  // Semi-major axes over the Earth's mean radius, by hand: (6,371 + 35,786) / 6,371; 7,011 / 6,371; 6,971 / 6,371.
  it.each([
    ['PakSat-1R', 6.617],
    ['PakSat-MM1', 6.617],
    ['PRSS-1', 1.1],
    ['PakTES-1A', 1.096],
    ['Badr-1', 1.094],
  ])('%s flies on a ring of %d Earth’s radii in both cuts', (name, radii) => {
    for (const cut of cuts) expect(proportionOf(cut, name)).toBeCloseTo(radii, radii > 2 ? 0 : 1);
    for (const cut of cuts) expect(Math.abs(proportionOf(cut, name) / radii - 1)).toBeLessThan(0.03);
  });

  it('have no ring where no source gives a height', () => {
    const told = rows.filter(({ orbit, lowest }) => orbit === 'geostationary' || lowest !== undefined);

    expect(told).toHaveLength(5);
    for (const cut of cuts) expect(count(cut, /<ellipse/g)).toBe(5);
  });

  it('are full, outlined and dotted as somebody said that they worked, had them in a list, or nobody spoke', () => {
    for (const cut of cuts) {
      expect(count(cut, /class="g-dot"/g)).toBe(3);
      expect(count(cut, /class="g-hollow"/g)).toBe(3);
      expect(count(cut, /class="g-may"/g)).toBe(5);
    }
    expect(table.rows.filter((row) => row[4] === 'condition not told')).toHaveLength(5);
  });

  it('take day and rocket from the milestone, and lead to it', () => {
    expect(table.rows[0]?.slice(0, 3)).toEqual(['Badr-1', '16 July 1990', 'Long March 2E']);
    for (const { milestone } of rows) for (const cut of cuts) expect(cut).toContain(`href="/timeline/${milestone}"`);
  });
});

import { describe, expect, it } from 'vitest';
import { aFactbox, aSource } from '#tests/component/fixtures.ts';
import { draw } from '#tests/unit/graphics/sketch.ts';

const boxWith = (value: string) =>
  aFactbox({ id: 'programme', facts: [{ label: 'Tiangong: modules', value, asOf: '2026', sources: [{ ...source }] }] });
const { publisher, title } = aSource();
const source = { publisher, ...(title === undefined ? {} : { title }) };

const launched = (...factboxes: ReturnType<typeof aFactbox>[]) =>
  draw('station-plan', [], factboxes)
    .table.rows.slice(0, 3)
    .map(([name, , date]) => [name, date]);

describe('the plan of the station', () => {
  it('has the dates of the modules from the fact box', () => {
    const facts = boxWith(
      'Tianhe, the core (launched 28 April 2021), Wentian (23 July 2022) and Mengtian (30 October 2022)',
    );

    expect(launched(facts)).toEqual([
      ['Tianhe', '28 April 2021'],
      ['Wentian', '23 July 2022'],
      ['Mengtian', '30 October 2022'],
    ]);
  });

  it('has those of the fact sheet when the fact box puts them otherwise', () => {
    expect(launched(boxWith('Three modules, the first of them Tianhe'))).toEqual([
      ['Tianhe', '29 April 2021'],
      ['Wentian', '24 July 2022'],
      ['Mengtian', '31 October 2022'],
    ]);
  });

  it('marks one seat of three as the visitor’s, and says that nothing is to scale', () => {
    const { svg, caption } = draw('station-plan');

    expect(svg.match(/class="g-seat"/g)).toHaveLength(2);
    expect(svg.match(/class="g-visitor"/g)).toHaveLength(1);
    expect(caption).toContain('not to scale: our sources give no measurements');
  });
});

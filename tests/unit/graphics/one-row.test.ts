import { describe, expect, it } from 'vitest';
import { type DataName, type DataOf, dataNames, isDataName } from '#lib/content/matter/data-schema.ts';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { type PartialDate, parsePartialDate } from '#lib/terms/partial-date.ts';
import { cutsOf, drawn } from '#tests/unit/graphics/sketch.ts';

const edition = await loadEdition();

type RowOf<Name extends DataName> = DataOf<Name>['rows'][number];

const dateOf = (iso: string): PartialDate => {
  const date = parsePartialDate(iso);
  if (!date) throw new Error(`${iso} is no date`);
  return date;
};

/** A later beginning of the same year or month. */
const laterPart = ({ iso, precision }: PartialDate) => dateOf(`${iso}${precision === 'year' ? '-07' : '-15'}`);

/** The day before that of a row, or of its milestone. */
function dayBefore({ day, milestone }: RowOf<'ships'>): PartialDate {
  const { iso = '' } = day ?? edition.milestone(milestone ?? '')?.date ?? {};
  return dateOf(new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10));
}

/** A change of one row that has to be seen, for each drawing that is made from data. */
const changes: { readonly [Name in DataName]: (row: RowOf<Name>) => RowOf<Name> } = {
  // The window begins later, and ends when it did.
  'promised-dates': (row) => ({ ...row, from: laterPart(row.from), to: row.to ?? row.from }),
  satellites: (row) => ({ ...row, condition: row.condition === 'works' ? 'listed' : 'works' }),
  moon: (row) => {
    if (row.is === 'orbit') return { ...row, hours: row.hours + 1 };
    if (row.is === 'site') return { ...row, name: 'Another place' };
    return { ...row, from: laterPart(row.from), to: row.to ?? row.from };
  },
  'places-offered': (row) => ({ ...row, others: row.others + 1 }),
  // The day before; or another word as long.
  ships: (row) => (row.event === 'renumbered' ? { ...row, note: 'Another flight' } : { ...row, day: dayBefore(row) }),
  candidates: (row) =>
    row.step === 'named' || row.step === 'seat'
      ? { ...row, by: row.by.replaceAll('a', 'e') }
      : { ...row, least: row.least - 1 },
};

/** Rows that the small drawing leaves out: years, names, and the numbers of flights. */
const notInThumbnail = [
  ...(edition.data.moon?.rows ?? []).filter(({ is }) => is !== 'orbit'),
  ...(edition.data.ships?.rows ?? []).filter(({ event }) => event === 'renumbered'),
  ...(edition.data.candidates?.rows ?? []).filter(({ step }) => step === 'named' || step === 'seat'),
].map(({ id }) => id);

function changed<Name extends DataName>(name: Name, index: number) {
  const matter: DataOf<Name> | undefined = edition.data[name];
  const rows = (matter?.rows ?? []).map((row, at) => (at === index ? changes[name](row) : row));
  return { ...edition, data: { ...edition.data, [name]: { ...matter, rows } } };
}

const marksIn = (cut: string): readonly string[] =>
  [...cut.matchAll(/<a class="g-link".*?<\/a>/g)].map(([mark]) => mark);
const addressOf = (mark: string) => /href="([^"]*)"/.exec(mark)?.[1];

describe.each(dataNames.filter(isDataName))('a change of one row of %s', (name) => {
  const { svg, thumbnail } = drawn(name, edition);
  const rows = edition.data[name]?.rows ?? [];

  it('finds two cuts with as many marks', () => {
    const [wide, narrow, ...others] = cutsOf(svg).map((cut) => marksIn(cut).length);
    expect(others).toEqual([]);
    expect(wide).toBe(narrow);
    expect(wide).toBeGreaterThanOrEqual(rows.length);
  });

  it.each(rows.map(({ id }, index): [string, number] => [id, index]))(
    'moves the marks of %s alone, in both cuts',
    (id, index) => {
      const after = drawn(name, changed(name, index));
      const moved = cutsOf(svg).map((cut, at) => {
        const [before, now] = [marksIn(cut), marksIn(cutsOf(after.svg)[at] ?? '')];
        return {
          gone: before.filter((mark) => !now.includes(mark)),
          come: now.filter((mark) => !before.includes(mark)),
        };
      });

      for (const { gone, come } of moved) {
        expect(new Set(gone.map(addressOf)).size).toBe(1);
        expect(come.map(addressOf)).toEqual(gone.map(addressOf));
      }
      const [wide, narrow] = moved.map(({ gone }) => gone.map(addressOf));
      expect(wide).toEqual(narrow);
      expect(after.thumbnail === thumbnail).toBe(notInThumbnail.includes(id));
    },
  );
});

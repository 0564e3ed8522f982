import { beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import { openingOf } from '#lib/content/reading/opening.ts';
import { deskOf } from '#lib/editors/desk.ts';
import { errors, giveStoreFolder, open, put } from '#tests/unit/content/store-folder.ts';

const file = 'data/promised-dates.yml';
const row = (id: string, from: string, basis = '    milestone: ordered\n') =>
  `  - id: ${id}\n    by: A minister\n    promise: "${from}"\n    from: ${from}\n${basis}`;
const dataOf = (...rows: string[]) => `rows:\n${rows.join('')}`;
const yearsOf = ({ data }: Edition) => data['promised-dates']?.rows.map(({ from }) => from.iso);
const matter = (more: string) =>
  `---\ntitle: A satellite was ordered on this day\n${more}topics: [crewed]\nsources:\n  - publisher: P\n    title: T\n---\n\n`;
const story = (body: string) =>
  `${matter('summary: What is known of it.\npublished: 2026-01-01T09:00:00+05:00\n')}${body}`;

giveStoreFolder();
beforeEach(() => put('milestones/ordered.md', `${matter('date: 2016-04-20\n')}Text.\n`));

describe('the data of a drawing', () => {
  it('are typed in the edition, and a change of them makes another', async () => {
    const path = await put(file, dataOf(row('a', '2017')));
    const store = open();
    const before = await store.load();
    await put(file, dataOf(row('a', '2017'), row('b', '2022')));
    const after = await store.refresh([path]);

    expect([yearsOf(before), yearsOf(after)]).toEqual([['2017'], ['2017', '2022']]);
    expect(after.revision).not.toBe(before.revision);
  });

  it('stay as they were while what is saved has a fault, also after a restart', async () => {
    const path = await put(file, dataOf(row('a', '2017')));
    const store = open();
    await store.load();
    await store.keepCopies();
    await put(file, dataOf(row('a', '2017'), row('a', '2022')));
    const faulty = await store.refresh([path]);
    const restarted = await open().load();

    expect([yearsOf(faulty), yearsOf(restarted)]).toEqual([['2017'], ['2017']]);
    expect(errors(faulty)).toEqual([
      'content/data/promised-dates.yml:7:9 rows.2.id: "a" is also the id of another row; give each its own',
    ]);
  });

  it('are not shown when a row names a milestone that there is not, and the row is named', async () => {
    await put(file, dataOf(row('a', '2017', '    milestone: orderd\n')));
    const edition = await open().load();

    expect(yearsOf(edition)).toBeUndefined();
    expect(errors(edition)).toEqual([
      'content/data/promised-dates.yml:6:16 rows.1.milestone: there is no content/milestones/orderd.md; did you mean "ordered"?',
    ]);
  });

  it('must be there for a document that shows the drawing, and are looked for again when they come', async () => {
    const drawn = await put('stories/drawn.md', story('::graphic{name=promised-dates}\n\nText.\n'));
    const store = open();
    await store.load();
    const without = await store.refresh([drawn]).then(() => store.checkBodies());
    const given = await store.refresh([await put(file, dataOf(row('a', '2017')))]);

    expect(errors(without)).toEqual([
      'content/stories/drawn.md:11:1 body: the drawing is made from content/data/promised-dates.yml, and there is none; add it, or take ::graphic{name=promised-dates} out',
    ]);
    expect(errors(given)).toEqual([]);
  });

  it('are listed on the desk', async () => {
    await put(file, dataOf(row('a', '2017')));
    const store = open();
    const edition = await store.load();
    const listed = deskOf(store.records, edition.problems, 0).kinds.find(({ kind }) => kind === 'data');

    expect(listed?.files).toMatchObject([{ file: `content/${file}`, state: { is: 'live' } }]);
  });
});

describe('the opening of a story', () => {
  it.each([
    ['::graphic{name=pass}\n\nText.', 'pass'],
    ['\n\n::graphic{ name="station-plan" }\n', 'station-plan'],
    ['Text.\n\n::graphic{name=pass}\n', undefined],
    ['::graphic{name=no-such}\n', undefined],
    ['::graphic{name=pass} and more\n', undefined],
    ['', undefined],
  ])('%j begins with %s', (markdown, opening) => {
    expect(openingOf(markdown)).toBe(opening);
  });

  it('is known before a body is parsed', async () => {
    await put('stories/drawn.md', story('::graphic{name=pass}\n\nText.\n'));
    await put('stories/told.md', story('Text.\n\n::graphic{name=pass}\n'));
    const { stories } = await open().load();

    expect(new Map(stories.map(({ slug, opening }) => [String(slug), opening]))).toEqual(
      new Map([
        ['drawn', 'pass'],
        ['one', undefined],
        ['told', undefined],
      ]),
    );
  });
});

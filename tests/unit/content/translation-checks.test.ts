import { describe, expect, it } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import { codeIn, readGuidePage } from '#tests/unit/content/guide-page.ts';
import { giveStoreFolder, open } from '#tests/unit/content/store-folder.ts';
import {
  box,
  found,
  good,
  lines,
  originals,
  point,
  putAll,
  seat,
  ships,
  stamp,
} from '#tests/unit/content/translated-folder.ts';

giveStoreFolder();

const [of, cure] = ['content/stories/seat.md', 'correct the number, or add the source there'];
const faulty: readonly (readonly [what: string, file: string, text: string, told: string])[] = [
  [
    'a point too few',
    'stories/seat.ur.md',
    seat(`${point(1)}, ${point(1)}, ${point(2)}`),
    `seat.ur.md:4:9 points: are 3, and those of ${of} are 2; translate each of them, in the same order`,
  ],
  [
    'a source that is not there, in a point',
    'stories/seat.ur.md',
    seat(`${point(1)}, ${point(7)}`),
    `seat.ur.md:4:27 points.2: cites source 7, but ${of} has 2; ${cure}`,
  ],
  [
    'a source that is not there, in the text',
    'stories/seat.ur.md',
    seat(`${point(1)}, ${point(2)}`, 'ایک۔:cite[1,3]\n\n## کون\n\nدو۔:cite[2]\n'),
    `seat.ur.md:8:5 body: cites source 3, but ${of} has 2; ${cure}`,
  ],
  [
    'a picture that its original has not',
    'stories/seat.ur.md',
    seat(`${point(1)}, ${point(2)}`, undefined, 'hero: {alt: تصویر}\n'),
    `seat.ur.md:5:7 hero: has nothing to translate: ${of} has none; delete it`,
  ],
  [
    'a field that is not translated',
    'stories/seat.ur.md',
    seat(`${point(1)}, ${point(2)}`, undefined, 'published: 2026-01-01T09:00:00+05:00\n'),
    'seat.ur.md:5:1 published: is not translated: the original says it for every language; delete it here',
  ],
  [
    'no stamp',
    'stories/seat.ur.md',
    seat(`${point(1)}, ${point(2)}`).replace(stamp, ''),
    'seat.ur.md:1:1 translation: is missing; add `translation: {status: machine}` and run `npm run restamp -- PATH`',
  ],
  [
    'an empty stamp',
    'stories/seat.ur.md',
    seat(`${point(1)}, ${point(2)}`).replace('"00000"', '""'),
    'seat.ur.md:5:36 translation.of: is not the stamp of an original; run `npm run restamp -- PATH` once the translation says what its original says, and it is written',
  ],
  [
    'a fact too few',
    'factboxes/box.ur.md',
    box('نشستیں'),
    'box.ur.md:4:3 facts: are 1, and those of content/factboxes/box.md are 2; translate each of them, in the same order',
  ],
  [
    'a row that is not there',
    'data/ships.ur.yml',
    ships('id: up-22, ship: شنژو 22'),
    'ships.ur.yml:3:10 rows.1.id: there is no row "up-22" in content/data/ships.yml; did you mean "up-20"?',
  ],
  [
    'a word that the row has not',
    'data/ships.ur.yml',
    ships('id: down-20, crew: کوئی'),
    'ships.ur.yml:3:25 rows.1.crew: has nothing to translate: that row has no crew; delete it',
  ],
  [
    'a day',
    'data/ships.ur.yml',
    ships('id: up-20, day: 2025-04-24'),
    'ships.ur.yml:3:17 rows.1.day: is not translated: the original says it for every language; delete it here',
  ],
  [
    'one word put in two ways',
    'data/ships.ur.yml',
    ships('id: up-20, ship: شنژو 20', 'id: down-20, ship: شینژو'),
    'ships.ur.yml:4:25 rows.2.ship: is "شینژو" for "Shenzhou-20", and row up-20 says "شنژو 20" for it; write it alike, since a drawing puts together what is called the same',
  ],
  [
    'a row twice',
    'data/ships.ur.yml',
    ships('id: up-20, ship: شنژو 20', 'id: up-20'),
    'ships.ur.yml:4:10 rows.2.id: "up-20" is also the id of another row; give each its own',
  ],
  [
    'no original',
    'data/moon.ur.yml',
    `${stamp}rows:\n  - {id: a, name: چاند}\n`,
    'moon.ur.yml:1:1 file: there is no content/data/moon.yml, of which this would be the Urdu; rename this file to the name of its original',
  ],
  [
    'a drawing that is none',
    'data/ship.ur.yml',
    ships('id: a'),
    'ship.ur.yml:1:1 file: "ship" is no drawing that is made from data; did you mean "ships"?',
  ],
  [
    'a lead of the site',
    'site.ur.yml',
    `${good['site.ur.yml']}lead: seat\n`,
    'content/site.ur.yml:5:1 lead: is not translated: the original says it for every language; delete it here',
  ],
  [
    'what nobody has translated',
    'stories/seat.ur.md',
    seat(`${point(1)}, ${point(2)}`, 'TRANSLATE: A seat was agreed.:cite[1]\n\n## کون\n\nدو۔:cite[2]\n'),
    'seat.ur.md:8:1 body: "TRANSLATE: A seat was agreed.:cite[1]" waits to be translated; write it in Urdu, without TRANSLATE:',
  ],
];

describe('a translation that is at odds with its original', () => {
  it('has none of these faults when it is as it should be', async () => {
    await putAll({ ...originals, ...good });
    const edition = await open().load();
    expect([...found(edition, 'error'), ...found(edition, 'warning')]).toEqual([]);
  });

  it.each(faulty)('is told of: %s', async (_, file, text, expected) => {
    await putAll({ ...originals, ...good, [file]: text });
    const store = open();
    await store.load();
    expect(lines(await store.checkBodies(), 'error')).toEqual([expected]);
  });

  it('changes nothing for readers: the last good one stays, also after a restart', async () => {
    await putAll({ ...originals, ...good });
    const store = open();
    await store.load();
    await store.checkBodies();
    await store.keepCopies();
    const changed = await putAll({
      'stories/seat.ur.md': seat(point(1)),
      'factboxes/box.ur.md': box('x'),
      'data/ships.ur.yml': ships('id: gone'),
    });
    const faulty = await store.refresh(changed);
    const seen = (edition: Edition) => {
      const urdu = edition.in('ur');
      return [
        urdu.story('seat')?.title,
        urdu.factbox('box')?.facts[1]?.label,
        urdu.data.ships?.rows[1]?.ship,
        urdu.site.title,
      ];
    };
    const expected = ['ایک نشست', 'امیدوار', 'شنژو 20', 'مدار میں پاکستان'];
    expect(found(faulty, 'error')).toHaveLength(3);
    expect([seen(faulty), seen(await open().load())]).toEqual([expected, expected]);
  });
});

describe('the guides for translators', async () => {
  const guides = await Promise.all(
    (
      [
        ['content/README.ur.md', 'چیک کیا کہتا ہے'],
        ['content/README.zh.md', '检查说的话'],
      ] as const
    ).map(async ([path, heading]) => ({ path, rows: (await readGuidePage(path)).tables.get(heading) ?? [] })),
  );
  const said = guides.flatMap(({ path, rows }) =>
    rows.flatMap(([cell]) => (cell ? codeIn(cell).map((message): [string, string] => [path, message]) : [])),
  );

  it.each(said.filter(([, message]) => !message.endsWith('…')))('%s has a message as it is: %s', (_, message) => {
    const told = faulty.map((one) => one[3]);
    expect(told.some((line) => line.endsWith(` ${message.replace('in Chinese', 'in Urdu')}`))).toBe(true);
  });

  it('are in two languages', () => {
    for (const { rows } of guides) expect(rows.length).toBeGreaterThan(5);
  });
});

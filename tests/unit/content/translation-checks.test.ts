import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isOriginal } from '#lib/content/model/file-record.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { writeStamp } from '#lib/content/model/stamp.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import { deskOf } from '#lib/editors/desk.ts';
import { formatProblem } from '#lib/terms/problem.ts';
import { giveStoreFolder, open, path, put } from '#tests/unit/content/store-folder.ts';

giveStoreFolder();

const source = (title: string) => `  - publisher: P\n    title: ${title}\n`;
const originals = {
  'stories/seat.md': `---
title: A seat is agreed on at last
summary: What is known of it.
published: 2026-01-01T09:00:00+05:00
topics: [crewed]
points: ["It was agreed.:cite[1]", "It is one seat.:cite[2]"]
sources:
${source('One')}${source('Two')}---

A seat was agreed.:cite[1]

## Who goes

One of two.:cite[2]
`,
  'factboxes/box.md': `---
title: The programme in short words
asOf: 2026-01-01
facts:
  - {label: Seats, value: One, asOf: 2026-01-01, sources: [{publisher: P, title: T}]}
  - {label: Candidates, value: Two, asOf: 2026-01-01, sources: [{publisher: P, title: T}]}
---

Text.
`,
  'data/ships.yml': `sources:
${source('One')}rows:
  - {id: up-20, cite: [1], ship: Shenzhou-20, event: up, day: 2025-04-24, crew: Chen Dong}
  - {id: down-20, cite: [1], ship: Shenzhou-20, event: down, day: 2025-11-14}
  - {id: up-21, cite: [1], ship: Shenzhou-21, event: up, day: 2025-10-31, note: quickly}
`,
};
const stamp = 'translation: {status: machine, of: "00000"}\n';
const point = (number: number) => `"نکتہ۔:cite[${number}]"`;
const seat = (points: string, body = 'ایک نشست۔:cite[1]\n\n## کون\n\nدو میں سے ایک۔:cite[2]\n', more = '') =>
  `---\ntitle: ایک نشست\nsummary: خلاصہ۔\npoints: [${points}]\n${more}${stamp}---\n\n${body}`;
const box = (...labels: string[]) =>
  `---\ntitle: پروگرام\nfacts:\n${labels.map((label) => `  - {label: ${label}, value: قدر}\n`).join('')}${stamp}---\n\nمتن۔\n`;
const ships = (...rows: string[]) => `${stamp}rows:\n${rows.map((row) => `  - {${row}}\n`).join('')}`;
const good = {
  'stories/seat.ur.md': seat(`${point(1)}, ${point(2)}`),
  'factboxes/box.ur.md': box('نشستیں', 'امیدوار'),
  'data/ships.ur.yml': ships('id: up-20, ship: شنژو 20, crew: چن ڈونگ', 'id: up-21, ship: شنژو 21'),
  'site.ur.yml': `title: مدار میں پاکستان\ntagline: ایک نشست\npublisher: مدار میں پاکستان\n${stamp}`,
};

const putAll = (files: Readonly<Record<string, string>>) =>
  Promise.all(Object.entries(files).map(([file, text]) => put(file, text)));
const found = ({ problems }: Edition, severity: 'error' | 'warning' | 'notice') =>
  problems.filter((problem) => problem.severity === severity && /\.ur\./.test(problem.file)).map(formatProblem);
const lines = (edition: Edition, severity: 'error' | 'warning' | 'notice') =>
  found(edition, severity).map((line) => line.replace(/^content\/[a-z]+\//, ''));

const [of, cure] = ['content/stories/seat.md', 'correct the number, or add the source there'];
describe('a translation that is at odds with its original', () => {
  it('has none of these faults when it is as it should be', async () => {
    await putAll({ ...originals, ...good });
    const edition = await open().load();
    expect([...found(edition, 'error'), ...found(edition, 'warning')]).toEqual([]);
  });

  it.each([
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
  ])('is told of: %s', async (_, file, text, expected) => {
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

describe('an original that changes', () => {
  it('has its translation judged anew, and takes it along when it goes', async () => {
    await putAll({ ...originals, ...good });
    const store = open();
    await store.load();
    const shorter = originals['stories/seat.md'].replace(
      ', "It is one seat.:cite[2]"',
      ', "It is one seat.:cite[1]", "New.:cite[1]"',
    );
    const longer = await store.refresh([await put('stories/seat.md', shorter)]);
    await rm(path('stories/seat.md'));
    const gone = await store.refresh([path('stories/seat.md')]);

    expect(lines(longer, 'error')).toEqual([
      `seat.ur.md:4:9 points: are 2, and those of ${of} are 3; translate each of them, in the same order`,
    ]);
    expect(longer.in('ur').story('seat')?.title).toBe('ایک نشست');
    expect(gone.in('ur').story('seat')).toBeUndefined();
  });

  const [seats, candidates] = [/ {2}- \{label: Seats.*\n/, / {2}- \{label: Candidates.*\n/].map(
    (fact) => fact.exec(originals['factboxes/box.md'])?.[0] ?? '',
  ) as [string, string];
  const added = seats.replace('Seats', 'First').replace('One', 'New');

  it.each([
    ['comes before it', [added, seats, candidates], ['First', 'نشستیں', 'امیدوار']],
    ['changes places with it', [candidates, seats], ['امیدوار', 'نشستیں']],
    ['takes its place', [candidates, added], ['امیدوار', 'First']],
    ['is written anew', [seats, candidates.replace('Two', 'Three')], ['نشستیں', 'امیدوار']],
    ['goes', [candidates], ['امیدوار']],
  ])('never has the words of one fact over the sources of another: one %s', async (_, facts, labels) => {
    await putAll(originals);
    const store = open();
    await store.load();
    const record = store.records.read.get('content/factboxes/box.md');
    const made = record && isOriginal(record) ? writeStamp(stampOfRecord(record)) : '';
    await store.refresh([await put('factboxes/box.ur.md', good['factboxes/box.ur.md'].replace('00000', made))]);
    const box = originals['factboxes/box.md'].replace(seats + candidates, facts.join(''));
    const edition = await store.refresh([await put('factboxes/box.md', box)]);

    const shown = edition.in('ur').factbox('box')?.facts ?? [];
    expect(shown.map(({ label }) => label)).toEqual(labels);
    expect(shown.map(({ label, language }) => language === (label === 'First' ? 'en' : undefined))).not.toContain(
      false,
    );
  });
});

describe('how translations stand', () => {
  it('is told by notices and on the desk: what has changed, and what is not translated', async () => {
    await putAll({ ...originals, ...good, 'site.ur.yml': good['site.ur.yml'] });
    const store = open();
    await store.load();
    const stamp = (file: string) => {
      const record = store.records.read.get(`content/${file}`);
      return record && isOriginal(record) ? writeStamp(stampOfRecord(record)) : '';
    };
    const inStep = Object.entries(good).map(([file, text]): [string, string] => [
      file,
      text.replace('00000', stamp(file.replace('.ur', ''))),
    ]);
    await store.refresh(await putAll(Object.fromEntries(inStep)));
    const changed = {
      'stories/seat.md': originals['stories/seat.md']
        .replace('A seat was agreed.', 'Two seats were agreed.')
        .replace('It is one', 'It was one'),
      'factboxes/box.md': originals['factboxes/box.md'].replace('value: Two', 'value: Three'),
      'data/ships.yml': originals['data/ships.yml'].replace('quickly', 'slowly'),
    };
    await store.refresh(await putAll(changed));
    const edition = await store.checkBodies();
    const desk = deskOf(store.records, edition.problems, 0);

    const lag = (file: string, of: string, what: string) =>
      `${file}: lags behind content/${of}: ${what} changed since; translate that, then run \`npm run restamp -- content/${file}\``;
    const notices = edition.problems.filter(({ severity, file }) => severity === 'notice' && file.includes('.ur.'));
    expect(notices.map(({ file, message }) => `${file.replace('content/', '')}: ${message}`)).toEqual([
      lag('data/ships.ur.yml', 'data/ships.yml', 'row up-21 has'),
      lag('factboxes/box.ur.md', 'factboxes/box.md', 'facts.2 has'),
      lag('stories/seat.ur.md', 'stories/seat.md', 'points.2 and paragraph 1 ("Two seats were agreed.:cite[1]") have'),
    ]);
    expect(
      edition.problems.filter(({ file }) => file === 'content/stories/one.md').map(({ message }) => message),
    ).toEqual([
      'has no Urdu and no Chinese; begin with `npm run new -- translation ur content/stories/one.md` and `npm run new -- translation zh content/stories/one.md`',
    ]);
    const columns = desk.kinds.flatMap(({ files }) =>
      files.map(({ name, translations }) => [name, ...translations.map(({ is }) => is)]),
    );
    expect(columns).toEqual([
      ['one', 'missing', 'missing'],
      ['seat', 'behind', 'missing'],
      ['box', 'behind', 'missing'],
      ['ships', 'behind', 'missing'],
      ['site', 'machine', 'missing'],
    ]);
    expect(desk.lagging?.map(({ on }) => on.file).sort()).toEqual(notices.map(({ file }) => file));
  });

  it.each([
    [
      'a heading that was left out',
      'ایک نشست۔:cite[1]\n\nدو میں سے ایک۔:cite[2]\n',
      `has 0 headings, and ${of} has 1; look whether a part was left out`,
    ],
    [
      'a citation that was left out',
      'ایک نشست۔:cite[1]\n\n## کون\n\nدو میں سے ایک۔\n',
      `does not cite source 2, as ${of} does; cite what the original cites`,
    ],
  ])('is a warning with %s', async (_, body, message) => {
    await putAll({ ...originals, ...good, 'stories/seat.ur.md': seat(`${point(1)}, ${point(2)}`, body) });
    const store = open();
    await store.load();
    expect(lines(await store.checkBodies(), 'warning')).toEqual([`seat.ur.md:7:1 body: ${message}`]);
  });
});

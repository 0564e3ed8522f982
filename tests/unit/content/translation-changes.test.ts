import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isOriginal } from '#lib/content/model/file-record.ts';
import { writeStamp } from '#lib/content/model/stamp.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import { deskOf } from '#lib/editors/desk.ts';
import { giveStoreFolder, open, path, put } from '#tests/unit/content/store-folder.ts';
import { good, lines, originals, point, putAll, seat } from '#tests/unit/content/translated-folder.ts';

giveStoreFolder();

const of = 'content/stories/seat.md';

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
    expect(desk.lagging.map(({ on }) => on.file).sort()).toEqual(notices.map(({ file }) => file));
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

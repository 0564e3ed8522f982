import { csv } from '#lib/publishing/csv.ts';
import type { MilestoneData, SourceData, TimelineData } from '#lib/publishing/data-schema.ts';

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
];

/** The timeline as one table: a milestone a row. */
export function timelineCsv({ milestones }: TimelineData): string {
  return csv(
    columns.map(([name]) => name),
    milestones.map((milestone) => columns.map(([, cell]) => cell(milestone))),
  );
}

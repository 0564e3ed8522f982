import { parseISO } from 'date-fns/parseISO';
import type { DataMatter } from '#lib/content/matter/data-schema.ts';
import { bestPoint, bestTitle } from '#lib/content/matter/lengths.ts';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import { isRefusedHost } from '#lib/content/matter/refused-hosts.ts';
import type { FactboxMatter, MilestoneMatter, Source, StoryMatter, UpdateMatter } from '#lib/content/matter/schema.ts';
import type { Instant } from '#lib/terms/ids.ts';
import { comparePartialDates, firstDay, lastDay, type PartialDate } from '#lib/terms/partial-date.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** A fault in a field, with the cure. */
export interface FieldFault {
  readonly path: FieldPath;
  readonly message: string;
}

/** What no single field shows: a fault between two of them. */
export interface CrossFault extends FieldFault {
  readonly severity: Problem['severity'];
}

type Severity = Problem['severity'];
const fault = (severity: Severity, path: FieldPath, message: string): CrossFault => ({ severity, path, message });
const when = (wrong: boolean, found: CrossFault): CrossFault[] => (wrong ? [found] : []);

const isBefore = (a: Instant, b: Instant): boolean => parseISO(a).getTime() < parseISO(b).getTime();

function headline(title: string): CrossFault[] {
  const length = title.length;
  return when(
    length < bestTitle.least || length > bestTitle.most,
    fault(
      'warning',
      ['title'],
      `is ${length} characters long; a headline reads best at ${bestTitle.least} to ${bestTitle.most}`,
    ),
  );
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The standfirst stands under the headline, in lists, feeds and on cards: it must tell something of its own. */
function standfirst(title: string, summary: string | undefined): CrossFault[] {
  if (summary === undefined) return [];
  const length = summary.length;
  return [
    ...when(
      length < 12,
      fault('warning', ['summary'], `is ${length} characters long; say in a sentence or two what is new`),
    ),
    ...when(
      folded(summary) === folded(title),
      fault('warning', ['summary'], 'repeats the headline; say what the headline leaves out'),
    ),
  ];
}

function licence({ hero }: StoryMatter): CrossFault[] {
  const cure = 'is missing; add `licence: CC BY 4.0`, or whatever lets us show the picture';
  return when(hero !== undefined && hero.licence === undefined, fault('warning', ['hero', 'licence'], cure));
}

function links(sources: readonly Source[], parent: FieldPath): CrossFault[] {
  return sources.flatMap(({ url, copy }, index) => [
    ...when(
      url !== undefined && isRefusedHost(url),
      fault(
        'error',
        [...parent, index, 'url'],
        `${url === undefined ? '' : new URL(url).hostname} may not be linked (mirror); write \`copy: true\` in the place of url`,
      ),
    ),
    ...when(
      url !== undefined && copy === true,
      fault('error', [...parent, index, 'copy'], 'a copy is not linked; delete url, or delete this line'),
    ),
  ]);
}

function dates(matter: {
  readonly published: Instant;
  readonly updated?: Instant | undefined;
  readonly expires?: Instant | undefined;
}): CrossFault[] {
  const { published, updated, expires } = matter;
  return [
    ...when(
      updated !== undefined && isBefore(updated, published),
      fault('error', ['updated'], 'is before `published`; write a later time, or delete the line'),
    ),
    ...when(
      expires !== undefined && !isBefore(published, expires),
      fault('error', ['expires'], 'is not after `published`; write a later time, or delete the line'),
    ),
  ];
}

function withdrawal(matter: {
  readonly status: StoryMatter['status'];
  readonly note?: string | undefined;
}): CrossFault[] {
  const withdrawn = matter.status === 'withdrawn';
  return [
    ...when(
      withdrawn && matter.note === undefined,
      fault('error', ['note'], 'is missing; add `note: Why this was withdrawn`, which readers are shown'),
    ),
    ...when(
      !withdrawn && matter.note !== undefined,
      fault('error', ['note'], 'is only shown with `status: withdrawn`; delete it'),
    ),
  ];
}

const unlisted = (cites: readonly number[], sources: readonly Source[], pathOf: (entry: number) => FieldPath) =>
  cites.flatMap((number, entry) =>
    when(
      number < 1 || number > sources.length,
      fault(
        'error',
        pathOf(entry),
        `cites source ${number}, but there are ${sources.length}; correct the number or add the source`,
      ),
    ),
  );

/** Points stand alone, in a message too: each is short, and cites what there is. */
function pointsFaults({ points = [], sources }: StoryMatter): CrossFault[] {
  return points.flatMap(({ text, cites }, index) => [
    ...when(
      text.length < bestPoint.least || text.length > bestPoint.most,
      fault(
        'warning',
        ['points', index],
        `is ${text.length} characters long; a point reads best at ${bestPoint.least} to ${bestPoint.most}`,
      ),
    ),
    ...unlisted(cites, sources, () => ['points', index]),
  ]);
}

export function storyFaults(story: StoryMatter): CrossFault[] {
  return [
    ...headline(story.title),
    ...standfirst(story.title, story.summary),
    ...dates(story),
    ...withdrawal(story),
    ...licence(story),
    ...pointsFaults(story),
    ...links(story.sources, ['sources']),
  ];
}

export function updateFaults(update: UpdateMatter): CrossFault[] {
  return [
    ...headline(update.title),
    ...standfirst(update.title, update.summary),
    ...dates(update),
    ...withdrawal(update),
    ...links(update.sources, ['sources']),
  ];
}

export function milestoneFaults(milestone: MilestoneMatter): CrossFault[] {
  const { title, date, end, sources, status, previousDate } = milestone;
  return [
    ...headline(title),
    ...standfirst(title, milestone.summary),
    ...when(
      end !== undefined && lastDay(end) < firstDay(date),
      fault('error', ['end'], 'is before `date`; write a later date, or delete the line'),
    ),
    ...when(
      previousDate !== undefined && status !== 'slipped' && status !== 'cancelled' && status !== 'planned',
      fault('warning', ['previousDate'], 'is only shown with `status: slipped`, `planned` or `cancelled`'),
    ),
    ...links(sources, ['sources']),
  ];
}

/** The newest date of the sources; undefined when one has none, since that one may be the newest. */
function newest(sources: readonly Source[]): PartialDate | undefined {
  if (sources.some(({ date }) => date === undefined)) return undefined;
  return sources.flatMap(({ date }) => date ?? []).sort((a, b) => comparePartialDates(b, a))[0];
}

export function factboxFaults({ facts, asOf, horizon }: FactboxMatter): CrossFault[] {
  const reach = [
    ...(horizon ? links([horizon], []).map((found) => ({ ...found, path: ['horizon', 'url'] })) : []),
    ...when(
      horizon?.date !== undefined && horizon.date.iso !== asOf.iso,
      fault(
        'warning',
        ['asOf'],
        `is not the day of \`horizon\` (${horizon?.date?.iso ?? ''}); write the day of the newest source in both`,
      ),
    ),
  ];
  const inFacts = facts.flatMap((fact, index) => {
    const latest = newest(fact.sources);
    const twin = facts.findIndex(({ label }) => folded(label) === folded(fact.label));
    return [
      ...when(
        twin < index,
        fault('warning', ['facts', index, 'label'], `is also the label of fact ${twin + 1}; give each its own`),
      ),
      ...when(
        latest !== undefined && firstDay(fact.asOf) > lastDay(latest),
        fault(
          'warning',
          ['facts', index, 'asOf'],
          `is newer than the newest source (${latest?.iso ?? ''}); write the source's date`,
        ),
      ),
      ...links(fact.sources, ['facts', index, 'sources']),
    ];
  });
  return [...reach, ...inFacts];
}

/** The id of each row is its own. */
export const rowFaults = (rows: readonly { readonly id: string }[]): CrossFault[] =>
  rows.flatMap(({ id }, index) =>
    when(
      rows.findIndex((row) => row.id === id) < index,
      fault('error', ['rows', index, 'id'], `"${id}" is also the id of another row; give each its own`),
    ),
  );

/** Each row of a drawing's data says where it is from. */
export function dataFaults({ sources, rows }: DataMatter): CrossFault[] {
  const cited = new Set(rows.flatMap(({ cite = [] }) => cite));
  return [
    ...rows.flatMap(({ milestone, cite = [] }, index) => [
      ...when(
        milestone === undefined && cite.length === 0,
        fault(
          'error',
          ['rows', index],
          'names neither a milestone nor a source; add `milestone: ID`, or `cite: [1]` with the number of a source above',
        ),
      ),
      ...unlisted(cite, sources, (entry) => ['rows', index, 'cite', entry]),
    ]),
    ...rowFaults(rows),
    ...sources.flatMap((_, index) =>
      when(
        !cited.has(index + 1),
        fault('notice', ['sources', index], `is cited by no row; add ${index + 1} to the row's \`cite\`, or delete it`),
      ),
    ),
    ...links(sources, ['sources']),
  ];
}

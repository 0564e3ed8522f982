import type { FileKind } from '#lib/content/files/file-kinds.ts';
import type { Desk } from '#lib/editors/desk.ts';
import { type Clock, deskLines, deskLink } from '#lib/editors/desk-lines.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

/** Id of a part of the desk's pages. */
export type DeskFragment =
  | 'found'
  | 'new'
  | 'problems'
  | 'unpublished'
  | 'coming'
  | 'aged'
  | 'lagging'
  | FileKind
  | `card-${string}`;

/** One part of the desk's page. */
export interface DeskSection {
  readonly id: DeskFragment;
  readonly name: string;
  /** Items of a list, as finished markup; '' for none. */
  readonly items: string;
  /** Said instead of an empty list. */
  readonly empty: string;
}

/** As the desk heads its lists. */
export const kindNames: Readonly<Partial<Record<FileKind, string>>> = {
  story: 'Stories',
  update: 'Updates',
  milestone: 'Milestones',
  factbox: 'Fact boxes',
  page: 'Pages',
  data: 'Data of drawings',
  picture: 'Pictures',
  site: 'The site',
};

const whatComes = {
  published: 'goes live',
  expires: 'expires',
  'window-ends': 'Was expected by then: say whether it happened',
} as const;

/** What comes by itself, by day on Pakistan's calendar: each day an item with a list of its own. */
function calendar({ coming }: Desk, { dates }: Clock): string {
  const partsOf = (at: number) => dates.moment(at).split(', ');
  const days = Map.groupBy(coming, ({ at }) => partsOf(at)[0] ?? '');
  return [...days]
    .map(([day, changes]) => {
      const items = changes.map(
        ({ at, what, on }) =>
          `<li><p>${deskLink(on)}</p><p>${what === 'window-ends' ? '' : `<b>${partsOf(at)[1]}</b> `}${whatComes[what]}</p></li>`,
      );
      return `<li><h3>${day}</h3><ul>${items.join('')}</ul></li>`;
    })
    .join('');
}

/** What keeps a file from readers. */
export function pressingSections({ withProblems, unpublished }: Desk, clock: Clock): readonly DeskSection[] {
  return [
    {
      id: 'problems',
      name: 'To mend',
      items: deskLines(withProblems, clock, { listsProblems: true }),
      empty: 'No file has an error or a warning.',
    },
    { id: 'unpublished', name: 'Not published', items: deskLines(unpublished, clock), empty: 'Nothing is waiting.' },
  ];
}

/** What the desk has to think of. */
export function comingSections(desk: Desk, clock: Clock): readonly DeskSection[] {
  const { aged, lagging } = desk;
  const { dates } = clock;
  return [
    {
      id: 'coming',
      name: 'What comes next',
      items: calendar(desk, clock),
      empty: 'Nothing goes live or expires by itself.',
    },
    {
      id: 'aged',
      name: 'What has aged',
      items: aged
        .map(({ what, date, label, days, on }) => {
          const where = deskLink(on, label === '' ? undefined : escapeHtml(label));
          const told =
            what === 'window'
              ? `Was expected by ${dates.partial(date)}: look whether a source says what came of it`
              : `As of ${dates.partial(date)}, ${days} days ago`;
          return `<li><p>${where}</p><p>${told}</p></li>`;
        })
        .join(''),
      empty: 'No as-of date is older than 90 days, and no plan is overdue.',
    },
    {
      id: 'lagging',
      name: 'Translations that lag',
      items: lagging
        .map(({ message, on }) => `<li><p>${deskLink(on)}</p><p><bdi>${escapeHtml(message)}</bdi></p></li>`)
        .join(''),
      empty: 'Every translation says what its original says.',
    },
  ];
}

/** Every file, by kind. */
export function kindSections({ kinds }: Desk, clock: Clock): readonly DeskSection[] {
  return kinds.map(({ kind, files }) => ({
    id: kind,
    name: `${kindNames[kind] ?? kind} ${files.length}`,
    items: deskLines(files, clock),
    empty: '',
  }));
}

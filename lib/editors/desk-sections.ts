import type { FileKind } from '#lib/content/files/file-kinds.ts';
import type { Desk } from '#lib/editors/desk.ts';
import { deskLines, deskLink } from '#lib/editors/desk-lines.ts';
import type { Dates } from '#lib/i18n/dates.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

/** Id of a part of the desk's pages. */
export type DeskFragment =
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

const kindNames: Readonly<Partial<Record<FileKind, string>>> = {
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
  'window-ends': 'was expected by then: say whether it happened',
} as const;

/** What the desk has to think of. */
export function urgentSections(
  { withProblems, unpublished, coming, aged, lagging }: Desk,
  dates: Dates,
): readonly DeskSection[] {
  return [
    {
      id: 'problems',
      name: 'To mend',
      items: deskLines(withProblems, dates, true),
      empty: 'No file has an error or a warning.',
    },
    { id: 'unpublished', name: 'Not published', items: deskLines(unpublished, dates), empty: 'Nothing is waiting.' },
    {
      id: 'coming',
      name: 'What comes next',
      items: coming
        .map(({ at, what, on }) => `<li><p>${deskLink(on)} ${whatComes[what]}</p><p>${dates.moment(at)}</p></li>`)
        .join(''),
      empty: 'Nothing goes live or expires by itself.',
    },
    {
      id: 'aged',
      name: 'What has aged',
      items: aged
        .map(({ date, label, days, on }) => {
          const where = deskLink({ ...on, title: label });
          return `<li><p>${where}</p><p>As of ${dates.partial(date)}, ${days} days ago</p></li>`;
        })
        .join(''),
      empty: 'No as-of date is older than 90 days.',
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
export function kindSections({ kinds }: Desk, dates: Dates): readonly DeskSection[] {
  return kinds.map(({ kind, files }) => ({
    id: kind,
    name: `${kindNames[kind] ?? kind} ${files.length}`,
    items: deskLines(files, dates),
    empty: '',
  }));
}

import { addressOf, atRoot, inLanguage, readAddress } from '#lib/addresses/addresses.ts';
import { contentAt } from '#lib/content/files/classify-file.ts';
import { dayInKarachi, daysSince } from '#lib/content/model/publication-state.ts';
import { changedAt, type DeskFile } from '#lib/editors/desk.ts';
import type { DeskTranslation } from '#lib/editors/desk-translations.ts';
import type { Dates } from '#lib/i18n/dates.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import { type Language, namesOfLanguages } from '#lib/terms/languages.ts';
import { isError } from '#lib/terms/problem.ts';

/** How the desk tells of moments. */
export interface Clock {
  readonly dates: Dates;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What readers see of a file, in one word. */
export function stateWord({ state, showsLastGood, problems }: DeskFile): string {
  if (showsLastGood || state.is === 'unreadable' || problems.some(isError)) return 'Fault';
  switch (state.is) {
    case 'live':
      return 'Live';
    case 'draft':
      return 'Draft';
    case 'embargoed':
    case 'waiting':
      return 'Waits';
    case 'expired':
      return 'Expired';
    case 'withdrawn':
      return 'Withdrawn';
  }
}

/** What the word leaves open; '' for nothing. */
export function stateText({ state, showsLastGood }: DeskFile, { moment }: Dates): string {
  if (showsLastGood) return 'Has errors: the version before them is shown';
  switch (state.is) {
    case 'live':
    case 'withdrawn':
      return '';
    case 'draft':
      return 'Not seen by readers';
    case 'embargoed':
      return `Embargoed until ${moment(state.until)}`;
    case 'expired':
      return `Expired on ${moment(state.since)}`;
    case 'waiting':
      return 'Waits for its story, which readers do not see';
    case 'unreadable':
      return 'Not shown: it has errors';
  }
}

const inWords: Readonly<Record<DeskTranslation['is'], string>> = {
  missing: ': none yet',
  faulty: ' has errors',
  behind: ' lags',
  machine: '',
  reviewed: ' reviewed',
};

const canBePreviewed: readonly string[] = ['draft', 'embargoed', 'expired', 'waiting'];
const link = (href: string, words: string, more = ''): string => `<a href="${escapeHtml(href)}"${more}>${words}</a>`;
const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** Where a file, or a translation of it, is written; undefined for what the desk writes no text in. */
function writingHref({ file }: Pick<DeskFile, 'file'>, language: Language = 'en'): string | undefined {
  const name = file.replace(/^content/, atRoot.desk()).replace(/\.md$/, '');
  const read = readAddress(language === 'en' ? name : `${name}.${language}`);
  return read?.subject.of === 'deskFile' ? addressOf(read.subject, read.language) : undefined;
}

/** A link to where a file is written, else to the page that shows it, else words alone. */
export function deskLink(file: DeskFile, words = escapeHtml(file.title), language: Language = 'en', more = ''): string {
  const href = writingHref(file, language) ?? file.address;
  return href === undefined ? words : link(href, words, more);
}

/** `today`, `yesterday`, `12 days ago`. */
function ago(at: number, now: number): string {
  const days = daysSince({ iso: dayInKarachi(at), precision: 'day' }, now);
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}

function ageOf(file: DeskFile, { dates, now }: Clock): string {
  const at = changedAt(file);
  if (at === undefined || at > now) return file.date ? dates.partial(file.date) : '';
  const when = `<time datetime="${new Date(at).toISOString()}" title="${escapeHtml(dates.moment(at))}">${ago(at, now)}</time>`;
  return file.updated === undefined ? `Published ${when}` : `Changed ${when}`;
}

function languagesOf(file: DeskFile): string {
  return file.translations
    .map(({ language, is }) => {
      const name = is === 'missing' ? namesOfLanguages[language] : deskLink(file, namesOfLanguages[language], language);
      return `<span>${name}${inWords[is]}</span>`;
    })
    .join('');
}

function detailsOf(file: DeskFile, { dates }: Clock, isCounted: boolean, language: Language = 'en'): readonly string[] {
  const { state, kind, name, title, address, coming, problems } = file;
  const pressing = problems.filter(({ severity }) => severity !== 'notice').length;
  const isPreviewed = canBePreviewed.includes(state.is) && (kind === 'story' || kind === 'update');
  const page =
    address === undefined || writingHref(file) === undefined ? [] : [link(inLanguage(address, language), 'Page')];
  return [
    ...[stateText(file, dates)].filter((text) => text !== ''),
    ...coming.flatMap(({ at, what }) => (what === 'expires' ? [`Expires on ${dates.moment(at)}`] : [])),
    ...(isCounted && pressing > 0 ? [link('#problems', counted(pressing, 'problem'))] : []),
    ...(title === file.file ? [] : [escapeHtml(file.file.replace(/^content\//, ''))]),
    ...page,
    ...(isPreviewed ? [`To show it to somebody: npm run preview -- ${escapeHtml(name)}`] : []),
  ];
}

function problemsOf({ problems }: DeskFile): string {
  const items = problems
    .filter(({ severity }) => severity !== 'notice')
    .map(
      ({ severity, line, column, field, message }) =>
        `<li><strong>${severity === 'error' ? 'Error' : 'Warning'}</strong> line ${line}, column ${column}, ${escapeHtml(field)}: <bdi>${escapeHtml(message)}</bdi></li>`,
    );
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

const part = (name: string, inside: string): string => `<p data-part="${name}">${inside}</p>`;

interface Manner {
  /** Says what is wrong with each; else it is counted. */
  readonly listsProblems?: boolean;
  /** Whose text is named and opened, where there is one. */
  readonly language?: Language | undefined;
}

function deskLine(file: DeskFile, clock: Clock, { listsProblems = false, language }: Manner): string {
  const word = stateWord(file);
  const own = file.translations.find((one) => one.language === language && one.is !== 'missing');
  const title = own?.title === undefined ? undefined : escapeHtml(own.title);
  // A translation stands in a line of its own where something is to be mended in it.
  const spoken = title === undefined ? contentAt(file.file)?.language : own?.language;
  const mark = spoken === undefined ? '' : ` lang="${spoken}" dir="auto"`;
  return [
    `<li data-kind="${file.kind ?? ''}">`,
    part('state', word === 'Live' ? word : `<strong>${word}</strong>`),
    part('title', deskLink(file, title, own?.language, mark)),
    part(
      'details',
      detailsOf(file, clock, !listsProblems, own?.language)
        .map((detail) => `<span>${detail}</span>`)
        .join(''),
    ),
    part('languages', languagesOf(file)),
    part('age', ageOf(file, clock)),
    listsProblems ? problemsOf(file) : '',
    '</li>',
  ].join('');
}

/** Files as items of a list, in markup: as elements of the framework, whose development build keeps account of each, a thousand take half a minute. */
export function deskLines(files: readonly DeskFile[], clock: Clock, manner: Manner = {}): string {
  return files.map((file) => deskLine(file, clock, manner)).join('');
}

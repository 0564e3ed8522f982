import { addressOf, atRoot, readAddress } from '#lib/addresses/addresses.ts';
import type { DeskFile } from '#lib/editors/desk.ts';
import type { DeskTranslation } from '#lib/editors/desk-translations.ts';
import type { Dates } from '#lib/i18n/dates.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import { namesOfLanguages } from '#lib/terms/languages.ts';

/** What readers see of a file, in words. */
export function stateText({ state, showsLastGood }: DeskFile, { moment }: Dates): string {
  if (showsLastGood) return 'Has errors: the version before them is shown';
  switch (state.is) {
    case 'live':
      return 'Live';
    case 'draft':
      return 'Draft';
    case 'embargoed':
      return `Embargoed until ${moment(state.until)}`;
    case 'expired':
      return `Expired on ${moment(state.since)}`;
    case 'withdrawn':
      return 'Withdrawn';
    case 'waiting':
      return 'Waits for its story, which readers do not see';
    case 'unreadable':
      return 'Not shown: it has errors';
  }
}

const inWords: Readonly<Record<DeskTranslation['is'], string>> = {
  missing: 'none yet',
  faulty: 'has errors',
  behind: 'lags behind',
  machine: 'by a machine',
  reviewed: 'reviewed',
};

const wasOut: readonly string[] = ['live', 'withdrawn', 'expired'];
const canBePreviewed: readonly string[] = ['draft', 'embargoed', 'expired', 'waiting'];

function details(file: DeskFile, dates: Dates): readonly string[] {
  const { state, kind, name, title, date, published, updated, translations } = file;
  const isPreviewed = canBePreviewed.includes(state.is) && (kind === 'story' || kind === 'update');
  return [
    ...(date ? [dates.partial(date)] : []),
    ...(published === undefined || !wasOut.includes(state.is) ? [] : [`Published ${dates.moment(published)}`]),
    ...(updated === undefined ? [] : [`Updated ${dates.moment(updated)}`]),
    ...(title === file.file ? [] : [file.file]),
    ...translations.map(({ language, is }) => `${namesOfLanguages[language]}: ${inWords[is]}`),
    ...(isPreviewed ? [`npm run preview -- ${name}`] : []),
  ];
}

/** A link to the page that shows a file, else its title. */
export function deskLink({ title, address }: DeskFile): string {
  return address === undefined ? escapeHtml(title) : `<a href="${escapeHtml(address)}">${escapeHtml(title)}</a>`;
}

/** Where a file is written; undefined for what the desk writes no text in. */
function writingHref({ file }: DeskFile): string | undefined {
  const read = readAddress(file.replace(/^content/, atRoot.desk()).replace(/\.md$/, ''));
  return read?.subject.of === 'deskFile' ? addressOf(read.subject, read.language) : undefined;
}

function deskLine(file: DeskFile, dates: Dates, listsProblems: boolean): string {
  const pressing = file.problems.filter(({ severity }) => severity !== 'notice');
  const counted = `<a href="#problems">${pressing.length} ${pressing.length === 1 ? 'problem' : 'problems'}</a>`;
  const meta = details(file, dates).map((detail) => `<span>${escapeHtml(detail)}</span>`);
  const problems = pressing.map(
    ({ severity, line, column, field, message }) =>
      `<li><strong>${severity === 'error' ? 'Error' : 'Warning'}</strong> line ${line}, column ${column}, ${escapeHtml(field)}: <bdi>${escapeHtml(message)}</bdi></li>`,
  );
  const state = `<strong>${escapeHtml(stateText(file, dates))}</strong>`;
  const href = writingHref(file);
  const write = href === undefined ? '' : `<a href="${escapeHtml(href)}">Write</a>`;
  const link = !listsProblems && pressing.length > 0 ? counted : '';
  const list = listsProblems && problems.length > 0 ? `<ul>${problems.join('')}</ul>` : '';
  return `<li><p>${deskLink(file)}</p><p>${state}${link}${write}${meta.join('')}</p>${list}</li>`;
}

/**
 * Files as items of a list, in markup: as elements of the framework, whose development build keeps account of each, a thousand take half a minute.
 * @param listsProblems says what is wrong with each; else it is counted
 */
export function deskLines(files: readonly DeskFile[], dates: Dates, listsProblems = false): string {
  return files.map((file) => deskLine(file, dates, listsProblems)).join('');
}

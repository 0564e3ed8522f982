import { atRoot, type Subject } from '#lib/addresses/addresses.ts';
import { folders } from '#lib/content/files/file-kinds.ts';
import type { Desk, DeskFile } from '#lib/editors/desk.ts';
import { stateText, stateWord } from '#lib/editors/desk-lines.ts';
import { kindNames } from '#lib/editors/desk-sections.ts';
import type { Dates } from '#lib/i18n/dates.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import { namesOfLanguages, type Translation, translations } from '#lib/terms/languages.ts';

type Folder = Extract<Subject, { of: 'deskFile' }>['folder'];

/** What stands around one text that is being written. */
export interface WritingDesk {
  /** `content/…` */
  readonly file: string;
  /** Its own; of a translation that has none, that of its original. */
  readonly title: string;
  /** Of a translation. */
  readonly language: Translation | undefined;
  /** Where its original is written, for a translation. */
  readonly originalHref: string | undefined;
  /** Its translations that exist, and those that do not. */
  readonly translated: readonly { readonly name: string; readonly language: Translation; readonly href: string }[];
  readonly untranslated: readonly { readonly name: string; readonly language: Translation }[];
  readonly isStory: boolean;
  /** What the files of its folder are called. */
  readonly besideName: string;
  /** Every file of its folder as items of a list, in markup. */
  readonly beside: string;
}

const hrefOf = (folder: Folder, name: string): string => atRoot.deskFile({ folder, name });

const dayOf = ({ moment }: Dates, at: number): string => moment(at).split(', ')[0] ?? '';

function besideLine(folder: Folder, file: DeskFile, isOpen: boolean, dates: Dates): string {
  const current = isOpen ? ' aria-current="page"' : '';
  const link = `<a href="${escapeHtml(hrefOf(folder, file.name))}"${current}>${escapeHtml(file.title)}</a>`;
  const word = stateWord(file);
  const state = word === 'Live' ? word : `<strong>${word}</strong>`;
  const since = file.published === undefined || word !== 'Live' ? '' : `since ${dayOf(dates, file.published)}`;
  return `<li><span>${state}</span>${link}<small>${escapeHtml(stateText(file, dates) || since)}</small></li>`;
}

/** The text of one file and what stands around it; undefined where there is no such file. @param name as the address has it */
export function writingDesk(desk: Desk, folder: Folder, name: string, dates: Dates): WritingDesk | undefined {
  const [own = '', ending] = name.split('.');
  const language = translations.find((one) => one === ending);
  const files = desk.kinds.find(({ kind }) => kind === folders[folder])?.files ?? [];
  const original = files.find((file) => file.name === own);
  if (!original) return undefined;
  const has = new Set(original.translations.flatMap((one) => (one.is === 'missing' ? [] : [one.language])));
  if (language && !has.has(language)) return undefined;
  const named = (one: Translation) => ({ name: namesOfLanguages[one], language: one });
  return {
    file: original.file.replace(/(?=\.md$)/, language ? `.${language}` : ''),
    title: original.translations.find((one) => one.language === language)?.title ?? original.title,
    language,
    originalHref: language && hrefOf(folder, own),
    translated: translations
      .filter((one) => has.has(one) && one !== language)
      .map((one) => ({ ...named(one), href: hrefOf(folder, `${own}.${one}`) })),
    untranslated: translations.filter((one) => !has.has(one)).map(named),
    isStory: original.kind === 'story',
    besideName: kindNames[original.kind ?? 'page'] ?? '',
    beside: files.map((file) => besideLine(folder, file, file === original, dates)).join(''),
  };
}

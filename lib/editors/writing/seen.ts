import { addressOf } from '#lib/addresses/addresses.ts';
import { contentPath, translationPath } from '#lib/content/files/file-kinds.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import { subjectOfFile } from '#lib/content/files/subject-of-file.ts';
import type { FileRecord, RecordOf } from '#lib/content/model/file-record.ts';
import { type Opened, open, recordOf } from '#lib/editors/writing/opened.ts';
import { defaultLanguage, namesOfLanguages, translations } from '#lib/terms/languages.ts';

/** Where readers find a file; '' for one that has no page. */
export function addressIn({ kind, name, language }: Pick<Opened, 'kind' | 'name' | 'language'>): string {
  const subject = subjectOfFile(kind, name);
  return subject ? addressOf(subject, language ?? defaultLanguage) : '';
}

/** `1 update`, `3 updates`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

export const siteFile = contentPath('site', 'site');

export const newestLeads = 'The newest story leads the front page in its place.';

/** Whether the editors have set the story to lead the front page. */
function isLead({ name, matter }: RecordOf<'story'>, folder: FolderTexts): boolean {
  const site = folder.files.includes(siteFile) ? recordOf(open(siteFile, folder)) : undefined;
  if (site?.kind !== 'site' || site.matter.lead === undefined) return false;
  return site.matter.lead === name || matter.aliases.some((alias) => alias === site.matter.lead);
}

/** What becomes of the front page without a record: a sentence, where it is the story that the editors have set to lead; else none. */
export const frontWithout = (record: FileRecord, folder: FolderTexts): readonly string[] =>
  record.kind === 'story' && isLead(record, folder) ? [newestLeads] : [];

/** What readers of its translations are shown of words that only the original has yet: a sentence, or none. */
export function untilTranslated(file: string, folder: FolderTexts): readonly string[] {
  const into = translations.filter((language) => folder.files.includes(translationPath(file, language)));
  const named = into.map((language) => namesOfLanguages[language]).join(' and ');
  return named === '' ? [] : [`In ${named} your words stand in English until they are translated.`];
}

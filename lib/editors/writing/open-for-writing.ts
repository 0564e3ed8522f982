import { addressOf } from '#lib/addresses/addresses.ts';
import { originalPath } from '#lib/content/files/file-kinds.ts';
import { subjectOfFile } from '#lib/content/files/subject-of-file.ts';
import { placeholderSentences, placeholderValues } from '#lib/content/matter/placeholders.ts';
import { isWaiting, type Records } from '#lib/content/model/file-record.ts';
import { type Publication, stateOf } from '#lib/editors/publication.ts';
import { contentPath, type Refused } from '#lib/editors/writing/content-path.ts';
import { absent, type OpenText, openText } from '#lib/editors/writing/write-file.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { defaultLanguage, type Language } from '#lib/terms/languages.ts';

/** What readers see of a file now. */
type Shown =
  | Publication
  /** There is no file yet. */
  | { readonly is: 'new' }
  /** It has errors; readers see what it was before, or nothing. */
  | { readonly is: 'faulty' };

/** What a desk needs of a text to begin. */
export interface TextOpened extends OpenText {
  readonly file: string;
  readonly isNew: boolean;
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly state: Shown;
  /** Where readers find it; null for what has no page. */
  readonly address: string | null;
  /** What stands in a new text for the editor to replace, the words of the text before those of its fields. */
  readonly placeholders: readonly string[];
}

function shownOf(file: string, records: Records, now: number): Shown {
  const read = records.read.get(file);
  if (!read) return { is: 'new' };
  if (isWaiting(records, read)) return { is: 'faulty' };
  return stateOf(read, now);
}

/** @param now epoch milliseconds */
export async function openForWriting(
  contentDir: string,
  file: string,
  records: Records,
  now: number,
): Promise<TextOpened | Refused> {
  const at = await contentPath(contentDir, file);
  if ('refused' in at) return at;
  const opened = await openText(contentDir, file);
  if ('refused' in opened) return opened;
  const { kind, name, language = defaultLanguage } = at;
  const subject = subjectOfFile(kind, name);
  const source = at.language && originalPath(file);
  return {
    file,
    ...opened,
    isNew: opened.hash === absent,
    language,
    dir: localeOf(language).texts.direction,
    state: shownOf(source ?? file, records, now),
    address: subject ? addressOf(subject, language) : null,
    placeholders: [...placeholderSentences, ...placeholderValues],
  };
}

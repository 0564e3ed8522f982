import { translationPath } from '#lib/content/files/file-kinds.ts';
import { isOriginal, type Records, usableRecord } from '#lib/content/model/file-record.ts';
import { lagOf } from '#lib/content/reading/stamp-of-record.ts';
import { type Translation, translations } from '#lib/terms/languages.ts';
import { isError, type Problem } from '#lib/terms/problem.ts';

/** How an original stands in one language. */
export interface DeskTranslation {
  readonly language: Translation;
  /** Of the translation; absent where it cannot be read. */
  readonly title?: string;
  readonly is: 'missing' | 'faulty' | 'behind' | 'machine' | 'reviewed';
}

/** In each language beside English; none of what is never translated. */
export function translationsOf(
  file: string,
  records: Records,
  problemsIn: ReadonlyMap<string, readonly Problem[]>,
): readonly DeskTranslation[] {
  const original = usableRecord(records, file);
  if (!original || !isOriginal(original)) return [];
  return translations.map((language): DeskTranslation => {
    const path = translationPath(file, language);
    const record = usableRecord(records, path);
    if (!records.read.has(path)) return { language, is: 'missing' };
    if (record?.kind !== 'translation' || problemsIn.get(path)?.some(isError)) return { language, is: 'faulty' };
    return {
      language,
      ...('title' in record.matter && record.matter.title !== undefined && { title: record.matter.title }),
      is: lagOf(record, original) ? 'behind' : record.matter.translation.status,
    };
  });
}

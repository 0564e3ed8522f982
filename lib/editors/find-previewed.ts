import { contentPath, translationPath } from '#lib/content/files/file-kinds.ts';
import { type Records, usableRecord } from '#lib/content/model/file-record.ts';
import { type Publication, publicationOf } from '#lib/editors/publication.ts';
import { defaultLanguage, type Language } from '#lib/terms/languages.ts';

/** What a signed link shows. */
export interface Previewed {
  readonly kind: 'story' | 'update';
  readonly slug: string;
  /** Whose words are shown: the translation's where there is one. Begins with `content/`. */
  readonly file: string;
  /** The file, and what it cannot be shown without: its original, and the story of an update. */
  readonly reveal: ReadonlySet<string>;
  /** Absent while the file cannot be read at all. */
  readonly publication?: Publication;
  /** What is shown is not what stands in the file, which has errors, but how it was when it had none. */
  readonly showsLastGood: boolean;
}

/**
 * The story of this name, else the update of this name.
 * @param language in which it is to be shown
 * @param now epoch milliseconds
 */
export function findPreviewed(records: Records, slug: string, language: Language, now: number): Previewed | undefined {
  for (const kind of ['story', 'update'] as const) {
    const original = contentPath(kind, slug);
    if (!records.read.has(original)) continue;
    const translated = language === defaultLanguage ? original : translationPath(original, language);
    const file = records.read.has(translated) ? translated : original;
    const record = usableRecord(records, original);
    const reveal = new Set([original, file]);
    if (record?.kind === 'update') reveal.add(contentPath('story', record.matter.story));
    return {
      kind,
      slug,
      file,
      reveal,
      showsLastGood: records.read.get(file)?.kind === 'unusable' && usableRecord(records, file) !== undefined,
      ...((record?.kind === 'story' || record?.kind === 'update') && {
        publication: publicationOf(record.matter, now),
      }),
    };
  }
  return undefined;
}

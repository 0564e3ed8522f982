import { contentPath } from '#lib/content/files/file-kinds.ts';
import { type Records, usableRecord } from '#lib/content/model/file-record.ts';
import { type Publication, publicationOf } from '#lib/editors/publication.ts';

/** What a signed link shows. */
export interface Previewed {
  readonly kind: 'story' | 'update';
  readonly slug: string;
  /** Begins with `content/`. */
  readonly file: string;
  /** The file, and what it cannot be shown without: the story of an update. */
  readonly reveal: ReadonlySet<string>;
  /** Absent while the file cannot be read at all. */
  readonly publication?: Publication;
  /** What is shown is not what stands in the file, which has errors, but how it was when it had none. */
  readonly showsLastGood: boolean;
}

/**
 * The story of this name, else the update of this name.
 * @param now epoch milliseconds
 */
export function findPreviewed(records: Records, slug: string, now: number): Previewed | undefined {
  for (const kind of ['story', 'update'] as const) {
    const file = contentPath(kind, slug);
    const read = records.read.get(file);
    if (!read) continue;
    const record = usableRecord(records, file);
    const reveal = new Set([file]);
    if (record?.kind === 'update') reveal.add(contentPath('story', record.matter.story));
    return {
      kind,
      slug,
      file,
      reveal,
      showsLastGood: read.kind === 'unusable' && record !== undefined,
      ...((record?.kind === 'story' || record?.kind === 'update') && {
        publication: publicationOf(record.matter, now),
      }),
    };
  }
  return undefined;
}

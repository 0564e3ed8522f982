import { createHash } from 'node:crypto';
import type { SoundRecord } from '#lib/content/model/file-record.ts';

export interface Printed {
  readonly record: SoundRecord;
  /** What the time makes of it; '' where it makes nothing. */
  readonly state: string;
  readonly isNews: boolean;
}

/**
 * Hash of what readers see. Of what they do not see nothing goes in, so that nobody can tell from a revision that it was saved.
 * @param audience who sees it, so that no preview has the revision of what all see
 */
export function revisionOf(printed: readonly Printed[], audience: string): string {
  const hash = createHash('sha256').update(audience);
  for (const { record, state, isNews } of printed)
    hash.update(`\n${record.file} ${record.hash} ${state}${isNews ? ' news' : ''}`);
  return hash.digest('hex').slice(0, 16);
}

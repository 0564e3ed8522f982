import { createHash } from 'node:crypto';
import type { Shown } from '#lib/content/edition/documents.ts';
import type { EditionOptions, States } from '#lib/content/edition/states.ts';
import type { SoundRecord } from '#lib/content/model/file-record.ts';

/**
 * Hash of what readers see, and of who they are, so that no preview has the revision of what all see. Of what they do not see nothing goes in,
 * so that nobody can tell from a revision that it was saved.
 * @param printed records of which readers see anything
 */
export function revisionOf(
  printed: readonly SoundRecord[],
  { news, milestones, hasLatest }: Shown,
  states: States,
  { drafts, reveal = new Set() }: EditionOptions,
): string {
  const tenses = new Map(milestones.map(({ file, tense }) => [file, tense]));
  const inNews = new Set(news.map(({ file }) => file));
  const audience = [drafts ? 'preview' : 'public', ...reveal, ...(hasLatest ? [] : ['so far'])];
  const hash = createHash('sha256').update(audience.join(' '));
  for (const record of printed) {
    const { file } = record;
    const state = tenses.get(file) ?? states.of(record) ?? '';
    hash.update(`\n${file} ${record.hash} ${state}${inNews.has(file) ? ' news' : ''}`);
  }
  return hash.digest('hex').slice(0, 16);
}

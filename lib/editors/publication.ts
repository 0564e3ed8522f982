import type { StoryMatter, UpdateMatter } from '#lib/content/matter/schema.ts';
import type { FileRecord, RecordOf } from '#lib/content/model/file-record.ts';
import type { MilestoneFields } from '#lib/content/model/model.ts';
import { epoch, publicationStateOf } from '#lib/content/model/publication-state.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

/** Whether readers see a story, an update or a milestone. Moments are epoch milliseconds. */
export type Publication =
  | { readonly is: 'draft' | 'live' | 'withdrawn' }
  | { readonly is: 'embargoed'; readonly until: number }
  | { readonly is: 'expired'; readonly since: number };

type Publishable =
  | (Pick<StoryMatter | UpdateMatter, 'published' | 'status'> & Partial<Pick<StoryMatter, 'expires'>>)
  | Pick<MilestoneFields, 'draft'>;

/** A milestone has no moment at which it is published: it is a draft or it is live. @param now epoch milliseconds */
export function publicationOf(matter: Publishable, now: number): Publication {
  if ('draft' in matter) return { is: matter.draft ? 'draft' : 'live' };
  const is = publicationStateOf(matter, now, false);
  if (is === 'embargoed') return { is, until: epoch(matter.published) };
  if (is === 'expired' && matter.expires !== undefined) return { is, since: epoch(matter.expires) };
  return { is: is === 'expired' ? 'live' : is };
}

/** A record of what has a state of its own; anything else readers see as soon as it is saved without a fault. */
export type PublishableRecord = RecordOf<'story' | 'update' | 'milestone'>;

export const isPublishable = (record: FileRecord): record is PublishableRecord =>
  record.kind === 'story' || record.kind === 'update' || record.kind === 'milestone';

export const stateOf = (record: FileRecord, now: number): Publication =>
  isPublishable(record) ? publicationOf(record.matter, now) : { is: 'live' };

/** The site's day and time, as editors read it. */
export const { moment } = localeOf(defaultLanguage).dates;

/** What an editor is told above a page that readers do not see; undefined when they do. */
export function publicationLine(publication: Publication): string | undefined {
  switch (publication.is) {
    case 'live':
      return undefined;
    case 'draft':
      return 'Draft: readers do not see this.';
    case 'embargoed':
      return `Embargoed until ${moment(publication.until)}: readers do not see this yet.`;
    case 'expired':
      return `Expired on ${moment(publication.since)}: readers do not see this any more.`;
    case 'withdrawn':
      return 'Withdrawn: readers see this note instead of the text.';
  }
}

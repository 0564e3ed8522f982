import type { Edition } from '#lib/content/model/model.ts';
import { epoch, publicationStateOf } from '#lib/content/model/publication-state.ts';
import type { Dates } from '#lib/i18n/dates.ts';

interface Moment {
  readonly file: string;
  readonly at: number;
  readonly does: 'goes live' | 'ends';
}

/** When something is seen, in epoch milliseconds. */
interface Window {
  readonly from: number;
  readonly until: number;
}

/**
 * What goes live or ends by itself, in order of its time, each in one line. An update is seen only while its story is.
 * @param edition of the preview, which holds what is under embargo too
 * @param now epoch milliseconds
 */
export function laterLines(
  { stories, updates }: Pick<Edition, 'stories' | 'updates'>,
  now: number,
  dates: Pick<Dates, 'moment'>,
): readonly { readonly file: string; readonly line: string }[] {
  const windows = new Map<string, Window>();
  const moments: Moment[] = [];
  const add = (file: string, { from, until }: Window) => {
    if (from >= until) return;
    if (from > now) moments.push({ file, at: from, does: 'goes live' });
    if (until > now && until !== Number.POSITIVE_INFINITY) moments.push({ file, at: until, does: 'ends' });
  };
  const isPublic = (item: Parameters<typeof publicationStateOf>[0]) =>
    ['live', 'embargoed'].includes(publicationStateOf(item, now, false));
  for (const story of stories.filter(isPublic)) {
    const until = story.expires === undefined ? Number.POSITIVE_INFINITY : epoch(story.expires);
    const window = { from: epoch(story.published), until };
    windows.set(story.slug, window);
    add(story.file, window);
  }
  for (const update of updates.filter(isPublic)) {
    const story = windows.get(update.story);
    if (story) add(update.file, { from: Math.max(epoch(update.published), story.from), until: story.until });
  }
  return moments
    .sort((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1))
    .map(({ file, at, does }) => ({
      file,
      line: `${file} ${does} on ${dates.moment(at).replace('\u00a0', ' ')}`,
    }));
}

import type { Subject } from '#lib/addresses/addresses.ts';
import { fileOfSubject } from '#lib/content/files/subject-of-file.ts';
import type { Edition } from '#lib/content/model/model.ts';

/** What stands beside the own text of a page: a story's updates, and the story and milestone of an update. */
function around(edition: Edition, subject: Subject): readonly ({ readonly file: string } | undefined)[] {
  const story = subject.of === 'story' ? edition.story(subject.slug) : undefined;
  if (story) return edition.updatesOf(story.slug);
  const update = subject.of === 'update' ? edition.update(subject.slug) : undefined;
  return update ? [edition.story(update.story), edition.milestone(update.milestone ?? '')] : [];
}

/** Files whose problems belong on a page: its own, whether it can be read or not, and what stands beside it. The site's own words are on every page. */
export function pageFiles(edition: Edition, subject: Subject): ReadonlySet<string> {
  const own = fileOfSubject(subject);
  const others = around(edition, subject).flatMap((document) => document?.file ?? []);
  return new Set(['content/site.yml', ...(own === undefined ? [] : [own]), ...others]);
}

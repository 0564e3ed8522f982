import { contentPath, translationPath } from '#lib/content/files/file-kinds.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import { longestSummary, longestTitle } from '#lib/content/matter/lengths.ts';
import type { Done } from '#lib/editors/writing/done.ts';
import { type Asked, type Draft, instantInPakistan, oneLine } from '#lib/editors/writing/draft.ts';
import { slugOf } from '#lib/editors/writing/file-name.ts';
import { readMoment } from '#lib/editors/writing/moments.ts';
import { type Opened, recordsOf, storyCalled } from '#lib/editors/writing/opened.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { originalIn } from '#lib/editors/writing/restamp.ts';
import { skeleton } from '#lib/editors/writing/skeleton.ts';
import { translationSkeleton } from '#lib/editors/writing/translation-skeleton.ts';
import { namesOfLanguages, type Translation } from '#lib/terms/languages.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';

/** @throws Refusal for what is too long */
function fitting(what: string, words: string, most: number): string {
  const line = oneLine(words);
  if (line.length > most) throw new Refusal(`The ${what} is ${line.length} characters long; keep it to ${most}`);
  return line;
}

/** The story that a new update belongs to, by its name of today. */
function storyNamed(named: string | undefined, folder: FolderTexts): string {
  const slugs = recordsOf('story', folder).map(({ name }) => name);
  const story = named === undefined || named === '' ? undefined : storyCalled(named, folder);
  if (story) return story.name;
  const cure = named ? didYouMean(named, slugs) : '';
  throw new Refusal(
    named
      ? `There is no story "${named}"${cure || `; there are: ${slugs.join(', ')}`}`
      : 'An update belongs to a story: choose one',
  );
}

/** A new file that passes the check, and that no reader sees. */
export function newDraft(asked: Asked, folder: FolderTexts, now: number): Done {
  const { kind, topics } = asked;
  const title = fitting('title', asked.title, longestTitle);
  if (title === '') throw new Refusal('Write a title');
  const summary = asked.summary ? fitting('summary', asked.summary, longestSummary) : undefined;
  const slug = slugOf(kind, title);
  const file = contentPath(kind, slug);
  if (folder.files.includes(file)) throw new Refusal(`${file} exists already; choose another title, or edit that file`);
  const older = kind === 'story' ? storyCalled(slug, folder) : undefined;
  if (older)
    throw new Refusal(`${file} is an old name of ${older.file}, and its address leads there; choose another title`);
  const draft: Draft = {
    kind,
    title,
    story: kind === 'update' ? storyNamed(asked.story, folder) : '',
    topics: topics ?? (kind === 'update' ? [] : ['crewed']),
    published: asked.published ? readMoment(asked.published, now) : instantInPakistan(now),
    summary,
  };
  return {
    writes: [{ file, text: skeleton(draft) }],
    file,
    says: `It is a draft, and no reader sees it. Put your ${kind} and your source in the place of what stands there, then publish it.`,
  };
}

/** A file beside its original in which nothing is translated yet. */
export function newTranslation(opened: Opened, language: Translation, folder: FolderTexts): Done {
  if (opened.language) throw new Refusal(`${opened.file} is a translation itself; name its original`);
  const original = originalIn(opened);
  const file = translationPath(opened.file, language);
  if (folder.files.includes(file)) throw new Refusal(`${file} exists already; go on with that file`);
  return {
    writes: [{ file, text: translationSkeleton(original) }],
    file,
    says: `Nobody is shown it yet. Put ${namesOfLanguages[language]} in the place of each English text behind TRANSLATE:, and leave the rest as it is.`,
  };
}
